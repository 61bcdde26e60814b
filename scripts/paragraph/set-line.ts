import type { Look, Measured, Piece, ShapedText } from '../shape/piece.js';
import type { Filling } from './fill.js';
import type { Line, PlacedRun } from './line.js';
import { visualOrder } from './reorder.js';

/** What is known of a line once its breaks are chosen. */
export interface LineFit extends Filling {
  /** Pieces `from` up to `to`, with those that vanish at the line's end. */
  readonly from: number;
  readonly to: number;
  /** Piece at which the line ends. */
  readonly end: number;
  readonly align: 'justify' | 'left' | 'center' | 'right';
  /** Side where it starts; that of its text if undefined. */
  readonly start: 'left' | 'right' | undefined;
  /** From the side where it starts, points. */
  readonly indent: number;
  /** Width between indent and the far side, points. */
  readonly room: number;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Sets one line: spaces at their justified width, runs in logical order with their visual place. */
export function setLine<R extends Measured>(text: ShapedText<R>, fit: LineFit): Line<R> {
  const { pieces } = text;
  const words = endOfWords(pieces, fit.from, fit.to);
  const runs: Mutable<PlacedRun<R>>[] = [];
  const levels: number[] = [];
  const notes: number[] = [];
  let look: Look | null = null;
  let mixed = text.rtl;
  for (let at = fit.from; at < words; at++) {
    const piece = pieces[at] as Piece<R>;
    if (piece.kind !== 'word' && piece.kind !== 'space') continue;
    const space = piece.kind === 'space';
    // A space before the first word is indentation of preformatted text.
    const share = !space ? fit.word : piece.flexible && look !== null ? fit.space : 1;
    runs.push(placed(piece, piece.run, piece.run.width * share, space ? 'space' : 'text'));
    levels.push(piece.level);
    if (piece.level !== 0) mixed = true;
    if (space) continue;
    look = piece;
    if (piece.note !== 0 && notes[notes.length - 1] !== piece.note) notes.push(piece.note);
  }
  const broken = pieces[fit.end];
  const added = broken?.kind === 'opportunity' && look !== null ? broken.run : null;
  if (added !== null && look !== null) {
    runs.push(placed(look, added, added.width, 'hyphen'));
    levels.push(look.level);
  }
  const width = place(runs, mixed ? visualOrder(levels) : null, text.rtl, fit);
  hangSpaces(pieces, words, fit.to, runs, text.rtl);
  return {
    runs,
    measure: fit.indent + fit.room,
    notes,
    hyphenated: added !== null && broken?.kind === 'opportunity' && broken.cause === 'hyphen',
    ratio: fit.ratio,
    overfull: width - fit.room > 1e-6 ? width - fit.room : 0,
  };
}

function endOfWords<R extends Measured>(pieces: readonly Piece<R>[], from: number, to: number): number {
  let end = to;
  while (end > from && pieces[end - 1]?.kind !== 'word') end--;
  return end;
}

function placed<R>(look: Look, run: R, width: number, role: PlacedRun<R>['role']): Mutable<PlacedRun<R>> {
  return { run, x: 0, width, shift: look.shift, tag: look.tag, colour: look.colour, strike: look.strike, role };
}

/** Gives every run its left edge; returns the width of all. */
function place<R>(runs: Mutable<PlacedRun<R>>[], order: number[] | null, rtl: boolean, fit: LineFit): number {
  let width = 0;
  for (const run of runs) width += run.width;
  let x = leftEdge(fit, rtl, width);
  for (let at = 0; at < runs.length; at++) {
    const run = runs[order === null ? at : (order[at] as number)] as Mutable<PlacedRun<R>>;
    run.x = x;
    x += run.width;
  }
  return width;
}

/** `left` and `justify` mean the side where reading starts. */
function leftEdge(fit: LineFit, rtl: boolean, width: number): number {
  const fromRight = fit.start === undefined ? rtl : fit.start === 'right';
  const start = fromRight ? 0 : fit.indent;
  const spare = fit.room - width;
  if (fit.align === 'center') return start + spare / 2;
  return (fit.align === 'right') === fromRight ? start : start + spare;
}

/**
 * The space at which the line ended stays, beyond the edge where nobody sees it: readers of the file find the
 * words apart. At the end of the line in reading direction (UAX #9, L1).
 */
function hangSpaces<R extends Measured>(
  pieces: readonly Piece<R>[],
  from: number,
  to: number,
  runs: Mutable<PlacedRun<R>>[],
  rtl: boolean,
): void {
  let edge = rtl ? Number.POSITIVE_INFINITY : 0;
  for (const run of runs) edge = rtl ? Math.min(edge, run.x) : Math.max(edge, run.x + run.width);
  if (!Number.isFinite(edge)) edge = 0;
  for (let at = from; at < to; at++) {
    const piece = pieces[at] as Piece<R>;
    if (piece.kind !== 'space') continue;
    const run = placed(piece, piece.run, piece.run.width, 'space');
    if (rtl) edge -= run.width;
    run.x = edge;
    if (!rtl) edge += run.width;
    runs.push(run);
  }
}
