import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { PDFDocument } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { builtPaper } from '../built-paper.js';
import { asLight, GREY } from './light.js';
import { palettePage } from './palette.js';
import { colourAt, coloured, drawn, drawnByMuPdf } from './pixels.js';
import { printed } from './toy.js';

/* Grey copies as Poppler draws them, beside the coloured originals. */

const hasPoppler = spawnSync('pdftoppm', ['-v']).error === undefined;
const hasMuPdf = spawnSync('mutool', ['-v']).error === undefined;
const JPEG = readFileSync(new URL('../fixtures/specimen/sphere.jpg', import.meta.url));

/** Readers differ in what inks and profiles look like. */
const FREEDOM: Readonly<Record<string, number>> = { k: 12, Lab: 12, 'image of four inks': 12, 'soft mask': 30 };

describe.skipIf(!hasPoppler)('a grey copy (skipped without Poppler)', () => {
  it('is as light as the original, however that has its colours', async () => {
    const { bytes, middles } = await palettePage(new Uint8Array(JPEG));
    const grey = await printed(bytes, GREY);
    const [before, after] = [drawn(bytes, 144), drawn(grey.bytes, 144)];
    expect(coloured(before)).toBeGreaterThan(1000);
    expect(coloured(after)).toBe(0);
    if (hasMuPdf) expect(coloured(drawnByMuPdf(grey.bytes, 144))).toBe(0);
    for (const [name, { x, y }] of middles) {
      const [light] = colourAt(after, 2 * x, 2 * y);
      const wanted = asLight(colourAt(before, 2 * x, 2 * y));
      expect(Math.abs(light - wanted), `${name}: ${light}, not ${wanted}`).toBeLessThan(FREEDOM[name] ?? 5);
    }
  });

  it.each(['specimen', 'every-block'])('of the paper “%s” has nothing coloured left on any page', async (paper) => {
    const { pdf } = builtPaper(`tests/fixtures/${paper}`);
    const { facts } = await printed(pdf, GREY);
    for (let page = 1; page <= facts.pages; page++) {
      const { bytes } = await printed(pdf, { ...GREY, pages: [{ first: page, last: page }] });
      expect(coloured(drawn(bytes, 50))).toBe(0);
      if (hasMuPdf) expect(coloured(drawnByMuPdf(bytes, 50))).toBe(0);
    }
  });

  it('names no colour space but grey', async () => {
    const { bytes } = await palettePage(new Uint8Array(JPEG));
    const { bytes: grey } = await printed(bytes, GREY);
    const file = await PDFDocument.load(grey, { updateMetadata: false });
    const spoken = file.context.enumerateIndirectObjects().map(([, object]) => object.toString());
    expect(spoken.filter((text) => /DeviceRGB|DeviceCMYK|ICCBased|\/Lab|Separation|DeviceN/.test(text))).toEqual([]);
  });
});
