import type { CitedInline, CodeBlock, Equation, Figure, Quote } from '../paper/index.js';
import { type Atom, inlineMarkdown } from './atom.js';
import { blocksMarkdown, type CitedBlock, inlinesOf, marks } from './block-markdown.js';
import type { Draft, Drafting } from './draft.js';
import { fence } from './escape.js';
import { blocksHeight } from './list-draft.js';
import { leadHeight, led } from './prose-draft.js';
import { FOOT, height, MEASURE, ROOM, split, total } from './room.js';

export function quotationSlides({ blocks, place }: Quote<CitedInline>, drafting: Drafting): Draft[] {
  const heightOf = (block: CitedBlock) => blocksHeight([block], MEASURE.quotation, drafting);
  return split(blocks, heightOf, ROOM - FOOT).map((run) => ({
    kind: 'quotation',
    classes: total(run.map(heightOf)) > ROOM - FOOT ? ['dense'] : [],
    heading: null,
    body: blocksMarkdown(run).replace(/^/gm, '> '),
    marks: marks(run.flatMap(inlinesOf)),
    place,
  }));
}

export function figureSlide({ image, caption, place }: Figure<CitedInline>): Draft {
  const below = caption.length > 0 ? `\n\n<span class="caption">${inlineMarkdown(caption)}</span>` : '';
  const body = inlineMarkdown([image]) + below;
  return { kind: 'figure', classes: [], heading: null, body, marks: marks(caption), place };
}

/** Padding of a code block. */
const PADDING = 36;

export function codeSlides({ value, language, place }: CodeBlock, lead: readonly Atom[]): Draft[] {
  const lines = value.replace(/\n+$/, '').split('\n');
  const runs = split(lines, (line) => height(line.length, MEASURE.code), ROOM - PADDING - leadHeight(lead));
  return runs.map((run) =>
    led({ kind: 'code', classes: [], heading: null, body: fence(run.join('\n'), language), marks: [], place }, lead),
  );
}

/** Display math is shown as its TeX source for now. */
export function texSlide({ tex, place }: Equation, lead: readonly Atom[]): Draft {
  return led({ kind: 'equation', classes: [], heading: null, body: fence(tex.trim(), null), marks: [], place }, lead);
}
