import type { Text } from './lines.js';

/** The cells of a table, row by row. */
export type Grid = readonly (readonly Text[])[];

/**
 * Widths of a table's columns, as CSS 2.2 (17.5.2.2) lays them out: each as wide as its longest word at least; what is
 * left is shared by what their longest lines lack; px.
 * @param gap between two columns
 */
export function columnsOf(grid: Grid, width: number, gap: number): { widths: number[]; excess: number } {
  const count = Math.max(1, ...grid.map((row) => row.length));
  const columns = Array.from({ length: count }, (_, at) => {
    const extents = grid.flatMap((row) => row[at]?.extent() ?? []);
    const side = at === count - 1 ? 0 : gap;
    const min = Math.max(0, ...extents.map((one) => one.min)) + side;
    return { side, min, max: Math.max(min, side + Math.max(0, ...extents.map((one) => one.max))) };
  });
  const [least, most] = [sum(columns.map(({ min }) => min)), sum(columns.map(({ max }) => max))];
  const widths = columns.map(({ side, min, max }) => {
    if (most <= width) return (max * width) / (most || 1) - side;
    if (least >= width) return min - side;
    return min + ((max - min) * (width - least)) / (most - least) - side;
  });
  return { widths, excess: Math.max(0, least - width) };
}

/**
 * Height of two columns that share items of these heights, none of which is parted, so that they are as even as they
 * can be; `after` is the white below an item, which goes where a column ends (CSS Fragmentation 3, section 5.2), but
 * for `afterLast` below the last one of all.
 */
export function balanced(heights: readonly number[], after: number, afterLast: number): number {
  const whole = sum(heights) + after * (heights.length - 1) + afterLast;
  let first = 0;
  let least = whole;
  for (const height of heights.slice(0, -1)) {
    first += height;
    least = Math.min(least, Math.max(first, whole - first - after));
    first += after;
  }
  return least;
}

function sum(lengths: readonly number[]): number {
  return lengths.reduce((total, one) => total + one, 0);
}
