import type { CitedInline, CodeBlock, Equation, Figure, Place, Quote } from '../paper/index.js';
import { type Atom, atomsOf, inlineMarkdown, markdownOf, marksIn, textOf } from './atom.js';
import { blocksMarkdown, type CitedBlock, inlinesOf, marks } from './block-markdown.js';
import type { Draft, Drafting } from './draft.js';
import { fence, math, seen } from './escape.js';
import { leadHeight, led } from './prose-draft.js';
import { FOOT, height, MEASURE, type Measure, ROOM, SIZES, type Size, split, total } from './room.js';
import { openingOf } from './sentence.js';

/** Blocks one below the other on one slide, whatever room they take. */
export function asItIs(blocks: readonly CitedBlock[], place: Place): Draft {
  return {
    kind: 'points',
    classes: [],
    heading: null,
    body: blocksMarkdown(blocks),
    marks: marks(blocks.flatMap(inlinesOf)),
    place,
  };
}

export function quotationSlides({ blocks, place }: Quote<CitedInline>, drafting: Drafting): Draft[] {
  const heightOf = (block: CitedBlock) => blockHeight(block, MEASURE.quotation, drafting);
  return split(blocks, heightOf, ROOM - FOOT).map((run) => ({
    kind: 'quotation',
    classes: [quotationSize(total(run.map(heightOf)))],
    heading: null,
    body: blocksMarkdown(run).replace(/^/gm, '> '),
    marks: marks(run.flatMap(inlinesOf)),
    place,
  }));
}

function blockHeight(block: CitedBlock, measure: Measure, { notes }: Drafting): number {
  const atoms = atomsOf(inlinesOf(block));
  return height(textOf(atoms).length, measure) + notes.height(marksIn(atoms));
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
  const shown = openingOf(atomsOf(caption), LONGEST_CAPTION, lang);
  const below = shown.length > 0 ? `\n\n<span class="caption">${markdownOf(shown)}</span>` : '';
  const body = inlineMarkdown([image]) + below;
  return { kind: 'figure', classes: [], heading: null, body, marks: marksIn(shown), place };
}

/** Longest caption in characters that is shown whole: two lines. */
const LONGEST_CAPTION = 2 * MEASURE.caption.line;

/** Padding of a code block in px, above and below. */
const PADDING = 40;

/** Characters to a line where code may go on into the slide's margins: the theme's class `wide`. */
const WIDE = 85;

export function codeSlides({ value, language, place }: CodeBlock, lead: readonly Atom[]): Draft[] {
  const lines = value.replace(/\n+$/, '').split('\n');
  const longest = lines.reduce((most, { length }) => Math.max(most, length), 0);
  const wide = longest > MEASURE.code.line && longest <= WIDE;
  const heightOf = (line: string) => codeHeight(line, wide ? WIDE : MEASURE.code.line);
  const runs = split(lines, heightOf, ROOM - PADDING - leadHeight(lead, MEASURE.compact));
  return runs.map((run) => {
    const classes = wide ? ['compact', 'wide'] : [codeSize(run, lead)];
    const body = fence(run.join('\n'), language);
    return led({ kind: 'code', classes, heading: null, body, marks: [], place }, lead);
  });
}

/** Height in px of a line of code, which is broken between words, or inside one that is longer than a line. */
function codeHeight(line: string, measure: number): number {
  let full = 0;
  let at = 0;
  for (const word of line.length > measure ? line.split(/(?<=\s)/) : []) {
    if (at > 0 && at + word.trimEnd().length > measure) {
      full++;
      at = 0;
    }
    at += word.length;
    full += Math.floor((at - 1) / measure);
    at = ((at - 1) % measure) + 1;
  }
  return (full + 1) * MEASURE.code.leading;
}

/** Longest line in characters, and most lines, of code that is set in 30 px. */
const LARGE_CODE = { line: 60, lines: 9 } as const;

function codeSize(lines: readonly string[], lead: readonly Atom[]): Size {
  const short = lines.every((line) => line.length <= LARGE_CODE.line);
  return short && lines.length <= LARGE_CODE.lines - (lead.length > 0 ? 2 : 0) ? 'large' : 'compact';
}

/** Characters seen of an equation that fits a slide's width in each size. */
const EQUATION = { large: 40, medium: 52, compact: 64 } as const;

export function texSlide({ tex, place }: Equation, lead: readonly Atom[]): Draft {
  return led(
    {
      kind: 'equation',
      classes: [equationSize(seen(tex).length)],
      heading: null,
      body: math(tex, '$$'),
      marks: [],
      place,
    },
    lead,
  );
}

function equationSize(length: number): Size {
  return SIZES.find((size) => size === 'dense' || length <= EQUATION[size]) ?? 'dense';
}
