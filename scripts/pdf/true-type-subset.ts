import { Sfnt } from './sfnt.js';

/**
 * A TrueType font with only some of its glyphs, numbered anew from 0 (.notdef), and without hints, which at the
 * sizes and resolutions of print change nothing (OpenType 1.9: `glyf`, `loca`, `hmtx`, `maxp`). The tables are those
 * that a font inside a PDF needs (ISO 32000-1, 9.9): text reaches glyphs by number. Much quicker to start than a
 * general subsetter, whose module alone takes longer to compile than all this runs.
 */
export interface Subset {
  readonly program: Uint8Array;
  /** The new number of a glyph. */
  readonly numbers: ReadonlyMap<number, number>;
}

/** A glyph with less white beside its ink, or more where that is negative. Font units. */
export interface TrimmedGlyph {
  readonly glyph: number;
  readonly before: number;
  readonly after: number;
  /** How far its ink is raised. */
  readonly up: number;
}

/** Trimmed glyphs are numbered from here, past all that a font can have. */
export const FIRST_COPY = 0x10000;

/**
 * `glyphs` are numbers in `font`, a whole TrueType file with outlines, or of `trimmed` ones; what they are composed of
 * comes with them. `codes` of one byte lead to some of them by a table of the program, where it is given.
 */
export function subsetTrueType(
  font: Uint8Array,
  glyphs: Iterable<number>,
  trimmed: readonly TrimmedGlyph[] = [],
  codes: ReadonlyMap<number, number> | null = null,
): Subset {
  const source = new Source(font, trimmed);
  const numbers = new Map<number, number>([[0, 0]]);
  for (const glyph of glyphs) enter(glyph, numbers);
  const outlines: Uint8Array[] = [];
  // The map grows while composed glyphs name their parts, and is walked to its end all the same.
  for (const glyph of numbers.keys()) outlines.push(outline(source.outline(glyph), (part) => enter(part, numbers)));
  const tables = tablesOf(source, [...numbers.keys()], outlines);
  const map = codes && new Map([...codes].map(([code, glyph]) => [code, numbers.get(glyph) ?? 0]));
  return { program: assemble(map ? [['cmap', codeTable(map)], ...tables] : tables), numbers };
}

function enter(glyph: number, numbers: Map<number, number>): number {
  const known = numbers.get(glyph);
  if (known !== undefined) return known;
  numbers.set(glyph, numbers.size);
  return numbers.size - 1;
}

/** A font file whose outlines and metrics are taken over. */
class Source extends Sfnt {
  constructor(
    data: Uint8Array,
    private readonly trimmed: readonly TrimmedGlyph[],
  ) {
    super(data);
  }

  private readonly longOffsets = this.view.getInt16(this.offset('head') + 50) === 1;

  outline(glyph: number): Uint8Array {
    const copy = this.trimmed[glyph - FIRST_COPY];
    if (copy) return shifted(this.outline(copy.glyph), copy);
    const glyf = this.offset('glyf');
    return this.data.subarray(glyf + this.location(glyph), glyf + this.location(glyph + 1));
  }

  private location(glyph: number): number {
    const loca = this.offset('loca');
    return this.longOffsets ? this.view.getUint32(loca + 4 * glyph) : 2 * this.view.getUint16(loca + 2 * glyph);
  }

  override advance(glyph: number): number {
    const copy = this.trimmed[glyph - FIRST_COPY];
    return copy ? this.advance(copy.glyph) - copy.before - copy.after : super.advance(glyph);
  }

  /** Left side bearing in font units; glyphs past the long metrics have only this. */
  bearing(glyph: number): number {
    const copy = this.trimmed[glyph - FIRST_COPY];
    if (copy) return this.bearing(copy.glyph) - copy.before;
    const past = glyph - this.longMetrics;
    return this.view.getInt16(this.metrics + (past < 0 ? 4 * glyph + 2 : 4 * this.longMetrics + 2 * past));
  }
}

/** An outline without its hints; `number` gives the new number of a part. */
function outline(bytes: Uint8Array, number: (part: number) => number): Uint8Array {
  if (bytes.length === 0) return bytes;
  const contours = new DataView(bytes.buffer, bytes.byteOffset).getInt16(0);
  // A space may have a bounding box of nothing and not even a count of hints.
  if (contours === 0) return new Uint8Array();
  return contours < 0 ? composed(bytes, number) : simple(bytes, contours);
}

/** Bounding box and ends of contours, no hints, flags and coordinates. */
function simple(bytes: Uint8Array, contours: number): Uint8Array {
  const hints = 10 + 2 * contours;
  const length = (bytes[hints]! << 8) | bytes[hints + 1]!;
  const made = new Uint8Array(bytes.length - length);
  made.set(bytes.subarray(0, hints));
  made.set(bytes.subarray(hints + 2 + length), hints + 2);
  return made;
}

/** A glyph composed of one other, which is moved to the left and up; of one without ink, nothing. */
function shifted(base: Uint8Array, { glyph, before, up }: TrimmedGlyph): Uint8Array {
  if (base.length === 0) return base;
  const made = new Uint8Array(18);
  const view = new DataView(made.buffer);
  made.set(base.subarray(0, 10));
  view.setInt16(0, -1);
  view.setInt16(2, view.getInt16(2) - before);
  view.setInt16(4, view.getInt16(4) + up);
  view.setInt16(6, view.getInt16(6) - before);
  view.setInt16(8, view.getInt16(8) + up);
  view.setUint16(10, WORDS | OFFSETS);
  view.setUint16(12, glyph);
  view.setInt16(14, -before);
  view.setInt16(16, up);
  return made;
}

