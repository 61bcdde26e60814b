import type { Measured, Piece, ShapedText } from '../shape/piece.js';
import { balancedBreaks } from './balance.js';
import { enterPieces, type Freedom } from './enter.js';
import { fillLine, fillSquares, UNFILLED, WIDEST_GAP, WIDEST_OF_TWO } from './fill.js';
import { fitParagraph } from './fit.js';
import { Items, PENALTY } from './items.js';
import type { Line } from './line.js';
import { type LineFit, setLine } from './set-line.js';

export type * from './line.js';
export { type DisplayLine, type SetDisplay, setDisplay } from './set-display.js';

/** Where lines stand within the measure. Lengths in points. */
export interface ParagraphShape {
  readonly measure: number;
  /** Of the first line, from the side where reading starts. */
  readonly indent: number;
  /** Of every line after the first. */
  readonly hang: number;
  /** `left` and `justify` start where reading starts: at the right in right-to-left text. */
  readonly align: 'justify' | 'left' | 'center' | 'right';
  /** Side where lines start, whatever the direction of their text; that of the text if absent. */
  readonly start?: 'left' | 'right';
  /** By what share of its width a letter may be widened or narrowed in justified text (0.02: two per cent); none if absent. */
  readonly expansion?: number;
  /** Light characters hang past the edges at which lines are aligned (optical margins). */
  readonly protrusion?: boolean;
  /** So many lines more than the best number, fewer if below 0, as far as its spaces allow; none if absent. */
  readonly looseness?: number;
  /** Display type: lines of text that is not justified are made alike in length. */
  readonly balanced?: boolean;
}

const items = new Items();

/**
 * Breaks a paragraph into the lines that together please most, and sets them (Knuth and Plass 1981). Every
 * piece of the text is in one of the lines; a line that cannot fit says by how much in `overfull`. Space at
 * which a line ends is its last run, beyond its edge.
 */
export function setParagraph<R extends Measured>(text: ShapedText<R>, shape: ParagraphShape): Line<R>[] {
  if (text.pieces.length === 0) return [];
  const { looseness = 0 } = shape;
  const justified = shape.align === 'justify';
  const expansion = justified ? (shape.expansion ?? 0) : 0;
  const outset = outsetEdges(text, shape);
  enterPieces(text, { justified, expansion, outset }, items);
  const [first, rest] = [shape.measure - shape.indent, shape.measure - shape.hang];
  const breaks =
    shape.balanced && !justified
      ? balancedBreaks(items, first, rest)
      : fitParagraph(items, { first, rest, justified, looseness });
  const squares = text.pieces.some(isWhite);
  const widest = breaks.at.length === 2 ? WIDEST_OF_TWO : WIDEST_GAP;
  const lines: Line<R>[] = [];
  let start = 0;
  let from = 0;
  for (const at of breaks.at) {
    const next = items.after(at);
    const to = next < items.length ? pieceAfter(at, next) : text.pieces.length;
    const indent = lines.length === 0 ? shape.indent : shape.hang;
    const room = shape.measure - indent;
    const fill = squares && text.pieces.slice(from, to).some(isWhite) ? fillSquares : fillLine;
    const stretch = justified ? fill(items, start, at, room, expansion, widest) : UNFILLED;
    const fit: LineFit = {
      from,
      to,
      end: items.piece[at] as number,
      ...stretch,
      align: shape.align,
      start: shape.start,
      indent,
      room,
      outset,
    };
    lines.push(setLine(text, fit));
    start = next;
    from = to;
  }
  return lines;
}

function isWhite<R extends Measured>({ kind }: Piece<R>): boolean {
  return kind === 'white';
}

/** Only edges that lines share are seen; those of right-to-left text are left straight. */
function outsetEdges<R extends Measured>({ rtl }: ShapedText<R>, shape: ParagraphShape): Freedom['outset'] {
  const { align, start = 'left', protrusion = false } = shape;
  if (!protrusion || rtl || start === 'right') return { begin: false, end: false };
  return { begin: align === 'justify' || align === 'left', end: align === 'justify' || align === 'right' };
}

/** First piece of the line that begins with item `next`, after a break at `at`. */
function pieceAfter(at: number, next: number): number {
  // Two forced breaks in a row: the second stands for an empty line of its own.
  if (items.kind[next] === PENALTY) return (items.piece[at] as number) + 1;
  return items.piece[next] as number;
}
