import { describe, expect, it } from 'vitest';
import { type ColumnContent, columnWidths } from '../../scripts/page/compose/column-widths.js';
import { randomFrom } from '../property/random.js';

/** A column of cells made of words five points wide. */
function column(cells: readonly number[], min = 5): ColumnContent {
  const max = Math.max(...cells);
  return { min, comfort: Math.min(max, 15), max, cells: Float64Array.from(cells) };
}

/** Lines that a row takes with the given widths, as the page would break them. */
function height(columns: readonly ColumnContent[], widths: readonly number[]): number {
  const rows = columns[0]!.cells.length;
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    sum += Math.max(1, ...columns.map(({ cells }, at) => Math.ceil(cells[row]! / (widths[at]! + 1e-6))));
  }
  return sum;
}

describe('the widths of columns', () => {
  it('are what the cells need where that fits', () => {
    expect(columnWidths([column([20, 30]), column([40, 10])], 80)).toEqual([30, 40]);
  });

  it('give short columns all that they need, and the rest to the long ones', () => {
    const [year, text, more] = columnWidths([column([20, 20]), column([900, 10]), column([300, 10])], 220);
    expect(year).toBe(20);
    expect(text! + more!).toBeCloseTo(200);
    expect(text!).toBeGreaterThan(more! * 2);
  });

  it('fill the room, leave no word unset and come near the least height that is possible', () => {
    const random = randomFrom(7);
    for (let round = 0; round < 60; round++) {
      const rows = 1 + random(6);
      const columns = Array.from({ length: 2 + random(2) }, () =>
        column(Array.from({ length: rows }, () => 5 * (1 + random(random(2) ? 8 : 80)))),
      );
      const room = 60 + random(120);
      const widths = columnWidths(columns, room);
      const total = widths.reduce((sum, width) => sum + width, 0);
      expect(total).toBeLessThanOrEqual(room + 1e-6);
      widths.forEach((width, at) => {
        expect(width).toBeGreaterThanOrEqual(columns[at]!.min);
      });
      const best = Math.min(...splits(columns.length, room).map((tried) => height(columns, tried)));
      expect(height(columns, widths), `round ${round}`).toBeLessThanOrEqual(Math.ceil(best * 1.25) + 1);
    }
  });
});

/** Ways to share `room` out in steps of five points, none less than fifteen. */
function splits(count: number, room: number): number[][] {
  if (count === 1) return room >= 15 ? [[room]] : [];
  const ways: number[][] = [];
  for (let width = 15; width <= room - 15 * (count - 1); width += 5)
    for (const rest of splits(count - 1, room - width)) ways.push([width, ...rest]);
  return ways;
}
