import { spawnSync } from 'node:child_process';
import { PDFArray, PDFDocument, PDFName, type PDFNumber } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import type { PrintOrder } from '../../scripts/print/index.js';
import { drawn, isDark } from './pixels.js';
import { readSides } from './sides.js';
import { A5, BOOKLET, printed, toy } from './toy.js';

const hasPoppler = spawnSync('pdftoppm', ['-v']).error === undefined;
const MM = 72 / 25.4;
const marked = (bleed: number, layout: PrintOrder['layout'] = { kind: 'pages' }): PrintOrder => ({
  ...BOOKLET,
  layout,
  marks: { bleed },
});

/** Left, bottom, right, top of each page’s boxes. */
async function boxesOf(bytes: Uint8Array) {
  const file = await PDFDocument.load(bytes, { updateMetadata: false });
  return file.getPages().map(({ node }) => {
    const box = (name: string) =>
      (node.lookup(PDFName.of(name), PDFArray).asArray() as PDFNumber[]).map((side) => side.asNumber());
    return { media: box('MediaBox'), bleed: box('BleedBox'), trim: box('TrimBox') };
  });
}

describe('crop marks', () => {
  it('stand around a trim box of the page’s size and a bleed box beyond it', async () => {
    const { bytes } = await printed(await toy(3), marked(3 * MM));
    for (const { media, bleed, trim } of await boxesOf(bytes)) {
      expect(trim[2]! - trim[0]!).toBeCloseTo(A5.width, 1);
      expect(trim[3]! - trim[1]!).toBeCloseTo(A5.height, 1);
      for (const [at, side] of trim.entries()) expect(Math.abs(side - bleed[at]!)).toBeCloseTo(3 * MM, 1);
      expect(media[2]! - bleed[2]!).toBeGreaterThan(14);
    }
  });

  it.skipIf(!hasPoppler).each([0, 3 * MM, 8 * MM])(
    'are drawn outside of the bleed and point at the corners of the trim, with a bleed of %s points (skipped without Poppler)',
    async (bleed) => {
      const report = await PDFDocument.create();
      report.addPage([A5.width, A5.height]);
      const { bytes } = await printed(await report.save(), marked(bleed));
      const [boxes] = await boxesOf(bytes);
      const { trim, media, bleed: around } = boxes!;
      const pixels = drawn(bytes, 144);
      const perPoint = 2;
      const dark: { x: number; y: number }[] = [];
      for (let row = 0; row < pixels.height; row++)
        for (let column = 0; column < pixels.width; column++)
          if (isDark(pixels, column, row))
            dark.push({ x: (column + 0.5) / perPoint, y: media[3]! - (row + 0.5) / perPoint });
      const inside = dark.filter(
        ({ x, y }) => x > around[0]! + 1 && x < around[2]! - 1 && y > around[1]! + 1 && y < around[3]! - 1,
      );
      expect(inside).toEqual([]);
      for (const x of [trim[0]!, trim[2]!])
        for (const y of [trim[1]!, trim[3]!]) {
          expect(dark.some((dot) => Math.abs(dot.x - x) < 1 && Math.abs(dot.y - y) < 45 && dot.y !== y)).toBe(true);
          expect(dark.some((dot) => Math.abs(dot.y - y) < 1 && Math.abs(dot.x - x) < 45 && dot.x !== x)).toBe(true);
        }
    },
  );

  it('say below the trim what a page is of, without a date', async () => {
    const { bytes } = await printed(await toy(3), marked(3 * MM));
    const [boxes] = await boxesOf(bytes);
    const [first] = await readSides(bytes);
    const slug = first!.items.filter(({ y }) => y < boxes!.bleed[1]!);
    expect(slug.map(({ text }) => text).join('')).toBe('Toy · page 1 of 3');
  });

  it('are in the colour of every plate', async () => {
    const { bytes } = await printed(await toy(1), marked(0));
    const file = await PDFDocument.load(bytes, { updateMetadata: false });
    const spaces = file.context.enumerateIndirectObjects().map(([, object]) => String(object));
    expect(spaces.some((text) => /\/Separation\s*\/All\s*\/DeviceGray/.test(text))).toBe(true);
  });

  it('of a booklet stand around both pages, with the fold marked between', async () => {
    const { bytes, facts } = await printed(await toy(8), marked(0, BOOKLET.layout));
    expect(facts.scale).toBe(1);
    for (const { media, trim } of await boxesOf(bytes)) {
      expect(trim[2]! - trim[0]!).toBeCloseTo(2 * A5.width, 1);
      expect((trim[0]! + trim[2]!) / 2).toBeCloseTo(media[2]! / 2, 1);
    }
  });
});
