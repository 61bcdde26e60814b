/** A PNG whose compressed rows can go into the PDF as they are (ISO 32000-1, 7.4.4.4: predictor 15). */
export interface DirectPng {
  readonly entries: { Width: number; Height: number; BitsPerComponent: number; ColorSpace: string };
  readonly predictor: { Predictor: number; Colors: number; BitsPerComponent: number; Columns: number };
  readonly data: Uint8Array;
  /** RGB triples of an indexed image. */
  readonly palette: Uint8Array | null;
}

/** Components a pixel by colour type (PNG, third edition, 11.2.1), for types without alpha. */
const COMPONENTS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1 };

/** More than any printer asks for: a sheet of A3 at 1200 dots an inch has 280 million. */
const MOST_PIXELS = 3e8;
/** Deflate makes nothing shorter than by this (RFC 1951: 258 bytes by two bits). */
const BEST_RATIO = 1032;
/** Channels a pixel by colour type (PNG, third edition, 11.2.1). */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** Throws if a PNG claims a size that nobody could print, or one that its data cannot fill. */
export function checkPng(bytes: Uint8Array): void {
  if (bytes.length < 33) return;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [width, height, depth] = [view.getUint32(16), view.getUint32(20), bytes[24]!];
  const size = `it claims ${width} × ${height} pixels`;
  if (width * height > MOST_PIXELS) throw new Error(`${size}, more than can be printed`);
  const needed = height * Math.ceil((width * depth * (CHANNELS[bytes[25]!] ?? 1)) / 8);
  // Interlaced rows are no shorter in all; what stands beside the pixels only makes the file longer.
  if (needed > bytes.length * BEST_RATIO) throw new Error(`${size}, and has data for fewer`);
}

/** Null where the image has transparency or is interlaced: then it has to be decoded. Throws if it is no PNG. */
export function readPng(bytes: Uint8Array): DirectPng | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 33 || view.getUint32(0) !== 0x89504e47) throw new Error('it is no PNG file.');
  const chunks = readChunks(bytes, view);
  const colourType = bytes[25]!;
  const components = COMPONENTS[colourType];
  const interlaced = bytes[28] !== 0;
  const palette = chunks.get('PLTE')?.[0] ?? null;
  if (components === undefined || interlaced || chunks.has('tRNS')) return null;
  if (colourType === 3 && !palette) throw new Error('it has no palette.');
  const [width, height, depth] = [view.getUint32(16), view.getUint32(20), bytes[24]!];
  return {
    entries: {
      Width: width,
      Height: height,
      BitsPerComponent: depth,
      ColorSpace: components === 3 ? 'DeviceRGB' : 'DeviceGray',
    },
    predictor: { Predictor: 15, Colors: components, BitsPerComponent: depth, Columns: width },
    data: join(chunks.get('IDAT') ?? []),
    palette: colourType === 3 ? palette : null,
  };
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

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
