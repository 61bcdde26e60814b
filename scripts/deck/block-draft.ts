import type { CitedInline, CodeBlock, Equation, Figure, Quote } from '../paper/index.js';
import { type Atom, atomsOf, inlineMarkdown, markdownOf, marksIn, slice, textOf } from './atom.js';
import { blocksMarkdown, type CitedBlock, inlinesOf, marks } from './block-markdown.js';
import type { Draft, Drafting } from './draft.js';
import { fence } from './escape.js';
import { blocksHeight } from './list-draft.js';
import { leadHeight, led } from './prose-draft.js';
import { FOOT, height, MEASURE, ROOM, type Size, split, total } from './room.js';
import { sentencesOf } from './sentence.js';

export function quotationSlides({ blocks, place }: Quote<CitedInline>, drafting: Drafting): Draft[] {
  const heightOf = (block: CitedBlock) => blocksHeight([block], MEASURE.quotation, drafting);
  return split(blocks, heightOf, ROOM - FOOT).map((run) => ({
    kind: 'quotation',
    classes: [quotationSize(total(run.map(heightOf)))],
    heading: null,
    body: blocksMarkdown(run).replace(/^/gm, '> '),
    marks: marks(run.flatMap(inlinesOf)),
    place,
  }));
}

/** By the height in px that a quotation takes in the size of long ones. */
function quotationSize(high: number): Size {
  if (high > ROOM - FOOT) return 'dense';
  return high <= 2 * MEASURE.quotation.leading + MEASURE.quotation.after
    ? 'large'
    : high <= ROOM / 2
      ? 'medium'
      : 'compact';
}

/** A figure as large as it can be, below it what its caption says first: the rest is the speaker's. */
export function figureSlide({ image, caption, place }: Figure<CitedInline>, { lang }: Drafting): Draft {
  const shown = opening(atomsOf(caption), lang);
  const below = shown.length > 0 ? `\n\n<span class="caption">${markdownOf(shown)}</span>` : '';
  const body = inlineMarkdown([image]) + below;
  return { kind: 'figure', classes: [], heading: null, body, marks: marksIn(shown), place };
}

/** Longest caption in characters that is shown whole: two lines. */
const LONGEST_CAPTION = 2 * MEASURE.caption.line;

/** The first sentences, as many as two lines hold, but one at least. */
function opening(atoms: readonly Atom[], lang: string): readonly Atom[] {
  if (textOf(atoms).length <= LONGEST_CAPTION) return atoms;
  const sentences = sentencesOf(atoms, lang);
  const end = (sentences.findLast((sentence) => sentence.end <= LONGEST_CAPTION) ?? sentences[0])?.end ?? 0;
  return slice(atoms, 0, end);
}

/** Padding of a code block. */
const PADDING = 40;

export function codeSlides({ value, language, place }: CodeBlock, lead: readonly Atom[]): Draft[] {
  const lines = value.replace(/\n+$/, '').split('\n');
  const runs = split(lines, codeHeight, ROOM - PADDING - leadHeight(lead, MEASURE.compact));
  return runs.map((run) =>
    led(
      {
        kind: 'code',
        classes: [codeSize(run, lead)],
        heading: null,
        body: fence(run.join('\n'), language),
        marks: [],
        place,
      },
      lead,
    ),
  );
}

/** A line too long is broken at a word, so that it may take one line more than its characters do. */
function codeHeight({ length }: string): number {
  return height(length + (length > MEASURE.code.line ? MEASURE.code.line : 0), MEASURE.code);
}

/** Longest line in characters, and most lines, of code that is set in 30 px. */
const LARGE_CODE = { line: 60, lines: 9 } as const;

function codeSize(lines: readonly string[], lead: readonly Atom[]): Size {
  const short = lines.every((line) => line.length <= LARGE_CODE.line);
  return short && lines.length <= LARGE_CODE.lines - (lead.length > 0 ? 2 : 0) ? 'large' : 'compact';
}

/** Display math is shown as its TeX source for now. */
export function texSlide({ tex, place }: Equation, lead: readonly Atom[]): Draft {
  return led({ kind: 'equation', classes: [], heading: null, body: fence(tex.trim(), null), marks: [], place }, lead);
}
