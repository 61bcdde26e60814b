import { mapBlocks } from '../citation/blocks.js';
import type { Attributes, CitedInline } from '../paper/index.js';
import type { CitedBlock } from './block-markdown.js';

/** Blocks whose divs pass their language and direction on to the text in them, which slides show without the divs. */
export function inLanguages(blocks: readonly CitedBlock[]): CitedBlock[] {
  return blocks.map((block) => {
    if (block.kind !== 'div') return block;
    const inner = inLanguages(block.blocks);
    const pairs = languageOf(block.attributes);
    return { ...block, blocks: pairs ? mapBlocks(inner, (inlines) => inSpan(inlines, pairs)) : inner };
  });
}

type Pairs = Attributes['pairs'];

function languageOf({ pairs: { lang, dir } }: Attributes): Pairs | null {
  if (lang === undefined && dir === undefined) return null;
  return { ...(lang !== undefined && { lang }), ...(dir !== undefined && { dir }) };
}

function inSpan(inlines: readonly CitedInline[], pairs: Pairs): readonly CitedInline[] {
  const [first] = inlines;
  if (!first) return inlines;
  return [{ kind: 'span', attributes: { id: null, classes: [], pairs }, children: inlines, place: first.place }];
}