const WORDS = 0x0001;
const OFFSETS = 0x0002;
const SCALE = 0x0008;
const MORE = 0x0020;
const TWO_SCALES = 0x0040;
const MATRIX = 0x0080;
const HINTS = 0x0100;

function composed(bytes: Uint8Array, number: (part: number) => number): Uint8Array {
  const made = new Uint8Array(bytes);
  const view = new DataView(made.buffer);
  let at = 10;
  let flags = MORE;
  while (flags & MORE) {
    flags = view.getUint16(at);
    view.setUint16(at, flags & ~HINTS);
    view.setUint16(at + 2, number(view.getUint16(at + 2)));
    at += 4 + (flags & WORDS ? 4 : 2) + (flags & SCALE ? 2 : flags & TWO_SCALES ? 4 : flags & MATRIX ? 8 : 0);
  }
  return made.subarray(0, at);
}

function tablesOf(source: Source, glyphs: readonly number[], outlines: readonly Uint8Array[]): [string, Uint8Array][] {
  const head = source.table('head');
  const hhea = source.table('hhea');
  const maxp = source.table('maxp');
  const hmtx = new Uint8Array(4 * glyphs.length);
  const metrics = new DataView(hmtx.buffer);
  glyphs.forEach((glyph, i) => {
    metrics.setUint16(4 * i, source.advance(glyph));
    metrics.setInt16(4 * i + 2, source.bearing(glyph));
  });
  new DataView(head.buffer).setUint32(8, 0);
  new DataView(head.buffer).setInt16(50, 1);
  new DataView(hhea.buffer).setUint16(34, glyphs.length);
  writeMaxima(new DataView(maxp.buffer), glyphs);
  const [glyf, loca] = joined(outlines);
  return [
    ['glyf', glyf],
    ['head', head],
    ['hhea', hhea],
    ['hmtx', hmtx],
    ['loca', loca],
    ['maxp', maxp],
  ];
}

/** A `cmap` of one table, format 6, for all codes of one byte: platform 1, encoding 0. */
function codeTable(codes: ReadonlyMap<number, number>): Uint8Array {
  const head = [0, 1, 1, 0, 0, 12, 6, 10 + 2 * 256, 0, 0, 256];
  const words = [...head, ...Array.from({ length: 256 }, (_, code) => codes.get(code) ?? 0)];
  const view = new DataView(new ArrayBuffer(2 * words.length));
  words.forEach((word, at) => void view.setUint16(2 * at, word));
  return new Uint8Array(view.buffer);
}

/** The number of glyphs; and a trimmed glyph is composed, one level deeper than what it is made of. */
function writeMaxima(maxp: DataView, glyphs: readonly number[]): void {
  maxp.setUint16(4, glyphs.length);
  if (!glyphs.some((glyph) => glyph >= FIRST_COPY)) return;
  for (const at of [6, 8]) maxp.setUint16(at + 4, Math.max(maxp.getUint16(at), maxp.getUint16(at + 4)));
  maxp.setUint16(28, Math.max(1, maxp.getUint16(28)));
  maxp.setUint16(30, maxp.getUint16(30) + 1);
}

/** `glyf`, each outline beginning at a multiple of four, and `loca` with long offsets. */
function joined(outlines: readonly Uint8Array[]): [Uint8Array, Uint8Array] {
  const loca = new DataView(new ArrayBuffer(4 * (outlines.length + 1)));
  let length = 0;
  outlines.forEach((bytes, i) => {
    length += padded(bytes.length);
    loca.setUint32(4 * (i + 1), length);
  });
  const glyf = new Uint8Array(length);
  outlines.forEach((bytes, i) => {
    glyf.set(bytes, loca.getUint32(4 * i));
  });
  return [glyf, new Uint8Array(loca.buffer)];
}

/** A font file of the tables, which come in the order of their tags, with all its checksums. */
function assemble(tables: readonly [tag: string, bytes: Uint8Array][]): Uint8Array {
  const directory = 12 + 16 * tables.length;
  const program = new Uint8Array(tables.reduce((sum, [, bytes]) => sum + padded(bytes.length), directory));
  const view = new DataView(program.buffer);
  const power = 2 ** Math.floor(Math.log2(tables.length));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, tables.length);
  view.setUint16(6, 16 * power);
  view.setUint16(8, Math.log2(power));
  view.setUint16(10, 16 * (tables.length - power));
  let offset = directory;
  let head = 0;
  tables.forEach(([tag, bytes], i) => {
    if (tag === 'head') head = offset;
    program.set(bytes, offset);
    const record = 12 + 16 * i;
    for (let letter = 0; letter < 4; letter++) program[record + letter] = tag.charCodeAt(letter);
    view.setUint32(record + 4, checksum(view, offset, padded(bytes.length)));
    view.setUint32(record + 8, offset);
    view.setUint32(record + 12, bytes.length);
    offset += padded(bytes.length);
  });
  view.setUint32(head + 8, 0xb1b0afba - checksum(view, 0, program.length));
  return program;
}

/** Sum of 32-bit words. */
function checksum(view: DataView, from: number, length: number): number {
  let sum = 0;
  for (let at = from; at < from + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}

function padded(length: number): number {
  return (length + 3) & ~3;
}
