import { joined } from '../../pdf/joined.js';
import { BLOCK, SIDE, transformBlock } from './block-transform.js';
import type { GreyPixels } from './grey-rows.js';
import { type HuffmanCode, huffmanCode } from './huffman.js';
import { Scan } from './scan.js';

/** Markers (ITU-T T.81, table B.1). */
const SOF0 = 0xc0;
const SOF1 = 0xc1;
const DHT = 0xc4;
const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const DQT = 0xdb;

/** How finely each frequency of a block is told, in zigzag order: a quantization table (B.2.4.1). */
export type Steps = readonly number[];

/** The steps of brightness in a photograph: the first component’s, which all kinds of JPEG in PDF have it in; null for none. */
export function brightnessSteps(jpeg: Uint8Array): Steps | null {
  const tables = new Map<number, Steps>();
  for (let at = 2; at + 4 <= jpeg.length && jpeg[at] === 0xff; ) {
    const marker = jpeg[at + 1]!;
    const length = jpeg[at + 2]! * 256 + jpeg[at + 3]!;
    const body = jpeg.subarray(at + 4, at + 2 + length);
    if (marker === DQT) readTables(body, tables);
    else if (isFrame(marker)) return tables.get(body[8] ?? -1) ?? null;
    else if (marker === SOS) return null;
    at += 2 + length;
  }
  return null;
}

/** SOF0 to SOF15, but for what else has a number among them. */
function isFrame(marker: number): boolean {
  return marker >= SOF0 && marker <= 0xcf && ![DHT, 0xc8, 0xcc].includes(marker);
}

function readTables(body: Uint8Array, tables: Map<number, Steps>): void {
  for (let at = 0; at < body.length; ) {
    const [precision, name] = [body[at]! >> 4, body[at]! & 15];
    const bytes = precision === 0 ? 1 : 2;
    const table = body.subarray(at + 1, at + 1 + bytes * BLOCK);
    if (table.length < bytes * BLOCK) return;
    tables.set(
      name,
      Array.from({ length: BLOCK }, (_, i) => (bytes === 1 ? table[i]! : table[2 * i]! * 256 + table[2 * i + 1]!)),
    );
    at += 1 + bytes * BLOCK;
  }
}

/** A photograph without colours. With the steps of the original it is as good as that, and no larger. */
export function greyJpeg(pixels: GreyPixels, steps: Steps): Uint8Array {
  const coefficients = transformed(pixels, steps);
  const { dc, ac } = codesFor(coefficients);
  const scan = new Scan();
  eachSymbol(coefficients, (kind, symbol, value) => {
    const { bits, length } = (kind === 'dc' ? dc : ac).codes.get(symbol)!;
    scan.write(bits, length);
    const size = symbol & 15;
    // Of a negative value the bits of one less (F.1.2.1).
    scan.write(value < 0 ? value + 2 ** size - 1 : value, size);
  });
  return joined([head(pixels, steps, dc, ac), scan.finish(), Uint8Array.of(0xff, EOI)]);
}

function head({ width, height }: GreyPixels, steps: Steps, dc: HuffmanCode, ac: HuffmanCode): Uint8Array {
  const wide = steps.some((step) => step > 255);
  return Uint8Array.from([
    ...[0xff, SOI],
    ...segment(DQT, [wide ? 0x10 : 0, ...steps.flatMap((step) => (wide ? two(step) : [step]))]),
    ...segment(wide ? SOF1 : SOF0, [8, ...two(height), ...two(width), 1, 1, 0x11, 0]),
    ...segment(DHT, [0x00, ...dc.counts, ...dc.symbols]),
    ...segment(DHT, [0x10, ...ac.counts, ...ac.symbols]),
    ...segment(SOS, [1, 1, 0, 0, BLOCK - 1, 0]),
  ]);
}

function segment(marker: number, body: readonly number[]): number[] {
  return [0xff, marker, ...two(body.length + 2), ...body];
}

function two(value: number): number[] {
  return [value >> 8, value & 255];
}

/** The coefficients of all blocks, in rows from the top; what reaches beyond the edge repeats it. */
function transformed({ width, height, grey }: GreyPixels, steps: Steps): Int16Array {
  const [columns, rows] = [Math.ceil(width / SIDE), Math.ceil(height / SIDE)];
  const made = new Int16Array(columns * rows * BLOCK);
  const samples = new Float64Array(BLOCK);
  for (let block = 0; block < columns * rows; block++) {
    const [left, top] = [(block % columns) * SIDE, Math.floor(block / columns) * SIDE];
    for (let at = 0; at < BLOCK; at++) {
      const x = Math.min(width - 1, left + (at & 7));
      const y = Math.min(height - 1, top + (at >> 3));
      samples[at] = grey[y * width + x]! - 128;
    }
    transformBlock(samples, steps, made, block * BLOCK);
  }
  return made;
}

type Visit = (kind: 'dc' | 'ac', symbol: number, value: number) => void;

const END_OF_BLOCK = 0x00;
const SIXTEEN_ZEROS = 0xf0;

/** Goes through what is to be coded (F.1.2): the size of a value, behind the count of zeros before it, and the value. */
function eachSymbol(coefficients: Int16Array, visit: Visit): void {
  let before = 0;
  for (let from = 0; from < coefficients.length; from += BLOCK) {
    const first = coefficients[from]!;
    visit('dc', sizeOf(first - before), first - before);
    before = first;
    let zeros = 0;
    for (let at = 1; at < BLOCK; at++) {
      const value = coefficients[from + at]!;
      if (value === 0) {
        zeros++;
        continue;
      }
      for (; zeros > 15; zeros -= 16) visit('ac', SIXTEEN_ZEROS, 0);
      visit('ac', zeros * 16 + sizeOf(value), value);
      zeros = 0;
    }
    if (zeros > 0) visit('ac', END_OF_BLOCK, 0);
  }
}

/** Bits of a value without its sign. */
function sizeOf(value: number): number {
  return 32 - Math.clz32(Math.abs(value));
}

function codesFor(coefficients: Int16Array): Readonly<Record<'dc' | 'ac', HuffmanCode>> {
  // A table has one symbol at least.
  const counts = { dc: new Map([[0, 1]]), ac: new Map([[END_OF_BLOCK, 1]]) };
  eachSymbol(coefficients, (kind, symbol) => counts[kind].set(symbol, (counts[kind].get(symbol) ?? 0) + 1));
  return { dc: huffmanCode(counts.dc), ac: huffmanCode(counts.ac) };
}
