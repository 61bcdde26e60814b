import { imageSize } from 'image-size';
import type { ImageFile } from './image.js';
import { readSvgHead } from './svg-head.js';

/** Pixels to the inch of an image that does not say (CSS's reference pixel). */
const PIXELS_PER_INCH = 96;

/**
 * The format and natural size of an image file in points; null where it is none that can be placed. A PDF has to be
 * opened to be measured: its size is 0 here.
 */
export function measureImage(url: string, bytes: Uint8Array): ImageFile | null {
  const format = formatOf(bytes);
  const size = format && sizeOf(format, bytes);
  if (format === 'pdf') return { url, format, bytes, width: 0, height: 0 };
  return size && size.width > 0 && size.height > 0 ? { url, format, bytes, ...size } : null;
}

/** Bytes in which an SVG file says how large it is, after whatever its program has to say. */
const SVG_HEAD = 1 << 16;

interface Size {
  readonly width: number;
  readonly height: number;
  readonly pixels?: number;
  readonly title?: string;
}

function formatOf(bytes: Uint8Array): ImageFile['format'] | null {
  const head = latin(bytes, 0, 1024);
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (head.includes('%PDF-')) return 'pdf';
  return /<svg[\s>]/i.test(head) ||
    (/^(?:\xef\xbb\xbf)?\s*<[?!]/.test(head) && /<svg[\s>]/i.test(latin(bytes, 0, 65536)))
    ? 'svg'
    : null;
}

function sizeOf(format: ImageFile['format'], bytes: Uint8Array): Size | null {
  if (format === 'svg') return readSvgHead(new TextDecoder().decode(bytes.subarray(0, SVG_HEAD)));
  try {
    const { width, height, orientation = 1 } = imageSize(bytes);
    const [x, y] = format === 'png' ? pngDensity(bytes) : jpegDensity(bytes);
    const size = { width: (width * 72) / x, height: (height * 72) / y };
    // EXIF orientations 5 to 8 lie on their side.
    return orientation > 4 ? { width: size.height, height: size.width, pixels: height } : { ...size, pixels: width };
  } catch {
    return null;
  }
}

const NO_DENSITY = [PIXELS_PER_INCH, PIXELS_PER_INCH] as const;
const METRES_PER_INCH = 0.0254;

/** PNG (third edition) 11.3.4.3, chunk pHYs: pixels per unit in x and y, unit 1 the metre. */
function pngDensity(bytes: Uint8Array): readonly [number, number] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 8; at + 21 <= bytes.length; ) {
    const type = latin(bytes, at + 4, 4);
    if (type === 'IDAT') break;
    if (type === 'pHYs' && bytes[at + 16] === 1) {
      const [x, y] = [view.getUint32(at + 8) * METRES_PER_INCH, view.getUint32(at + 12) * METRES_PER_INCH];
      return plausible(x, y);
    }
    at += view.getUint32(at) + 12;
  }
  return NO_DENSITY;
}

/** JFIF 1.02, marker APP0: unit 1 dots per inch, 2 dots per centimetre. */
function jpegDensity(bytes: Uint8Array): readonly [number, number] {
  const at = latin(bytes, 0, 64).indexOf('JFIF\0');
  if (at < 0) return NO_DENSITY;
  const unit = bytes[at + 7];
  const perInch = unit === 1 ? 1 : unit === 2 ? 2.54 : 0;
  const word = (offset: number) => ((bytes[offset] ?? 0) << 8) | (bytes[offset + 1] ?? 0);
  return plausible(word(at + 8) * perInch, word(at + 10) * perInch);
}

/** Densities that no device has are mistakes of the program that wrote the file. */
function plausible(x: number, y: number): readonly [number, number] {
  return x >= 30 && y >= 30 && x <= 10_000 && y <= 10_000 ? [x, y] : NO_DENSITY;
}

/** Bytes as Latin-1 text, in blocks that a call can take. */
function latin(bytes: Uint8Array, from: number, count: number): string {
  const end = Math.min(bytes.length, from + count);
  let text = '';
  for (let at = from; at < end; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, Math.min(end, at + 8192)));
  return text;
}
