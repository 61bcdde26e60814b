/*
 * How much fits. A slide is 1280 × 720 px; the theme leaves a column of 1112 × 500 px below a heading of one line. Heights
 * are estimated from counts of characters, generously, since no font is measured here; the browser test holds
 * the estimate to account.
 */

/** Height in px below the heading for text and foot notes together. */
export const ROOM = 470;

export interface Measure {
  /** Characters to a line. */
  readonly line: number;
  /** Line height and the space after a block, in px. */
  readonly leading: number;
  readonly after: number;
}

/** By the theme's sizes: points 32 px or, where there is much, 28 px, tables 26 px, code 22 px, quotations 36 px, sources 20 px, foot notes 19 px. */
export const MEASURE = {
  points: { line: 68, leading: 43, after: 20 },
  compact: { line: 80, leading: 37, after: 16 },
  table: { line: 85, leading: 34, after: 19 },
  code: { line: 78, leading: 31, after: 0 },
  quotation: { line: 56, leading: 50, after: 18 },
  sources: { line: 112, leading: 28, after: 11 },
  notes: { line: 112, leading: 26, after: 0 },
} as const satisfies Record<string, Measure>;

export function height(characters: number, { line, leading, after }: Measure): number {
  return Math.max(1, Math.ceil(characters / line)) * leading + after;
}

/** Height of the rule above a slide's foot notes. */
export const FOOT = 24;

/** Cuts `things` into runs that fit `room`, as even as they can be; a thing too high stands alone. */
export function split<T>(things: readonly T[], heightOf: (thing: T) => number, room: number): T[][] {
  const all = total(things.map(heightOf));
  const even = all / Math.max(1, Math.ceil(all / room));
  const runs: T[][] = [];
  let used = 0;
  for (const thing of things) {
    const size = heightOf(thing);
    const full = used + size > room || (used + size / 2 > even && used > 0);
    if (runs.length === 0 || (full && used > 0)) {
      runs.push([]);
      used = 0;
    }
    runs[runs.length - 1]!.push(thing);
    used += size;
  }
  return runs;
}

export function total(heights: readonly number[]): number {
  return heights.reduce((sum, one) => sum + one, 0);
}
