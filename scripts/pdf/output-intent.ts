import type PDFRef from 'pdf-lib/es/core/objects/PDFRef';
import { ByteBuffer } from './byte-buffer.js';
import type { PdfFile } from './objects.js';
import { literal } from './syntax.js';

/** The output intent (ISO 32000-1, 14.11.5; ISO 19005-3, 6.2.3): all colours of the file are sRGB. */
export function writeOutputIntent(file: PdfFile): PDFRef {
  const profile = file.addStream({ N: 3 }, srgbProfile());
  const known = literal('sRGB IEC61966-2.1');
  return file.add(
    `<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier${known}/Info${known}/DestOutputProfile ${profile}>>`,
  );
}

/** Samples of the transfer curve; readers interpolate. */
const SAMPLES = 256;

/**
 * An sRGB display profile of the least that ICC.1:2001-04 (version 2.4) asks of a matrix profile: white,
 * three primaries adapted to D50 (IEC 61966-2-1 through the Bradford transform), one transfer curve for all.
 */
export function srgbProfile(): Uint8Array {
  const curve = transferCurve();
  const tags: readonly (readonly [string, Uint8Array])[] = [
    ['desc', description('sRGB')],
    ['cprt', text('No copyright, use freely')],
    ['wtpt', xyz(0.9642, 1, 0.8249)],
    ['rXYZ', xyz(0.43607, 0.22249, 0.01392)],
    ['gXYZ', xyz(0.38515, 0.71687, 0.09708)],
    ['bXYZ', xyz(0.14307, 0.06061, 0.7141)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  return assemble(tags);
}

/** Header (6.1), tag table (6.2), data: each aligned to four bytes, the shared curve once. */
function assemble(tags: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const data = new ByteBuffer(2048);
  const table = new ByteBuffer(256);
  const start = 128 + 4 + 12 * tags.length;
  const places = new Map<Uint8Array, number>();
  uint32(table, tags.length);
  for (const [tag, bytes] of tags) {
    let place = places.get(bytes);
    if (place === undefined) {
      place = start + data.length;
      places.set(bytes, place);
      data.append(bytes);
      while (data.length % 4 !== 0) data.byte(0);
    }
    table.latin1(tag);
    uint32(table, place);
    uint32(table, bytes.length);
  }
  const whole = header(start + data.length);
  whole.append(table.copy());
  whole.append(data.copy());
  return whole.copy();
}

function header(size: number): ByteBuffer {
  const out = new ByteBuffer(4096);
  uint32(out, size);
  uint32(out, 0);
  uint32(out, 0x02400000);
  out.latin1('mntrRGB XYZ ');
  // Creation date; any will do, and the same one always.
  for (const part of [2000, 1, 1, 0, 0, 0]) uint16(out, part);
  out.latin1('acsp');
  while (out.length < 68) out.byte(0);
  // Illuminant D50.
  for (const value of [0.9642, 1, 0.8249]) fixed(out, value);
  while (out.length < 128) out.byte(0);
  return out;
}

/** `curv` (6.5.3): samples of the sRGB transfer function, code value to light (IEC 61966-2-1, 5.2). */
function transferCurve(): Uint8Array {
  const out = typed('curv');
  uint32(out, SAMPLES);
  for (let i = 0; i < SAMPLES; i++) {
    const code = i / (SAMPLES - 1);
    const light = code <= 0.04045 ? code / 12.92 : ((code + 0.055) / 1.055) ** 2.4;
    uint16(out, Math.round(light * 65535));
  }
  return out.copy();
}

function xyz(x: number, y: number, z: number): Uint8Array {
  const out = typed('XYZ ');
  for (const value of [x, y, z]) fixed(out, value);
  return out.copy();
}

function text(value: string): Uint8Array {
  const out = typed('text');
  out.latin1(`${value}\0`);
  return out.copy();
}

/** `desc` (6.5.17): the ASCII name, and empty Unicode and Macintosh ones. */
function description(value: string): Uint8Array {
  const out = typed('desc');
  uint32(out, value.length + 1);
  out.latin1(`${value}\0`);
  for (let i = 0; i < 4 + 4 + 2 + 1 + 67; i++) out.byte(0);
  return out.copy();
}

function typed(type: string): ByteBuffer {
  const out = new ByteBuffer(1024);
  out.latin1(type);
  uint32(out, 0);
  return out;
}

/** s15Fixed16Number. */
function fixed(out: ByteBuffer, value: number): void {
  uint32(out, Math.round(value * 65536));
}

function uint32(out: ByteBuffer, value: number): void {
  uint16(out, value >>> 16);
  uint16(out, value & 0xffff);
}

function uint16(out: ByteBuffer, value: number): void {
  out.byte(value >> 8);
  out.byte(value & 0xff);
}
