import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { deflateSync, inflateSync } from 'node:zlib';
import { PDFDocument, PDFName, StandardFonts } from 'pdf-lib';
import { type Originals, type PrintedCopy, type PrintOrder, printCopy } from '../../scripts/print/index.js';

import { draw } from './draw.js';

const FONT = fileURLToPath(new URL('../../dist/fonts/SourceSans3-Regular.ttf', import.meta.url));

export const A4 = { width: 595.276, height: 841.89 };
export const A5 = { width: 419.528, height: 595.276 };
export const LETTER = { width: 612, height: 792 };

/** Where a toy page says its number: from its lower left corner, as a share of its size. */
export const NUMBER = { x: 0.3, y: 0.75 };

/** A report whose pages say nothing but their numbers, `prefix` before them. */
export async function toy(
  pages: number,
  { size = A5, rightToLeft = false, prefix = '' }: { size?: typeof A5; rightToLeft?: boolean; prefix?: string } = {},
): Promise<Uint8Array> {
  const file = await PDFDocument.create({ updateMetadata: false });
  file.setTitle('Toy');
  const font = await file.embedFont(StandardFonts.Helvetica);
  if (rightToLeft) file.catalog.set(PDFName.of('ViewerPreferences'), file.context.obj({ Direction: 'R2L' }));
  for (let number = 1; number <= pages; number++) {
    const page = file.addPage([size.width, size.height]);
    page.drawText(`${prefix}${number}`, { x: NUMBER.x * size.width, y: NUMBER.y * size.height, size: 10, font });
  }
  return file.save();
}

export const BOOKLET: PrintOrder = {
  layout: { kind: 'booklet', signature: null, creep: 0, cover: false },
  pages: null,
  paper: null,
  duplex: null,
  marks: null,
  grey: false,
};

/** What `twofold print` makes of a report. */
export function printed(
  report: Uint8Array,
  order: PrintOrder,
  others: Partial<Omit<Originals, 'report'>> = {},
): Promise<PrintedCopy> {
  return printCopy({ cover: null, back: null, ...others, report }, order, {
    fallbackTitle: 'toy.pdf',
    font: () => readFileSync(FONT),
    draw,
    deflate: (bytes) => deflateSync(bytes),
    inflate: (bytes, most) => inflateSync(bytes, { maxOutputLength: most }),
  });
}
