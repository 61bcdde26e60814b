import type { CitedInline } from '../../paper/index.js';
import { HOLE } from './passage.js';

/**
 * What is known of the words: all, or all but those that a citation style gives, or all but those of what a deck says
 * in its own way (formulas, pictures, references and marks).
 */
export type Wording = 'worded' | 'unworded' | 'spoken';

/**
 * What the report prints for inline content, without the marks of notes: a formula is its TeX and an image its
 * alternative text, as the structure says them. Folios, and what an image without words of the author's says, only
 * the report knows; words of citations too where no style has worded them.
 */
export function printed(inlines: readonly CitedInline[], wording: Wording): string {
  let text = '';
  inlines.forEach((inline, at) => {
    if (!joinsMarks(inlines, at)) text += printedInline(inline, wording);
  });
  return text;
}

/** What stands between two marks of notes and nothing else: the report puts commas there itself. */
export const BETWEEN_MARKS = /^[,\s]*$/;

function joinsMarks(inlines: readonly CitedInline[], at: number): boolean {
  const [before, inline, after] = [inlines[at - 1], inlines[at], inlines[at + 1]];
  if (inline?.kind !== 'text' || before?.kind !== 'noteMark' || after?.kind !== 'noteMark') return false;
  return BETWEEN_MARKS.test(inline.value);
}

const SPOKEN: ReadonlySet<CitedInline['kind']> = new Set(['formula', 'image', 'raw', 'noteMark', 'crossReference']);

function printedInline(inline: CitedInline, wording: Wording): string {
  if (wording === 'spoken' && SPOKEN.has(inline.kind)) return HOLE;
  switch (inline.kind) {
    case 'text':
    case 'code':
    case 'raw':
      return inline.value;
    case 'formula':
      return inline.tex;
    case 'image':
      return inline.alt || HOLE;
    case 'break':
      return ' ';
    case 'crossReference':
      return inline.toPage ? HOLE : inline.text;
    case 'noteMark':
      return '';
    case 'span':
      return printedSpan(inline, wording);
    case 'citation':
      return wording === 'unworded' ? HOLE : printed(inline.children, wording);
    default:
      return printed(inline.children, wording);
  }
}

/** A dash stands for an author, whom the structure of the report names. */
function printedSpan(span: Extract<CitedInline, { kind: 'span' }>, wording: Wording): string {
  const stands = span.attributes.pairs['actual-text'];
  if (!stands) return printed(span.children, wording);
  return wording === 'spoken' ? HOLE : stands;
}
