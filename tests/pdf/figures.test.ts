import { readFileSync } from 'node:fs';
import { cmyk, degrees, PDFDocument, PDFName, rgb, StandardFonts } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../scripts/diagnostic.js';
import type { ImageFragment } from '../../scripts/page/index.js';
import type { ImageFile } from '../../scripts/paper/image.js';
import { tag } from '../../scripts/paper/tag.js';
import type { PdfOptions } from '../../scripts/pdf/index.js';
import { measurePage } from '../../scripts/pdf/pdf-source.js';
import { readPdf } from '../reader.js';
import { line, page, report, sample, write } from './toy.js';

/* PDF files as figures: made by one library, placed by ours, read by others. */

async function made(make: (doc: PDFDocument) => void | Promise<void>): Promise<Uint8Array> {
  const doc = await PDFDocument.create();
  await make(doc);
  // Pages in object streams, so that no size stands in the file as text.
  return doc.save({ useObjectStreams: true });
}

async function placed(bytes: Uint8Array, number = 1, drawPdf?: PdfOptions['drawPdf']) {
  const top = tag('Document', null);
  const figure = tag('Figure', top, { alt: 'A figure' });
  const image: ImageFile = { url: 'x.pdf', format: 'pdf', bytes, page: number, ...(await measurePage(bytes, number)) };
  const { width, height } = image;
  const fragment: ImageFragment = { kind: 'image', x: 0, y: 0, width, height, image, tag: figure };
  const found: Diagnostic[] = [];
  const made = report(top, [page(0, [fragment, line([{ text: 'x', tag: tag('P', top) }], 60, 500)])]);
  const pdf = await write(made, {
    onDiagnostic: (diagnostic) => found.push(diagnostic),
    ...(drawPdf && { drawPdf }),
  });
  return { pdf, found, objects: await objectsOf(pdf) };
}

/** All objects of a file as text, streams without their data. */
async function objectsOf(pdf: Uint8Array): Promise<string> {
  const { context } = await PDFDocument.load(pdf);
  return context
    .enumerateIndirectObjects()
    .map(([, object]) => ('dict' in object ? String(object.dict) : String(object)))
    .join('\n');
}

describe('a PDF as a figure', () => {
  const pages = made((doc) => {
    for (const height of [100, 200, 300]) doc.addPage([200, height]).drawText('', { x: 0, y: 0 });
  });

  it('has the size of the page that is asked for', async () => {
    expect(await measurePage(await pages, 1)).toEqual({ width: 200, height: 100 });
    expect(await measurePage(await pages, 3)).toEqual({ width: 200, height: 300 });
    await expect(measurePage(await pages, 4)).rejects.toThrow('3 pages, and no page 4');
  });

  it('shows what its crop box leaves, turned as its page is', async () => {
    const turned = await made((doc) => {
      const sheet = doc.addPage([300, 200]);
      sheet.drawRectangle({ x: 60, y: 60, width: 80, height: 40, color: rgb(1, 0, 0) });
      sheet.setCropBox(50, 50, 150, 100);
      sheet.setRotation(degrees(90));
    });
    expect(await measurePage(turned, 1)).toEqual({ width: 100, height: 150 });
    const { objects } = await placed(turned);
    expect(objects).toMatch(/\/BBox \[ 50 50 200 150 \]/);
    expect(objects).toMatch(/\/Matrix \[ 0 -1 1 0 -50 200 \]/);
  });

  it('brings neither scripts nor links nor notes of programs along', async () => {
    const { objects } = await placed(
      await made((doc) => {
        doc.addJavaScript('hello', 'app.alert(1)');
        const sheet = doc.addPage([100, 100]);
        sheet.drawRectangle({ x: 0, y: 0, width: 9, height: 9 });
        sheet.node.set(PDFName.of('AA'), doc.context.obj({ O: { S: 'JavaScript' } }));
        sheet.node.set(PDFName.of('Annots'), doc.context.obj([{ Subtype: 'Widget', A: { S: 'Launch' } }]));
        sheet.node.Resources()?.set(PDFName.of('PieceInfo'), doc.context.obj({ Draws: 'private' }));
      }),
    );
    expect(objects).not.toMatch(/JavaScript|Launch|Widget|PieceInfo/);
  });

  it('in inks that no profile explains has them explained', async () => {
    const { objects, found } = await placed(
      await made((doc) => doc.addPage([100, 100]).drawRectangle({ width: 50, height: 50, color: cmyk(1, 0, 0, 0) })),
    );
    expect(found).toEqual([]);
    expect(objects).toMatch(/\/DefaultCMYK/);
    expect(objects).toMatch(/\/DeviceN\s*\[?\s*\/Cyan/);
  });

  it('whose fonts are not in it is placed, and told of', async () => {
    const { found } = await placed(
      await made(async (doc) =>
        doc.addPage([100, 100]).drawText('Hello', { font: await doc.embedFont(StandardFonts.Helvetica), size: 12 }),
      ),
    );
    expect(found.map(({ ruleId, reason }) => `${ruleId}: ${reason}`)).toEqual([
      'image-content: The figure x.pdf has letters in Helvetica, which is not in its file, so the report is no PDF/A',
    ]);
  });

  it('whose fonts are not in it is drawn as pixels, and leaves nothing of itself', async () => {
    const bytes = await made(async (doc) =>
      doc.addPage([144, 72]).drawText('Hello', { font: await doc.embedFont(StandardFonts.Helvetica), size: 12 }),
    );
    const rooms: unknown[] = [];
    const { found, objects } = await placed(bytes, 1, async (_, page, room) => {
      rooms.push([page, room]);
      return { width: 2, height: 1, rgba: Uint8Array.of(255, 0, 0, 255, 255, 255, 255, 255) };
    });
    // 600 to the inch.
    expect(rooms).toEqual([[1, { width: 1200, height: 600 }]]);
    expect(objects).not.toContain('Helvetica');
    expect(objects).toMatch(/\/Subtype \/Image\s+\/Width 2\s+\/Height 1/);
    expect(found.map(({ reason }) => reason)).toEqual([
      'The figure x.pdf has letters in Helvetica, which is not in its file, so it is printed as pixels',
    ]);
  });

  it('whose letters do not say what they are says it by the names of their glyphs', async () => {
    const tex = new Uint8Array(readFileSync(new URL('../validate/pictures/tex-lualatex.pdf', import.meta.url)));
    const { pdf, found } = await placed(tex);
    expect(found).toEqual([]);
    const read = await readPdf(pdf);
    const text = read.pages[0]?.items.map(({ string }) => string).join('');
    expect(text).toContain('∫');
    expect(text).toContain('√');
  });

  it('loses the marks of its own structure, and none of its words', async () => {
    const { pdf } = await placed(await write(sample()));
    const read = await readPdf(pdf);
    expect(read.pages[0]?.items.map(({ string }) => string).join('')).toContain('affine waffles');
    expect(read.structure.children.map(({ role }) => role)).toEqual(['Figure', 'P']);
  });

  it('that is encrypted cannot be read, and is not tried', async () => {
    const bytes = new TextEncoder().encode('%PDF-1.7\ntrailer <</Encrypt 5 0 R>>');
    await expect(measurePage(bytes, 1)).rejects.toThrow('encrypted');
  });
});
