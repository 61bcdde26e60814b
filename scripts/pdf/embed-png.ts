import type PDFRef from 'pdf-lib/es/core/objects/PDFRef';
import { colourSpace } from './colour-space.js';
import type { Entries, PdfFile } from './objects.js';
import { CHANNELS, type Png, readPng } from './png.js';
import { splitAlpha } from './png-alpha.js';

const IMAGE = { Type: 'XObject', Subtype: 'Image' } as const;

/**
 * Embeds a PNG: its compressed rows as they are where PDF can read them, colour and alpha told apart where it has
 * alpha, decoded only where it is interlaced. Throws if it cannot be read.
 */
export async function embedPng(file: PdfFile, bytes: Uint8Array): Promise<PDFRef> {
  const png = readPng(bytes);
  if (png.interlaced) return embedDecoded(file, png, bytes);
  return png.colourType === 4 || png.colourType === 6 ? embedSplit(file, png) : embedDirect(file, png, bytes);
}

async function embedDirect(file: PdfFile, png: Png, bytes: Uint8Array): Promise<PDFRef> {
  const { colourType, palette, transparency } = png;
  const space = spaceOf(file, png);
  const colours = palette
    ? file.context.obj(['Indexed', space, palette.length / 3 - 1, file.addStream({}, palette)])
    : space;
  const transparent: Entries =
    transparency === null
      ? {}
      : colourType === 3
        ? { SMask: await decodedAlpha(file, bytes) }
        : { Mask: file.context.obj(colourKey(transparency, colourType)) };
  return file.addRawStream(
    { ...rowEntries(file, png, CHANNELS[colourType]!), ColorSpace: colours, ...transparent },
    png.data,
  );
}

/** The one colour that is transparent, as a range for each sample (ISO 32000-1, 8.9.6.4). */
function colourKey(transparency: Uint8Array, colourType: number): number[] {
  const samples = Array.from({ length: colourType === 2 ? 3 : 1 }, (_, at) => word(transparency, 2 * at));
  return samples.flatMap((value) => [value, value]);
}

function word(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
}

function embedSplit(file: PdfFile, png: Png): PDFRef {
  const { width, height, depth, colourType } = png;
  const [colours, sampleBytes] = [colourType === 6 ? 3 : 1, depth / 8];
  const rows = file.inflate(png.data, height * (1 + width * (colours + 1) * sampleBytes));
  const { colour, alpha } = splitAlpha(rows, width, height, colours, sampleBytes);
  const mask = alpha && file.addStream({ ...rowEntries(file, png, 1), ColorSpace: 'DeviceGray' }, alpha);
  const entries = {
    ...rowEntries(file, png, colours),
    ColorSpace: spaceOf(file, png),
    ...(mask ? { SMask: mask } : {}),
  };
  return file.addStream(entries, colour);
}

/** What says how filtered rows are read. */
function rowEntries(file: PdfFile, { width, height, depth }: Png, colours: number): Entries {
  const predictor = { Predictor: 15, Colors: colours, BitsPerComponent: depth, Columns: width };
  return {
    ...IMAGE,
    Width: width,
    Height: height,
    BitsPerComponent: depth,
    Filter: 'FlateDecode',
    DecodeParms: file.context.obj(predictor),
  };
}

function spaceOf(file: PdfFile, { colourType, profile }: Png) {
  const components = colourType === 0 || colourType === 4 ? 1 : 3;
  return colourSpace(file, components, profile && file.inflate(profile, MOST_PROFILE));
}

/** Profiles of printers with many tables have two megabytes. */
const MOST_PROFILE = 1 << 23;

/** Of an image whose palette has transparent entries. */
async function decodedAlpha(file: PdfFile, bytes: Uint8Array): Promise<PDFRef | undefined> {
  const { PNG } = await import('pdf-lib/es/utils/png');
  const { width, height, alphaChannel } = PNG.load(bytes);
  const size = { ...IMAGE, Width: width, Height: height, BitsPerComponent: 8, ColorSpace: 'DeviceGray' };
  return alphaChannel && file.addStream(size, alphaChannel);
}

async function embedDecoded(file: PdfFile, png: Png, bytes: Uint8Array): Promise<PDFRef> {
  const { PNG } = await import('pdf-lib/es/utils/png');
  const { rgbChannel, alphaChannel } = PNG.load(bytes);
  const size = { ...IMAGE, Width: png.width, Height: png.height, BitsPerComponent: 8 };
  const gray = png.colourType === 0 || png.colourType === 4;
  const samples = gray ? rgbChannel.filter((_, at) => at % 3 === 0) : rgbChannel;
  const mask = alphaChannel && file.addStream({ ...size, ColorSpace: 'DeviceGray' }, alphaChannel);
  return file.addStream({ ...size, ColorSpace: spaceOf(file, png), ...(mask ? { SMask: mask } : {}) }, samples);
}
