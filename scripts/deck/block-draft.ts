import type { CitedInline, CodeBlock, Equation, Figure, Place, Quote } from '../paper/index.js';
import { type Atom, inlineMarkdown, markdownOf, marksIn, slice, textOf } from './atom.js';
import { blocksMarkdown, type CitedBlock, inlinesOf, marks } from './block-markdown.js';
import type { Draft, Drafting } from './draft.js';
import { escaped, fence, math } from './escape.js';
import { shownAtoms } from './page-reference.js';
import { LONGEST_HEADING, led } from './prose-draft.js';
import { openingOf } from './sentence.js';
import { width, words } from './word-count.js';

/** Blocks one below the other on one slide, whatever room they take; the only figure among them stands beside the rest. */
export function asItIs(blocks: readonly CitedBlock[], place: Place): Draft {
  const figures = blocks.filter((block) => block.kind === 'figure');
  const [figure] = figures.length === 1 && blocks.length > 1 ? figures : [];
  const image = figure ? `\n\n${inlineMarkdown([figure.image])}` : '';
  return {
    kind: figure ? 'beside' : 'points',
    classes: [],
    heading: null,
    body: blocksMarkdown(blocks.filter((block) => block !== figure)) + image,
    marks: marks(blocks.filter((block) => block !== figure).flatMap(inlinesOf)),
    place,
  };
}

export function quotationSlide({ blocks, place }: Quote<CitedInline>): Draft {
  return {
    kind: 'quotation',
    classes: [],
    heading: null,
    body: blocksMarkdown(blocks).replace(/^/gm, '> '),
    marks: marks(blocks.flatMap(inlinesOf)),
    place,
  };
}

/** A figure as large as it can be, under a short caption or above what a longer one says first: the rest is the speaker's. */
export function figureSlide({ image, caption, place }: Figure<CitedInline>, { lang }: Drafting): Draft {
  const shown = openingOf(shownAtoms(caption), LONGEST_CAPTION, lang);
  const drawn = {
    kind: 'figure',
    classes: [],
    heading: null,
    body: inlineMarkdown([image]),
    marks: [],
    place,
  } as const;
  const heading = headingOf(shown);
  if (shown.length === 0 || heading !== null) return { ...drawn, heading };
  const below = `\n\n<span class="caption">${markdownOf(shown)}</span>`;
  return { ...drawn, body: drawn.body + below, marks: marksIn(shown) };
}

/** A caption of one short sentence, without its full stop; null for any other, and for one that is no more than a name. */
function headingOf(caption: readonly Atom[]): string | null {
  const text = textOf(caption).trim();
  const plain = caption.every(({ mark, source }) => mark === null && source === undefined);
  if (!plain || width(text) > LONGEST_HEADING || words(text) < 2 || /[.!?]\s/.test(text)) return null;
  return markdownOf(slice(caption, 0, textOf(caption).trimEnd().replace(/\.$/, '').length));
}

/** Longest caption in characters that is shown whole: two lines. */
const LONGEST_CAPTION = 164;

export function codeSlide(
  { value, language, attributes, place }: CodeBlock,
  lead: readonly Atom[],
  { lang }: Drafting,
): Draft {
  const caption = attributes.pairs.caption ?? '';
  const heads = caption !== '' && width(caption) <= LONGEST_HEADING;
  const below = caption === '' || heads ? '' : `\n\n<span class="caption">${escaped(caption)}</span>`;
  const body = fence(value.replace(/\n+$/, ''), language) + below;
  return led(
    { kind: 'code', classes: [], heading: heads ? escaped(caption) : null, body, marks: [], place },
    lead,
    lang,
  );
}

export function texSlide({ tex, place }: Equation, lead: readonly Atom[], { lang }: Drafting): Draft {
  return led({ kind: 'equation', classes: [], heading: null, body: math(tex, '$$'), marks: [], place }, lead, lang);
}
