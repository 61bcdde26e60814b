import { type CitedInline, plainText } from '../../paper/index.js';
import { markSign } from './mark-spots.js';
import { FORMULA, HOLE } from './passage.js';

/**
 * Where words are compared: a deck says formulas, pictures, references and marks in its own way, and a report may be
 * read with signs where its marks stand.
 */
type Where = 'report' | 'report with marks' | 'deck';

/**
 * What the report prints for inline content, without the marks of notes: a formula is its TeX and an image its
 * alternative text, as the structure says them. Folios, and what an image without words of the author's says, only
 * the report knows.
 */
export function printed(inlines: readonly CitedInline[], where: Where = 'report'): string {
  let text = '';
  inlines.forEach((inline, at) => {
    if (!joinsMarks(inlines, at)) text += printedInline(inline, where);
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

const WORDED_ANEW: ReadonlySet<CitedInline['kind']> = new Set([
  'formula',
  'image',
  'raw',
  'noteMark',
  'crossReference',
]);

function printedInline(inline: CitedInline, where: Where): string {
  if (where === 'deck' && WORDED_ANEW.has(inline.kind)) return inline.kind === 'formula' ? HOLE + FORMULA + HOLE : HOLE;
  switch (inline.kind) {
    case 'image':
      return inline.alt || HOLE;
    case 'crossReference':
      return inline.toPage ? HOLE : inline.text;
    case 'noteMark':
      return where === 'report with marks' ? markSign(inline.number) : '';
    case 'span':
      return printedSpan(inline, where);
    default:
      return 'children' in inline ? printed(inline.children, where) : plainText([inline]);
  }
}

/** A dash stands for an author, whom the structure of the report names. */
function printedSpan(span: Extract<CitedInline, { kind: 'span' }>, where: Where): string {
  const stands = span.attributes.pairs['actual-text'];
  if (!stands) return printed(span.children, where);
  return where === 'deck' ? HOLE : stands;
}
