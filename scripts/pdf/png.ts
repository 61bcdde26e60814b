import { joined } from './joined.js';

/** A PNG file taken apart (PNG, third edition), its pixels still compressed. */
export interface Png {
  readonly width: number;
  readonly height: number;
  /** Bits a sample. */
  readonly depth: number;
  /** 0 gray, 2 RGB, 3 palette, 4 gray and alpha, 6 RGB and alpha (11.2.1). */
  readonly colourType: number;
  readonly interlaced: boolean;
  /** Filtered rows in zlib format. */
  readonly data: Uint8Array;
  /** RGB triples of an indexed image; null for others. */
  readonly palette: Uint8Array | null;
  /** Chunk tRNS: alpha of the palette’s entries, or the one sample or RGB triple (16 bits each) that is transparent. */
  readonly transparency: Uint8Array | null;
  /** ICC profile in zlib format; null where there is none, or where chunk sRGB says that the image is sRGB. */
  readonly profile: Uint8Array | null;
}

/** More than any printer asks for: a sheet of A3 at 1200 dots an inch has 280 million. */
export const MOST_PIXELS = 3e8;
/** Deflate makes nothing shorter than by this (RFC 1951: 258 bytes by two bits). */
const BEST_RATIO = 1032;
/** Samples a pixel by colour type. */
export const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** Throws if it is no PNG, is cut short, or claims a size that nobody could print or that its data cannot fill. */
export function readPng(bytes: Uint8Array): Png {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 33 || view.getUint32(0) !== 0x89504e47) throw new Error('it is no PNG file.');
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const [depth, colourType, interlace] = [bytes[24]!, bytes[25]!, bytes[28]!];
  checkSize(width, height, depth * (CHANNELS[colourType] ?? 1), bytes.length);
  const chunks = readChunks(bytes, view);
  const one = (type: string) => chunks.get(type)?.[0] ?? null;
  const palette = colourType === 3 ? one('PLTE') : null;
  if (!(colourType in CHANNELS)) throw new Error(`it has the unknown colour type ${colourType}.`);
  if (colourType === 3 && !palette) throw new Error('it has no palette.');
  return {
    width,
    height,
    depth,
    colourType,
    interlaced: interlace !== 0,
    data: joined(chunks.get('IDAT') ?? []),
    palette,
    transparency: one('tRNS'),
    profile: chunks.has('sRGB') ? null : profileOf(one('iCCP')),
  };
}

function checkSize(width: number, height: number, bitsPerPixel: number, fileLength: number): void {
  const size = `it claims ${width} × ${height} pixels`;
  if (width * height > MOST_PIXELS) throw new Error(`${size}, more than can be printed`);
  // Interlaced rows are no shorter in all; what stands beside the pixels only makes the file longer.
  const needed = height * Math.ceil((width * bitsPerPixel) / 8);
  if (needed > fileLength * BEST_RATIO) throw new Error(`${size}, and has data for fewer`);
}

/** Chunk iCCP: a name, a zero, the method of compression, the profile (11.3.2.3). */
function profileOf(chunk: Uint8Array | null): Uint8Array | null {
  return chunk ? chunk.subarray(chunk.indexOf(0) + 2) : null;
}

function readChunks(bytes: Uint8Array, view: DataView): ReadonlyMap<string, Uint8Array[]> {
  const chunks = new Map<string, Uint8Array[]>();
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (at + 12 + length > bytes.length) throw new Error('it is cut short.');
    const data = bytes.subarray(at + 8, at + 8 + length);
    const known = chunks.get(type);
    if (known) known.push(data);
    else chunks.set(type, [data]);
    if (type === 'IEND') return chunks;
    at += 12 + length;
  }
  throw new Error('it is cut short.');
}
