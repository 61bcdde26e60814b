import type { CitedInline, CodeBlock, Equation, Figure, Place, Quote } from '../paper/index.js';
import { type Atom, atomsOf, inlineMarkdown, markdownOf, marksIn } from './atom.js';
import { blocksMarkdown, type CitedBlock, inlinesOf, marks } from './block-markdown.js';
import type { Draft, Drafting } from './draft.js';
import { fence, math } from './escape.js';
import { led } from './prose-draft.js';
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

/** A figure as large as it can be, below it what its caption says first: the rest is the speaker's. */
export function figureSlide({ image, caption, place }: Figure<CitedInline>, { lang }: Drafting): Draft {
  const shown = openingOf(atomsOf(caption), LONGEST_CAPTION, lang);
  const below = shown.length > 0 ? `\n\n<span class="caption">${markdownOf(shown)}</span>` : '';
  const body = inlineMarkdown([image]) + below;
  return { kind: 'figure', classes: [], heading: null, body, marks: marksIn(shown), place };
}

/** Longest caption in characters that is shown whole: two lines. */
const LONGEST_CAPTION = 164;

export function codeSlide({ value, language, place }: CodeBlock, lead: readonly Atom[]): Draft {
  const body = fence(value.replace(/\n+$/, ''), language);
  return led({ kind: 'code', classes: [], heading: null, body, marks: [], place }, lead);
}

export function texSlide({ tex, place }: Equation, lead: readonly Atom[]): Draft {
  return led({ kind: 'equation', classes: [], heading: null, body: math(tex, '$$'), marks: [], place }, lead);
}
