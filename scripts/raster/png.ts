import type { Box } from './index.js';

/** Four bytes a pixel, row by row from the top; every pixel is opaque. */
export interface Pixels extends Box {
  readonly rgba: Uint8Array;
}

/** PNG without transparency (ISO/IEC 15948), in grey where there is no colour; `deflate` writes zlib's format. */
export function encodePng(pixels: Pixels, deflate: (bytes: Uint8Array) => Uint8Array): Uint8Array {
  const channels = isGrey(pixels.rgba) ? 1 : 3;
  const head = new Uint8Array(13);
  const view = new DataView(head.buffer);
  view.setUint32(0, pixels.width);
  view.setUint32(4, pixels.height);
  // Eight bits a channel; colour type 0 is grey, 2 colour.
  head.set([8, channels === 1 ? 0 : 2, 0, 0, 0], 8);
  const data = deflate(rows(pixels, channels));
  return joined([SIGNATURE, chunk('IHDR', head), chunk('IDAT', data), chunk('IEND', new Uint8Array())]);
}

const SIGNATURE = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function isGrey(rgba: Uint8Array): boolean {
  for (let at = 0; at < rgba.length; at += 4) if (rgba[at] !== rgba[at + 1] || rgba[at] !== rgba[at + 2]) return false;
  return true;
}

/** Each row behind its filter's number: 0, since drawings are flat and compress best as they are. */
function rows({ width, height, rgba }: Pixels, channels: 1 | 3): Uint8Array {
  const made = new Uint8Array(height * (1 + width * channels));
  let to = 0;
  let from = 0;
  for (let y = 0; y < height; y++) {
    to++;
    for (let x = 0; x < width; x++, from += 4)
      for (let channel = 0; channel < channels; channel++) made[to++] = rgba[from + channel]!;
  }
  return made;
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const made = new Uint8Array(12 + data.length);
  const view = new DataView(made.buffer);
  view.setUint32(0, data.length);
  for (let i = 0; i < 4; i++) made[4 + i] = name.charCodeAt(i);
  made.set(data, 8);
  view.setUint32(8 + data.length, crc(made.subarray(4, 8 + data.length)));
  return made;
}

/** CRC-32 of ISO 3309, as PNG asks for it (annex D). */
function crc(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (let at = 0; at < bytes.length; at++) sum = (sum >>> 8) ^ TABLE[(sum ^ bytes[at]!) & 0xff]!;
  return (sum ^ 0xffffffff) >>> 0;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  return sum;
});

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const made = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    made.set(part, at);
    at += part.length;
  }
  return made;
}
