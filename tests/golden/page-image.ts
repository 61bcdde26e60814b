import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync, inflateSync } from 'node:zlib';

/** A page in sixteen greys, small: to be seen at a glance, and to be compared. */
export interface PageImage {
  readonly width: number;
  readonly height: number;
  /** A byte a pixel, row by row from the top: 0 black to 15 white. */
  readonly pixels: Uint8Array;
}

/** Dots an inch. */
const RESOLUTION = 50;

export const hasRasteriser = spawnSync('pdftoppm', ['-v']).error === undefined;

/** The pages of a PDF as Poppler draws them. */
export function drawPages(pdf: Uint8Array): PageImage[] {
  const folder = mkdtempSync(join(tmpdir(), 'twofold-golden-'));
  try {
    const file = join(folder, 'report.pdf');
    writeFileSync(file, pdf);
    const { status } = spawnSync('pdftoppm', ['-gray', '-r', `${RESOLUTION}`, file, join(folder, 'page')]);
    if (status !== 0) throw new Error(`pdftoppm ended with ${status}`);
    const drawn = readdirSync(folder).filter((name) => name.endsWith('.pgm'));
    return drawn.sort().map((name) => readPgm(readFileSync(join(folder, name))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readPgm(bytes: Uint8Array): PageImage {
  const [head = '', width = '', height = ''] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(Buffer.from(bytes).toString('latin1')) ?? [];
  const pixels = Uint8Array.from(bytes.subarray(head.length), (grey) => Math.round(grey / 17));
  return { width: Number(width), height: Number(height), pixels };
}

/** Side of the squares in which pages are compared, pixels: about a syllable. */
const SQUARE = 6;
/** Greys by which the mean of a square may differ: versions of Poppler smooth edges each in their own way. */
const TOLERANCE = 1;

/** How many squares of the page are darker or lighter than they should be; all of them where its size is another. */
export function difference(one: PageImage, other: PageImage): number {
  if (one.width !== other.width || one.height !== other.height) return Number.POSITIVE_INFINITY;
  let count = 0;
  for (let top = 0; top < one.height; top += SQUARE)
    for (let left = 0; left < one.width; left += SQUARE)
      if (Math.abs(meanOf(one, left, top) - meanOf(other, left, top)) > TOLERANCE) count++;
  return count;
}

function meanOf({ width, height, pixels }: PageImage, left: number, top: number): number {
  let sum = 0;
  let count = 0;
  for (let y = top; y < Math.min(top + SQUARE, height); y++)
    for (let x = left; x < Math.min(left + SQUARE, width); x++) {
      sum += pixels[y * width + x] as number;
      count++;
    }
  return sum / count;
}

/** PNG of four bits a pixel (ISO/IEC 15948), no filters. */
export function toPng({ width, height, pixels }: PageImage): Buffer {
  const row = 1 + Math.ceil(width / 2);
  const data = new Uint8Array(row * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      data[y * row + 1 + (x >> 1)]! |= (pixels[y * width + x] as number) << (x % 2 === 0 ? 4 : 0);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([4, 0, 0, 0, 0], 8);
  return Buffer.concat([SIGNATURE, chunk('IHDR', head), chunk('IDAT', deflateSync(data, { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}

/** Reads back what `toPng` has made. */
export function fromPng(png: Buffer): PageImage {
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const data = inflateSync(png.subarray(41, 41 + png.readUInt32BE(33)));
  const row = 1 + Math.ceil(width / 2);
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) pixels[y * width + x] = ((data[y * row + 1 + (x >> 1)] as number) >> (x % 2 === 0 ? 4 : 0)) & 15;
  return { width, height, pixels };
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function chunk(name: string, data: Uint8Array): Buffer {
  const made = Buffer.alloc(12 + data.length);
  made.writeUInt32BE(data.length, 0);
  made.write(name, 4, 'latin1');
  made.set(data, 8);
  made.writeUInt32BE(crc(made.subarray(4, 8 + data.length)), 8 + data.length);
  return made;
}

/** CRC-32 of ISO 3309. */
function crc(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}
