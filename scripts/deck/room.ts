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

/** By the theme's sizes: points 42, 36, 30 or 25 px, contents 30 px, tables 34, 30, 26 or 24 px, code 24 px, quotations 40 px, sources 18 px in two columns, foot notes 18 px. */
export const MEASURE = {
  large: { line: 50, leading: 55, after: 26 },
  medium: { line: 58, leading: 47, after: 22 },
  compact: { line: 70, leading: 39, after: 18 },
  dense: { line: 85, leading: 33, after: 9 },
  agenda: { line: 70, leading: 39, after: 12 },
  table: { line: 85, leading: 33, after: 22 },
  code: { line: 77, leading: 33, after: 0 },
  quotation: { line: 52, leading: 52, after: 18 },
  sources: { line: 63, leading: 24, after: 10 },
  caption: { line: 82, leading: 32, after: 0 },
  notes: { line: 118, leading: 25, after: 0 },
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
