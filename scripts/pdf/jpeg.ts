import { joined } from './joined.js';
import { MOST_PIXELS } from './png.js';

/** What the markers of a JPEG file say (ITU-T T.81, annex B). */
export interface Jpeg {
  readonly width: number;
  readonly height: number;
  readonly components: 1 | 3 | 4;
  /** CMYK as Adobe’s programs write it: 255 is no ink. */
  readonly inverted: boolean;
  /** 1 to 8: where the first row and column are to be seen (Exif 2.32, 4.6.4, tag 0x0112). */
  readonly orientation: number;
  readonly profile: Uint8Array | null;
}

/** Frames that a reader of PDF can decode: baseline, extended, progressive (ISO 32000-1, 7.4.8). */
const FRAMES: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2]);
/** Frames of other processes: lossless, hierarchical, arithmetic coding. */
const OTHER_FRAMES: ReadonlySet<number> = new Set([0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]);
/** Start of scan: here the pixels begin. */
const SCAN = 0xda;

/** Reads a JPEG file up to its pixels. Throws if it is none, or none that a PDF may contain. */
export function readJpeg(bytes: Uint8Array): Jpeg {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) throw new Error('it is no JPEG file.');
  const found = { frame: null as Uint8Array | null, adobe: false, orientation: 1, profile: [] as Uint8Array[] };
  for (const { marker, data } of segments(bytes)) {
    if (FRAMES.has(marker)) found.frame = data;
    else if (OTHER_FRAMES.has(marker)) throw new Error('it is compressed in a way that PDF does not know.');
    else if (marker === 0xe1 && startsWith(data, 'Exif\0\0')) found.orientation = orientationOf(data.subarray(6));
    else if (marker === 0xe2 && startsWith(data, 'ICC_PROFILE\0')) found.profile[data[12]! - 1] = data.subarray(14);
    else if (marker === 0xee && startsWith(data, 'Adobe')) found.adobe = true;
  }
  if (!found.frame || found.frame.length < 6) throw new Error('it is cut short.');
  const [height, width, components] = [word(found.frame, 1), word(found.frame, 3), found.frame[5]!];
  if (found.frame[0] !== 8) throw new Error(`it has ${found.frame[0]} bits a sample, and a PDF takes 8.`);
  if (components !== 1 && components !== 3 && components !== 4) throw new Error(`it has ${components} components.`);
  if (width * height > MOST_PIXELS) throw new Error(`it claims ${width} × ${height} pixels, more than can be printed`);
  return {
    width,
    height,
    components,
    inverted: components === 4 && found.adobe,
    orientation: found.orientation,
    profile: whole(found.profile),
  };
}

function* segments(bytes: Uint8Array): Iterable<{ marker: number; data: Uint8Array }> {
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) throw new Error('it is damaged.');
    const marker = bytes[at + 1]!;
    if (marker === SCAN) return;
    // Any number of fill bytes may stand before a marker, and some markers stand alone (B.1.1.2, B.1.1.3).
    if (marker === 0xff) at += 1;
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) at += 2;
    else {
      const length = word(bytes, at + 2);
      yield { marker, data: bytes.subarray(at + 4, at + 2 + length) };
      at += 2 + Math.max(2, length);
    }
  }
}

/** The orientation in a TIFF directory (TIFF 6.0, section 2); 1 where there is none. */
function orientationOf(tiff: Uint8Array): number {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  if (tiff.length < 8) return 1;
  const little = tiff[0] === 0x49;
  const directory = view.getUint32(4, little);
  const count = directory + 2 <= tiff.length ? view.getUint16(directory, little) : 0;
  for (let entry = 0; entry < count; entry++) {
    const at = directory + 2 + 12 * entry;
    if (at + 12 > tiff.length) break;
    if (view.getUint16(at, little) !== 0x0112) continue;
    const value = view.getUint16(at + 8, little);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

/** A profile comes in numbered pieces (ICC.1, annex B.4); null where one is missing. */
function whole(pieces: readonly (Uint8Array | undefined)[]): Uint8Array | null {
  const there = pieces.flatMap((piece) => piece ?? []);
  if (there.length === 0 || there.length < pieces.length) return null;
  return joined(there);
}

function startsWith(data: Uint8Array, text: string): boolean {
  for (let at = 0; at < text.length; at++) if (data[at] !== text.charCodeAt(at)) return false;
  return true;
}

function word(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
}
