import type { Place } from '../paper/index.js';
import { placeInside } from '../paper/place-inside.js';
import type { Look, Measured, Opportunity, Piece, ShapedText, White, Word } from '../shape/piece.js';
import { type Freedom, isRigid, leftOf, rightOf } from './enter.js';
import type { Filling } from './fill.js';
import type { Extent, Line, PlacedRun } from './line.js';
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
  /** Edges past which light characters hang. */
  readonly outset: Freedom['outset'];
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Sets one line: spaces at their justified width, runs in logical order with their visual place. */
export function setLine<R extends Measured>(text: ShapedText<R>, fit: LineFit): Line<R> {
  const { pieces } = text;
  const words = endOfWords(pieces, fit.from, fit.to);
  const runs: Mutable<PlacedRun<R>>[] = [];
  const levels: number[] = [];
  const notes: number[] = [];
  /** White after each run, points; empty where there is none. */
  const whites: number[] = [];
  let first: Word<R> | null = null;
  let look: Word<R> | null = null;
  let mixed = text.rtl;
  for (let at = fit.from; at < words; at++) {
    const piece = pieces[at] as Piece<R>;
    if (piece.kind === 'white') whiteAfter(runs, piece, fit, whites);
    if (piece.kind !== 'word' && piece.kind !== 'space') continue;
    const space = piece.kind === 'space';
    // A space before the first word is indentation of preformatted text.
    const share = !space ? (isRigid(piece.run) ? 1 : fit.word) : piece.flexible && look !== null ? fit.space : 1;
    runs.push(placed(piece, piece.run, piece.run.width * share, space ? 'space' : 'text'));
    levels.push(piece.level);
    if (piece.level !== 0) mixed = true;
    if (space) continue;
    look = piece;
    if (runs.length === 1) first = piece;
    if (piece.note !== 0 && notes[notes.length - 1] !== piece.note) notes.push(piece.note);
  }
  const broken = pieces[fit.end];
  const sign = broken?.kind === 'opportunity' && broken.run !== null && look !== null ? broken : null;
  const added = sign?.run ?? null;
  if (added !== null && look !== null) {
    runs.push(placed(look, added, added.width, 'hyphen'));
    levels.push(look.level);
  }
  const left = first !== null && fit.outset.begin ? leftOf(first) : 0;
  const right = look !== null && fit.outset.end ? endOf(sign, look) : 0;
  const over = place(runs, mixed ? visualOrder(levels) : null, text.rtl, fit, whites, left, right);
  hangSpaces(pieces, words, fit.to, runs, text.rtl);
  return {
    runs,
    measure: fit.indent + fit.room,
    notes,
    hyphenated: sign?.cause === 'hyphen',
    within: broken?.kind === 'opportunity' || broken?.kind === 'white',
    ratio: fit.ratio,
    overfull: over > 1e-6 ? over : 0,
    place: over > 1e-6 ? placeOfLast(pieces, fit.from, words) : null,
    drawings: drawingsOf(runs),
  };
}

const NONE: readonly Extent[] = [];

/** Where the runs stand that have an extent of their own. */
export function drawingsOf<R extends Measured>(runs: readonly PlacedRun<R>[]): readonly Extent[] {
  let found: Extent[] | null = null;
  for (const { run, x, width, shift } of runs) {
    if (run.height === undefined || run.height + (run.depth ?? 0) === 0) continue;
    found ??= [];
    found.push({ left: x, right: x + width, height: run.height + shift, depth: (run.depth ?? 0) - shift });
  }
  return found ?? NONE;
}

/** Before the first run there is none: the line begins at its edge. */
function whiteAfter(runs: readonly unknown[], { width, stretch, shrink }: White, fit: LineFit, whites: number[]): void {
  if (runs.length === 0) return;
  const at = runs.length - 1;
  whites[at] = (whites[at] ?? 0) + width + fit.white * (fit.white < 0 ? shrink : stretch);
}

/** Place of the last word of a line, from its beginning: it is the one that runs over the edge. */
function placeOfLast<R extends Measured>(pieces: readonly Piece<R>[], from: number, to: number): Place | null {
  let first: Word<R> | null = null;
  for (let at = to - 1; at >= from; at--) {
    const piece = pieces[at] as Piece<R>;
    if (piece.kind === 'word') first = piece;
    else if (first !== null && piece.kind !== 'opportunity') break;
  }
  const { origin, offset = 0 } = first ?? {};
  return origin?.place ? placeInside(origin.place, origin.source, offset) : null;
}

/** How far the sign that was added at a line's end, or else its last word, hangs past the edge. */
function endOf<R>(sign: Opportunity<R> | null, last: Word<R>): number {
  return sign === null ? rightOf(last) : (sign.right ?? 0);
}

function endOfWords<R extends Measured>(pieces: readonly Piece<R>[], from: number, to: number): number {
  let end = to;
  while (end > from && pieces[end - 1]?.kind !== 'word') end--;
  return end;
}

function placed<R>(look: Look, run: R, width: number, role: PlacedRun<R>['role']): Mutable<PlacedRun<R>> {
  return { run, x: 0, width, shift: look.shift, tag: look.tag, colour: look.colour, strike: look.strike, role };
}

/**
 * Gives every run its left edge; returns by how much they are wider than the line. `left` and `right` are how far the
 * first and the last hang past its edges.
 */
function place<R>(
  runs: Mutable<PlacedRun<R>>[],
  order: number[] | null,
  rtl: boolean,
  fit: LineFit,
  whites: readonly number[],
  left: number,
  right: number,
): number {
  let width = -left - right;
  for (const run of runs) width += run.width;
  for (const white of whites) width += white ?? 0;
  let x = leftEdge(fit, rtl, width) - left;
  for (let at = 0; at < runs.length; at++) {
    const index = order === null ? at : (order[at] as number);
    const run = runs[index] as Mutable<PlacedRun<R>>;
    run.x = x;
    x += run.width + (whites[index] ?? 0);
  }
  return width - fit.room;
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
