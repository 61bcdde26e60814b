import type { Tag } from '../paper/tag.js';
import type { DisplayPart, DisplayRow, Measured, ShapedDisplay } from '../shape/piece.js';
import { breakDisplay } from './break-display.js';
import { type Line, type PlacedRun, reach } from './line.js';
import { drawingsOf } from './set-line.js';

/** A formula on lines of its own, set. Lengths in points. */
export interface SetDisplay<R> {
  /** Of the widest line. */
  readonly width: number;
  readonly lines: readonly DisplayLine<R>[];
}

/** Its runs stand where they belong in a column as wide as the formula. */
export interface DisplayLine<R> {
  readonly line: Line<R>;
  /** From the baseline of the line before; 0 for the first. */
  readonly down: number;
}

export interface DisplayLook {
  readonly tag: Tag;
  readonly colour: string;
  readonly leading: number;
  /** Rows that the author has parted stay together in one line. */
  readonly whole: boolean;
  /** Width that a number takes beside rows which stand at the sides of the column. */
  readonly aside: number;
}

/** A formula is set smaller by this share at most. */
const SMALLEST = 0.8;
/** A formula that would fit at this share is set smaller rather than broken. */
const HARDLY = 0.95;
/** White between the lines of a broken formula at least, as a share of the leading. */
const BETWEEN = 0.5;

/**
 * Sets a formula no wider than `measure`, if it can be broken before relations and operators or made a little smaller;
 * `smaller` shapes it at a share of its size. Otherwise its lines are overfull.
 */
export function setDisplay<R extends Measured>(
  natural: ShapedDisplay<R>,
  smaller: (share: number) => ShapedDisplay<R> | null,
  measure: number,
  look: DisplayLook,
): SetDisplay<R> {
  const share = measure / natural.width;
  if (share >= 1) return unbroken(natural, measure, look);
  const [row, ...others] = natural.rows;
  const broken = row && others.length === 0 && share < HARDLY ? breakDisplay(row.parts, measure) : null;
  if (broken) return brokenLines(broken, measure, look);
  return unbroken(smaller(Math.max(share, SMALLEST)) ?? natural, measure, look);
}

/** A part with its left edge and its height above the line's baseline. */
interface Placed<R> {
  readonly run: R;
  readonly x: number;
  readonly shift: number;
}

function unbroken<R extends Measured>(
  { rows, width }: ShapedDisplay<R>,
  measure: number,
  look: DisplayLook,
): SetDisplay<R> {
  const apart = rows.some(({ align }) => align !== null);
  if ((look.whole && !apart) || rows.length < 2) {
    return { width, lines: [{ line: lineOf(rows.flatMap(placeRow), width, measure, look), down: 0 }] };
  }
  const whole = apart ? Math.max(width, measure - look.aside) : width;
  const lines = rows.map((row, at) => ({
    line: lineOf(aligned(placeRow({ ...row, up: 0 }), row.align, whole), whole, measure, look),
    down: at === 0 ? 0 : (rows[at - 1] as DisplayRow<R>).up - row.up,
  }));
  return { width: whole, lines };
}

/** Rows that stand by themselves keep a little away from the sides. */
const INSET = 0.03;

function aligned<R extends Measured>(placed: Placed<R>[], align: DisplayRow<R>['align'], measure: number): Placed<R>[] {
  const last = placed.at(-1);
  if (align === null || !last) return placed;
  const spare = measure - last.x - last.run.width;
  const inset = Math.max(0, Math.min(measure * INSET, spare / 2));
  const shift = align === 'left' ? inset : align === 'center' ? spare / 2 : spare - inset;
  return placed.map((one) => ({ ...one, x: one.x + shift }));
}

function placeRow<R extends Measured>({ up, parts }: DisplayRow<R>): Placed<R>[] {
  let x = 0;
  return parts.map(({ gap, run }) => {
    const left = x + gap;
    x = left + run.width;
    return { run, x: left, shift: up };
  });
}

function brokenLines<R extends Measured>(
  broken: readonly { readonly parts: readonly DisplayPart<R>[]; readonly indent: number }[],
  measure: number,
  look: DisplayLook,
): SetDisplay<R> {
  const rows = broken.map(({ parts, indent }) => {
    const [first, ...others] = parts as [DisplayPart<R>, ...DisplayPart<R>[]];
    return placeRow({ up: 0, align: null, parts: [{ ...first, gap: indent }, ...others] });
  });
  const width = Math.max(...rows.flatMap((row) => row.map(({ x, run }) => x + run.width)));
  let depth = 0;
  const lines = rows.map((row, at) => {
    const line = lineOf(row, width, measure, look);
    const { height, depth: own } = reach(line);
    const down = at === 0 ? 0 : Math.max(look.leading, depth + height + look.leading * BETWEEN);
    depth = own;
    return { line, down };
  });
  return { width, lines };
}

function lineOf<R extends Measured>(
  placed: readonly Placed<R>[],
  width: number,
  measure: number,
  { tag, colour }: DisplayLook,
): Line<R> {
  const runs = placed.map(
    ({ run, x, shift }): PlacedRun<R> => ({
      run,
      x,
      width: run.width,
      shift,
      tag,
      colour,
      strike: false,
      role: 'text',
    }),
  );
  return {
    runs,
    measure: width,
    notes: [],
    hyphenated: false,
    ratio: 0,
    overfull: Math.max(0, width - measure),
    drawings: drawingsOf(runs),
  };
}
