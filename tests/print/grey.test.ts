import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { PDFDocument } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import type { PrintOrder } from '../../scripts/print/index.js';
import { createRasteriser } from '../../scripts/raster/index.js';
import { builtPaper } from '../built-paper.js';
import { palettePage } from './palette.js';
import { colourAt, coloured, drawn } from './pixels.js';
import { BOOKLET, printed } from './toy.js';

/* Grey copies as Poppler draws them, beside the coloured originals. */

const hasPoppler = spawnSync('pdftoppm', ['-v']).error === undefined;
const GREY: PrintOrder = { ...BOOKLET, layout: { kind: 'pages' }, grey: true };
const JPEG = readFileSync(new URL('../fixtures/specimen/sphere.jpg', import.meta.url));

const { pdfToPixels } = createRasteriser({
  program: (name) => readFileSync(`node_modules/@hyzyla/pdfium/dist/${name}.wasm`),
  font: () => null,
  deflate: deflateSync,
});
const draw = (pdf: Uint8Array, size: { width: number; height: number }) => pdfToPixels(pdf, 1, size);

/** Code value of sRGB’s grey of the same luminance, as a colorimeter would have it (IEC 61966-2-1, BT.709). */
function asLight([red, green, blue]: readonly [number, number, number]): number {
  const light = (code: number) => (code / 255 <= 0.04045 ? code / 255 / 12.92 : ((code / 255 + 0.055) / 1.055) ** 2.4);
  const whole = 0.2126 * light(red) + 0.7152 * light(green) + 0.0722 * light(blue);
  return 255 * (whole <= 0.0031308 ? whole * 12.92 : 1.055 * whole ** (1 / 2.4) - 0.055);
}

/** Readers differ in what inks and profiles look like. */
const FREEDOM: Readonly<Record<string, number>> = { k: 12, Lab: 12, 'image of four inks': 12, 'soft mask': 30 };

describe.skipIf(!hasPoppler)('a grey copy (skipped without Poppler)', () => {
  it('is as light as the original, however that has its colours', async () => {
    const { bytes, middles } = await palettePage(new Uint8Array(JPEG));
    const grey = await printed(bytes, GREY, {}, draw);
    const [before, after] = [drawn(bytes, 144), drawn(grey.bytes, 144)];
    expect(coloured(before)).toBeGreaterThan(1000);
    expect(coloured(after)).toBe(0);
    for (const [name, { x, y }] of middles) {
      const [light] = colourAt(after, 2 * x, 2 * y);
      const wanted = asLight(colourAt(before, 2 * x, 2 * y));
      expect(Math.abs(light - wanted), `${name}: ${light}, not ${wanted}`).toBeLessThan(FREEDOM[name] ?? 5);
    }
  });

  it.each(['specimen', 'every-block'])('of the paper “%s” has nothing coloured left on any page', async (paper) => {
    const { pdf } = builtPaper(`tests/fixtures/${paper}`);
    const { facts } = await printed(pdf, GREY, {}, draw);
    for (let page = 1; page <= facts.pages; page++) {
      const { bytes } = await printed(pdf, { ...GREY, pages: [{ first: page, last: page }] }, {}, draw);
      expect(coloured(drawn(bytes, 50))).toBe(0);
    }
  });

  it('names no colour space but grey', async () => {
    const { bytes } = await palettePage(new Uint8Array(JPEG));
    const { bytes: grey } = await printed(bytes, GREY, {}, draw);
    const file = await PDFDocument.load(grey, { updateMetadata: false });
    const spoken = file.context.enumerateIndirectObjects().map(([, object]) => object.toString());
    expect(spoken.filter((text) => /DeviceRGB|DeviceCMYK|ICCBased|\/Lab|Separation|DeviceN/.test(text))).toEqual([]);
  });
});
