import { NATURAL, SHRINK, STRETCH } from './enter.js';
import { FORCED, type Items } from './items.js';

/** How a line's material is changed to fill it. */
export interface Filling {
  /** Adjustment ratio (Knuth and Plass 1981, p. 1126): −1 all shrink used, 1 all stretch used. */
  readonly ratio: number;
  /** Width of a flexible space, as a share of its run's own. */
  readonly space: number;
  /** Width of a word, as a share of its run's own. */
  readonly word: number;
  /** Share of its stretch (above 0) or shrink (below) that white between ideographs gives. */
  readonly white: number;
}

/** Of a ragged line: everything as it is. */
export const UNFILLED: Filling = { ratio: 0, space: 1, word: 1, white: 0 };

/**
 * Gaps wider than this many natural ones look worse than a short line: where a web address leaves no better break,
 * the line before it stays short.
 */
export const WIDEST_GAP = 2.2;
/** … in a paragraph of two lines, where no full line shows the edge that the first does not reach. */
export const WIDEST_OF_TWO = 1.5;

/**
 * A last line that stops a hair before the edge looks like a mistake: what its letters and this share of its gaps'
 * stretch can give (together about an em) brings it there.
 */
const HAIR = 0.2;

const NATURAL_LINE: Filling = { ratio: 0, space: NATURAL, word: 1, white: 0 };

/**
 * How to fill `room` points with the items from `start` to a break at `at`. Letters give first, as far as they
 * may, because nobody sees that; spaces, which everybody sees, give the rest. So the gaps of most lines are alike.
 * A line whose gaps would be more than `widest` natural ones stays short.
 */
export function fillLine(
  items: Items,
  start: number,
  at: number,
  room: number,
  expansion: number,
  widest: number,
): Filling {
  const wanted = room - items.natural(start, at);
  const spaces = total(items.stretch, start, at) / STRETCH;
  const give = total(items.give, start, at);
  if (items.cost[at] === FORCED && wanted >= Math.min(give + HAIR * STRETCH * spaces, HAIR * room)) return NATURAL_LINE;
  const letters = Math.max(-give, Math.min(give, wanted));
  const gaps = Math.max(wanted - letters, -SHRINK * spaces);
  const able = give + (wanted < 0 ? SHRINK : STRETCH) * spaces;
  const ratio = able > 0 ? Math.max(-1, wanted / able) : 0;
  if (gaps > (widest - 1) * spaces) return widest < WIDEST_GAP ? NATURAL_LINE : { ...NATURAL_LINE, ratio };
  return {
    ratio,
    space: spaces > 1e-6 ? NATURAL * (1 + gaps / spaces) : NATURAL,
    word: give > 1e-6 ? 1 + (expansion * letters) / give : 1,
    white: 0,
  };
}

/**
 * The same for a line with white between ideographs: after the letters all that gives, spaces and white, gives its
 * share (Knuth and Plass 1981, p. 1126), and as much as it takes, so that every line ends at the edge.
 */
export function fillSquares(items: Items, start: number, at: number, room: number, expansion: number): Filling {
  const wanted = room - items.natural(start, at);
  if (items.cost[at] === FORCED && wanted >= 0) return NATURAL_LINE;
  const give = total(items.give, start, at);
  const letters = Math.max(-give, Math.min(give, wanted));
  const able = total(wanted < 0 ? items.shrink : items.stretch, start, at);
  const ratio = able > 0 ? Math.max(-1, (wanted - letters) / able) : 0;
  return {
    ratio,
    space: NATURAL * (1 + ratio * (ratio < 0 ? SHRINK : STRETCH)),
    word: give > 1e-6 ? 1 + (expansion * letters) / give : 1,
    white: ratio,
  };
}

function total(sums: Float64Array, start: number, at: number): number {
  return (sums[at] as number) - (sums[start] as number);
}
