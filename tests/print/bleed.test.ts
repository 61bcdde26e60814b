import { spawnSync } from 'node:child_process';
import { PDFDocument, rgb, StandardFonts } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import type { PrintOrder } from '../../scripts/print/index.js';
import { howToPrint } from '../../scripts/print/instructions.js';
import { colourAt, drawn } from './pixels.js';
import { readSides } from './sides.js';
import { A5, BOOKLET, printed } from './toy.js';

/* Colour that goes on where pages are cut, as Poppler draws it. */

const MM = 72 / 25.4;
const BLEED = 3 * MM;
const RED = rgb(1, 0, 0);
const BLUE = rgb(0, 0, 1);
const PAGES: PrintOrder = { ...BOOKLET, layout: { kind: 'pages' }, marks: { bleed: BLEED } };
const SPREADS: PrintOrder = { ...BOOKLET, marks: { bleed: BLEED } };

/** White, red all over, and blue with bleed, marks and all that a printer’s file has. */
async function report(): Promise<Uint8Array> {
  const file = await PDFDocument.create({ updateMetadata: false });
  const font = await file.embedFont(StandardFonts.Helvetica);
  file.addPage([A5.width, A5.height]).drawText('white', { x: 60, y: 60, size: 10, font });
  const red = file.addPage([A5.width, A5.height]);
  red.drawRectangle({ x: 0, y: 0, ...A5, color: RED });
  red.drawText('red', { x: 60, y: 60, size: 10, font });
  const own = file.addPage([A5.width + 60, A5.height + 60]);
  own.drawRectangle({
    x: 30 - BLEED,
    y: 30 - BLEED,
    width: A5.width + 2 * BLEED,
    height: A5.height + 2 * BLEED,
    color: BLUE,
  });
  own.drawText('own mark', { x: 5, y: 5, size: 5, font });
  own.setTrimBox(30, 30, A5.width, A5.height);
  own.setBleedBox(30 - BLEED, 30 - BLEED, A5.width + 2 * BLEED, A5.height + 2 * BLEED);
  file.addPage([A5.width, A5.height]).drawText('last', { x: 60, y: 60, size: 10, font });
  return file.save();
}

/** The colour at a place of the first page, points from the lower left corner of its trim. */
function look(bytes: Uint8Array, sheet: { width: number; height: number }, trim: { left: number; bottom: number }) {
  const pixels = drawn(bytes, 144);
  return (x: number, y: number) => colourAt(pixels, 2 * (trim.left + x), 2 * (sheet.height - trim.bottom - y)).join();
}

async function side(order: PrintOrder, at: number) {
  const { bytes, facts } = await printed(await report(), order);
  const whole = await PDFDocument.load(bytes, { updateMetadata: false });
  const single = await PDFDocument.create();
  const [page] = await single.copyPages(whole, [at]);
  single.addPage(page!);
  const { x: left, y: bottom, width, height } = page!.getTrimBox();
  return { facts, trim: { width, height }, at: look(await single.save(), page!.getSize(), { left, bottom }) };
}

const NOT_WHITE = { red: '255,0,0', blue: '0,0,255' };
const WHITE = '255,255,255';

describe.skipIf(spawnSync('pdftoppm', ['-v']).error !== undefined)('bleed (skipped without Poppler)', () => {
  it.each([
    [1, NOT_WHITE.red],
    [2, NOT_WHITE.blue],
  ])('of page %i is of its colour on every side and corner, and ends where it should', async (page, colour) => {
    const { trim, at } = await side(PAGES, page);
    expect(trim.width).toBeCloseTo(A5.width, 1);
    const [middle, right, top] = [trim.width / 3, trim.width, trim.height];
    for (const out of [-BLEED + 1, BLEED - 1]) {
      const [x, y] = [out < 0 ? out : right + out, out < 0 ? out : top + out];
      for (const place of [at(x, top / 3), at(middle, y), at(x, y)]) expect(place).toBe(colour);
    }
    for (const out of [-BLEED - 2, BLEED + 2]) {
      const [x, y] = [out < 0 ? out : right + out, out < 0 ? out : top + out];
      for (const place of [at(x, top / 3), at(middle, y)]) expect(place).toBe(WHITE);
    }
  });

  it('in a booklet is at the edges that are cut, and not across the fold', async () => {
    // The first sheet’s back: pages 2, red, and 3, blue.
    const { trim, at } = await side(SPREADS, 1);
    const fold = trim.width / 2;
    expect([at(-BLEED + 1, 100), at(fold - 1, 100), at(fold - 1, -BLEED + 1)]).toEqual(Array(3).fill(NOT_WHITE.red));
    expect([at(trim.width + BLEED - 1, 100), at(fold + 1, 100), at(fold + 1, -BLEED + 1)]).toEqual(
      Array(3).fill(NOT_WHITE.blue),
    );
  });

  it('is there only where it is needed, and is told of', async () => {
    const { facts } = await side(PAGES, 0);
    expect(facts.bleed).toEqual({ nothing: 2, own: 1, mirrored: 1 });
    expect(howToPrint(facts).join(' ')).toMatch(
      /1 page with bleed of its own\. The colour at the edge of 1 page goes on/,
    );
  });
});

it('A printer’s file is taken without its own marks, whatever is made of it', async () => {
  for (const order of [SPREADS, BOOKLET, PAGES]) {
    const sides = await readSides((await printed(await report(), order)).bytes);
    expect(sides[0]!.width).toBeLessThan(2 * A5.width + 2 * 9 * MM + 3);
  }
  const { bytes } = await printed(await report(), BOOKLET);
  const pixels = drawn(bytes, 72);
  expect(pixels.width).toBe(842);
});
