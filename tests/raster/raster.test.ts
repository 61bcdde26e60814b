import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync, inflateSync } from 'node:zlib';
import { imageSize } from 'image-size';
import { PDFDocument } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { createRasteriser } from '../../scripts/raster/index.js';

const PROGRAMS = {
  resvg: 'node_modules/@resvg/resvg-wasm/index_bg.wasm',
  pdfium: 'node_modules/@hyzyla/pdfium/dist/pdfium.wasm',
};

const FONTS: Readonly<Record<string, string>> = {
  'SourceSans3-Regular.ttf': 'source-sans/TTF/SourceSans3-Regular.ttf',
  'SourceSerif4-Regular.ttf': 'source-serif/TTF/SourceSerif4-Regular.ttf',
};

const { svgToPng, pdfToPng } = createRasteriser({
  program: (name) => readFileSync(PROGRAMS[name]),
  font: (file) => (FONTS[file] ? readFileSync(join('node_modules', FONTS[file])) : null),
  deflate: deflateSync,
});

const ROOM = { width: 800, height: 600 };

function svg(content: string): Uint8Array {
  return new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 100 50">${content}</svg>`,
  );
}

const drawn = async (content: string) => Buffer.from((await svgToPng(svg(content), ROOM)).png).toString('base64');

describe('an SVG as PNG', () => {
  it('is as large as fits, unstretched', async () => {
    const { png, width, height } = await svgToPng(svg('<rect width="100" height="50"/>'), ROOM);
    expect({ width, height }).toEqual({ width: 800, height: 400 });
    expect(imageSize(png)).toMatchObject({ type: 'png', width: 800, height: 400 });
  });

  it('has its text in our faces, with and without serifs', async () => {
    const text = (attributes: string, before = '') => drawn(`${before}<text y="30" ${attributes}>Figure</text>`);
    const [sans, serif] = await Promise.all([text('font-family="Arial"'), text('font-family="Georgia, serif"')]);
    expect(sans).not.toBe(await drawn(''));
    expect(serif).not.toBe(sans);
    expect(await text('')).toBe(sans);
    expect(await text(`style="fill:#000;font-family:'DejaVu Sans', sans-serif" class="a"`)).toBe(sans);
    expect(await text('style="font-family:&quot;Times New Roman&quot;;fill:#000"')).toBe(serif);
    expect(await text('class="a"', '<style>.a { font-family: "Times", serif }</style>')).toBe(serif);
  });

  it('reads nothing outside itself', async () => {
    const nothing = await drawn('');
    expect(
      await drawn(`<image width="90" height="40" xlink:href="${process.cwd()}/.github/pictures/slide.png"/>`),
    ).toBe(nothing);
  });

  it('says why it cannot be drawn', async () => {
    await expect(svgToPng(new TextEncoder().encode('<svg'), ROOM)).rejects.toThrow(/SVG/);
  });

  it('ends, however often an element is said to be repeated', async () => {
    const use = (id: number) => `<g id="g${id}">${`<use href="#g${id - 1}"/>`.repeat(10)}</g>`;
    const layers = Array.from({ length: 8 }, (_, i) => use(i + 1)).join('');
    await expect(svgToPng(svg(`<g id="g0"><rect width="1" height="1"/></g>${layers}`), ROOM)).rejects.toThrow();
  });
});

describe('a PDF as PNG', () => {
  const curve = readFileSync('tests/fixtures/specimen/curve.pdf');

  it('is as large as fits, the same each time', async () => {
    const { png, width, height } = await pdfToPng(curve, 1, ROOM);
    expect({ width, height }).toEqual({ width: 800, height: 345 });
    expect(imageSize(png)).toMatchObject({ type: 'png', width: 800, height: 345 });
    expect(Buffer.from((await pdfToPng(curve, 1, ROOM)).png).equals(png)).toBe(true);
  });

  it('has white paper, and what is drawn on it', async () => {
    const document = await PDFDocument.create();
    document.addPage([100, 100]).drawRectangle({ x: 50, y: 0, width: 50, height: 100 });
    const { png } = await pdfToPng(await document.save(), 1, { width: 8, height: 8 });
    expect([...firstRow(png)]).toEqual([0, 255, 255, 255, 255, 0, 0, 0, 0]);
  });

  it('says why it cannot be drawn', async () => {
    await expect(pdfToPng(curve, 2, ROOM)).rejects.toThrow('no page 2');
    await expect(pdfToPng(curve.subarray(0, 300), 1, ROOM)).rejects.toThrow();
    await expect(pdfToPng(new TextEncoder().encode('%PDF-1.7\n'), 1, ROOM)).rejects.toThrow();
  });
});

/** The filter and the greys of the first row of a PNG in grey. */
function firstRow(png: Uint8Array): Uint8Array {
  const view = new DataView(png.buffer, png.byteOffset);
  const data = inflateSync(png.subarray(41, 41 + view.getUint32(33)));
  return data.subarray(0, 1 + view.getUint32(16));
}
