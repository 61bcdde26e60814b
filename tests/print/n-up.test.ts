import { degrees, PDFDocument } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import type { PrintOrder } from '../../scripts/print/index.js';
import { type ReadSide, readSides } from './sides.js';
import { A4, BOOKLET, printed, toy } from './toy.js';

const up = (count: number, order: Partial<PrintOrder> = {}): PrintOrder => ({
  ...BOOKLET,
  ...order,
  layout: { kind: 'n-up', count, frame: false },
});

/** The texts of a side in the order of reading: rows from above, each as the text runs. */
function inRows({ items }: ReadSide, rightToLeft: boolean): string[] {
  return [...items]
    .sort((a, b) => (Math.abs(a.y - b.y) > 5 ? b.y - a.y : (a.x - b.x) * (rightToLeft ? -1 : 1)))
    .map(({ text }) => text);
}

describe('several pages on a side', () => {
  it.each([
    [2, 'wide'],
    [4, 'upright'],
    [6, 'wide'],
    [8, 'wide'],
    [9, 'upright'],
    [16, 'upright'],
  ] as const)('follow each other in rows, %s of them on paper that lies %s', async (count, way) => {
    for (const rightToLeft of [false, true]) {
      const { bytes } = await printed(await toy(19, { size: A4, rightToLeft }), up(count));
      const sides = await readSides(bytes);
      expect(sides).toHaveLength(Math.ceil(19 / count));
      expect(sides.flatMap((side) => inRows(side, rightToLeft)).map(Number)).toEqual(
        Array.from({ length: 19 }, (_, at) => at + 1),
      );
      for (const { width, height } of sides) expect(width > height ? 'wide' : 'upright').toBe(way);
    }
  });

  it('are as large as if a page across were not among them', async () => {
    const pages = await PDFDocument.load(await toy(8, { size: A4 }));
    pages.getPage(3).setRotation(degrees(90));
    const bytes = await pages.save();
    expect((await printed(bytes, up(4))).facts.scale).toBeCloseTo(1 / 2, 2);
    expect((await printed(bytes, BOOKLET)).facts.scale).toBeCloseTo(Math.SQRT1_2, 2);
  });

  it('stand on their feet, each within its own part of the sheet', async () => {
    const { bytes, facts } = await printed(await toy(8, { size: A4 }), up(4));
    expect(facts.scale).toBeCloseTo(0.5, 3);
    const [first] = await readSides(bytes);
    for (const item of first!.items) {
      expect(item.upright).toBe(true);
      expect(item.size).toBeCloseTo(5, 2);
    }
    // A page’s number stands at the same place of each quarter.
    const places = first!.items.map(({ x, y }) => [x % (A4.width / 2), y % (A4.height / 2)]);
    for (const [x, y] of places) {
      expect(x).toBeCloseTo(places[0]![0]!, 1);
      expect(y).toBeCloseTo(places[0]![1]!, 1);
    }
  });

  it('lie below each other where pages are wider than high', async () => {
    const { bytes } = await printed(await toy(2, { size: { width: 960, height: 540 } }), up(2));
    const [{ width, height, items } = { width: 0, height: 0, items: [] }] = await readSides(bytes);
    expect(height).toBeGreaterThan(width);
    expect(items[0]!.y).toBeGreaterThan(items[1]!.y);
  });

  it('stand on their heads on the backs of a printer that turns sheets the other way', async () => {
    const { bytes } = await printed(await toy(8, { size: A4 }), up(2, { duplex: 'long-edge' }));
    const sides = await readSides(bytes);
    expect(sides.map(({ items }) => items.every(({ upright }) => upright))).toEqual([true, false, true, false]);
  });
});
