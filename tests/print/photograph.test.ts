import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { asLight, greyCopy } from './light.js';
import { coloured, drawn, drawnByMuPdf } from './pixels.js';

/* Photographs in grey copies: JPEG stays JPEG, as good as it was and not larger. */

const has = (program: string, flag: string) => spawnSync(program, [flag]).error === undefined;
const SPHERE = readFileSync(new URL('../fixtures/specimen/sphere.jpg', import.meta.url));

/** Clouds of all colours, the same each time. */
function clouds(size: string, ...options: string[]): Buffer {
  return execFileSync('convert', ['-seed', '7', '-size', size, 'plasma:red-blue', ...options, 'jpg:-']);
}

async function pageWith(jpeg: Uint8Array): Promise<Uint8Array> {
  const file = await PDFDocument.create({ updateMetadata: false });
  const image = await file.embedJpg(new Uint8Array(jpeg));
  file.addPage([image.width, image.height]).drawImage(image, { x: 0, y: 0, width: image.width, height: image.height });
  return file.save();
}

async function imageIn(pdf: Uint8Array): Promise<PDFRawStream> {
  const { context } = await PDFDocument.load(pdf, { updateMetadata: false });
  const images = context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFRawStream ? [object] : []));
  return images.find(({ dict }) => dict.get(PDFName.of('Subtype')) === PDFName.of('Image'))!;
}

const PHOTOGRAPHS: readonly (readonly [string, () => Buffer])[] = [
  ['as cameras make them', () => clouds('301x203', '-quality', '88')],
  ['with all of their colours', () => clouds('160x160', '-sampling-factor', '4:4:4', '-quality', '97')],
  ['of the finest steps', () => clouds('97x64', '-quality', '100')],
  ['of coarse steps', () => clouds('640x480', '-quality', '20')],
  ['that appear by and by', () => clouds('333x251', '-interlace', 'JPEG', '-quality', '80')],
  ['of four inks', () => clouds('128x96', '-colorspace', 'CMYK', '-quality', '85')],
  ['that are nearly grey', () => clouds('256x256', '-modulate', '100,3', '-quality', '75', '-interlace', 'JPEG')],
  ['of one pixel', () => clouds('1x1')],
];

describe.skipIf(!has('pdftoppm', '-v'))('a photograph in a grey copy (skipped without Poppler)', () => {
  const same = async (jpeg: Buffer, freedom: number) => {
    const before = await pageWith(jpeg);
    const after = await greyCopy(before);
    const image = await imageIn(after);
    expect(String(image.dict.get(PDFName.of('Filter')))).toBe('/DCTDecode');
    expect(String(image.dict.get(PDFName.of('ColorSpace')))).toBe('/DeviceGray');
    expect(image.contents.length).toBeLessThanOrEqual(jpeg.length);
    const [was, is] = [drawn(before, 72), drawn(after, 72)];
    expect(coloured(is)).toBe(0);
    let sum = 0;
    for (let at = 0; at < was.rgb.length; at += 3)
      sum += Math.abs(asLight([was.rgb[at]!, was.rgb[at + 1]!, was.rgb[at + 2]!]) - is.rgb[at]!);
    expect(sum / (was.rgb.length / 3)).toBeLessThan(freedom);
    if (has('mutool', '-v')) expect(coloured(drawnByMuPdf(after, 72))).toBe(0);
  };

  it('stays what it was', () => same(SPHERE, 2));

  it.skipIf(!has('convert', '-version')).each(PHOTOGRAPHS)(
    'stays what it was (if ImageMagick is installed): %s',
    (name, make) => same(make(), name === 'of four inks' ? 16 : 3),
  );
});
