/*
 * How much fits. A slide is 1280 × 720 px; the theme leaves a column of 1112 × 500 px below a heading of one line. Heights
 * are estimated from counts of characters, generously, since no font is measured here; the browser test holds
 * the estimate to account.
 */

/** Height in px below the heading for text and foot notes together. */
export const ROOM = 480;

export interface Measure {
  /** Characters to a line. */
  readonly line: number;
  /** Line height and the space after a block, in px. */
  readonly leading: number;
  readonly after: number;
}

/**
 * By the theme's sizes: points 43, 38, 30 or 27 px, contents 30 px, tables 34, 30, 27 or 24 px, code 24 px, quotations
 * 43 px, sources 24 px in two columns, foot notes 24 px.
 */
export const MEASURE = {
  large: { line: 49, leading: 56, after: 26 },
  medium: { line: 55, leading: 50, after: 23 },
  compact: { line: 70, leading: 39, after: 18 },
  dense: { line: 79, leading: 35, after: 10 },
  agenda: { line: 70, leading: 39, after: 12 },
  table: { line: 82, leading: 34, after: 23 },
  code: { line: 77, leading: 33, after: 0 },
  quotation: { line: 49, leading: 56, after: 18 },
  sources: { line: 47, leading: 30, after: 12 },
  caption: { line: 82, leading: 32, after: 0 },
  notes: { line: 88, leading: 32, after: 0 },
} as const satisfies Record<string, Measure>;

/** Sizes of type for points, the largest first; names are classes of the theme. */
export const SIZES = ['large', 'medium', 'compact', 'dense'] as const;

export type Size = (typeof SIZES)[number];

/** The largest size in which something fits; `heightAt` gives its height in px. */
export function sizeFor(heightAt: (measure: Measure) => number, room: number): Size {
  return SIZES.find((size) => heightAt(MEASURE[size]) <= room) ?? 'dense';
}

export function height(characters: number, { line, leading, after }: Measure): number {
  return Math.max(1, Math.ceil(characters / line)) * leading + after;
}

/** Height in px of the rule above a slide's foot notes. */
export const FOOT = 30;

/** Cuts `things` into as few runs as fit `room`, as even as they can be; a thing too high stands alone. */
export function split<T>(things: readonly T[], heightOf: (thing: T) => number, room: number): T[][] {
  const heights = things.map(heightOf);
  /** Runs that are still to be begun. */
  let left = runsOf(heights, room);
  let rest = total(heights);
  let used = 0;
  const runs: T[][] = [];
  things.forEach((thing, i) => {
    const size = heights[i]!;
    // What is still to come is shared among the runs that are left, so that none ends up with a single thing.
    const over = used + size > room || (left > 0 && used + size / 2 > rest / (left + 1));
    if (i === 0 || (over && used > 0)) {
      if (i > 0) rest -= used;
      runs.push([]);
      used = 0;
      left--;
    }
    runs.at(-1)!.push(thing);
    used += size;
  });
  return runs;
}

/** How many runs there are where each takes as much as it can. */
function runsOf(heights: readonly number[], room: number): number {
  let count = 1;
  let used = 0;
  for (const size of heights) {
    if (used > 0 && used + size > room) {
      count++;
      used = 0;
    }
    used += size;
  }
  return count;
}

export function total(heights: readonly number[]): number {
  return heights.reduce((sum, one) => sum + one, 0);
}
