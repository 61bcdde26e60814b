import { degrees, PDFDocument, StandardFonts } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import type { PrintOrder } from '../../scripts/print/index.js';
import { readSides } from './sides.js';
import { A4, BOOKLET, printed } from './toy.js';

/* Pages that lie across among others. */

/** Upright pages and, third of all, one that lies across: of its own size, or turned by its file for reading on a screen. */
async function report(rotate: number | null, rightToLeft = false): Promise<Uint8Array> {
  const file = await PDFDocument.create({ updateMetadata: false });
  const font = await file.embedFont(StandardFonts.Helvetica);
  if (rightToLeft) file.catalog.getOrCreateViewerPreferences().setReadingDirection('R2L' as never);
  for (let number = 1; number <= 8; number++) {
    const lies = number === 3 && rotate === null;
    const page = file.addPage(lies ? [A4.height, A4.width] : [A4.width, A4.height]);
    if (number === 3 && rotate !== null) {
      page.setRotation(degrees(rotate));
      const rising = rotate === 90;
      page.drawText('table', { x: 300, y: 400, size: 10, font, rotate: degrees(rising ? 90 : 270) });
      page.drawText('folio', { x: 300, y: 40, size: 10, font });
    } else page.drawText(number === 3 ? 'table' : String(number), { x: 100, y: 300, size: 10, font });
  }
  return file.save();
}

const items = async (bytes: Uint8Array, order: PrintOrder) =>
  (await readSides((await printed(bytes, order)).bytes)).flatMap((side) => side.items);

const ORDERS: Readonly<Record<string, PrintOrder>> = {
  booklet: BOOKLET,
  '2-up': { ...BOOKLET, layout: { kind: 'n-up', count: 2, frame: false } },
  '4-up': { ...BOOKLET, layout: { kind: 'n-up', count: 4, frame: false } },
  'crop marks': { ...BOOKLET, layout: { kind: 'pages' }, marks: { bleed: 8.5 } },
};

describe.each(Object.entries(ORDERS))('a page that lies across, in: %s', (_, order) => {
  it('fills its place as the others do, its lines beginning at the foot', async () => {
    const found = await items(await report(null), order);
    const [table, other] = [found.find(({ text }) => text === 'table')!, found.find(({ text }) => text === '2')!];
    expect(table.turned).toBe(90);
    expect(table.size).toBeCloseTo(other.size, 2);
  });

  it('does so in a report that is read from the right, where its lines begin at its right', async () => {
    expect((await items(await report(null, true), order)).find(({ text }) => text === 'table')?.turned).toBe(270);
  });

  it.each([90, 270])('stands as before its file turned it by %s degrees, its folio on its feet', async (rotate) => {
    const found = await items(await report(rotate), order);
    const table = found.find(({ text }) => text === 'table')!;
    const folio = found.find(({ text }) => text === 'folio')!;
    expect([table.turned, folio.upright]).toEqual([rotate === 90 ? 90 : 270, true]);
    expect(folio.size).toBeCloseTo(found.find(({ text }) => text === '2')!.size, 2);
  });
});

it('In crop-marked pages all are cut to one size; in grey ones, which are read as well, none is turned', async () => {
  const bytes = await report(null);
  const sizes = async (order: PrintOrder) =>
    (await readSides((await printed(bytes, order)).bytes)).map(({ width, height }) => width > height);
  expect(await sizes(ORDERS['crop marks']!)).toEqual(Array(8).fill(false));
  expect(await sizes({ ...BOOKLET, layout: { kind: 'pages' }, grey: true })).toEqual(
    Array.from({ length: 8 }, (_, at) => at === 2),
  );
});

it('A slide that is higher than wide among wide ones is turned as well', async () => {
  const file = await PDFDocument.create({ updateMetadata: false });
  const font = await file.embedFont(StandardFonts.Helvetica);
  for (const [width, height] of [
    [960, 540],
    [960, 540],
    [540, 960],
  ] as const)
    file.addPage([width, height]).drawText(`${width}`, { x: 100, y: 300, size: 10, font });
  const found = await items(await file.save(), ORDERS['4-up']!);
  expect(found.map(({ text, turned }) => [text, turned])).toEqual([
    ['960', 0],
    ['960', 0],
    ['540', 90],
  ]);
});
