import { Broken } from '../unreadable.js';
import { type Dict, isDict, Keyword, type Stream } from './object.js';
import { Parser } from './parser.js';

/** Where an object lies: at an offset of the file, or as the nth of an object stream. */
export type Entry = { readonly offset: number } | { readonly stream: number; readonly index: number };

export interface CrossReference {
  /** By object number. */
  readonly entries: ReadonlyMap<number, Entry | null>;
  readonly trailer: Dict;
}

/** How the section at an offset is read where it is a stream: `body` is what the stream holds. */
export type ReadStreamAt = (offset: number) => { readonly stream: Stream; readonly body: Uint8Array };

/**
 * As many objects as a file may have (ISO 32000-1, annex C), and so many as one may whatever its size: with more, each has
 * a byte of the file at least, since compressed rows without objects cost nothing to write.
 */
const MOST_OBJECTS = 8_388_607;
const MANY_OBJECTS = 500_000;

/** Reads all sections of the cross-reference, the last one first (ISO 32000-1, 7.5.4 to 7.5.8). */
export function readCrossReference(bytes: Uint8Array, streamAt: ReadStreamAt): CrossReference {
  const entries = new Map<number, Entry | null>();
  const seen = new Set<number>();
  const left = [startOffset(bytes)];
  let trailer: Dict | null = null;
  const budget = { entries: Math.min(MOST_OBJECTS, Math.max(MANY_OBJECTS, bytes.length)) };
  for (let offset = left.shift(); offset !== undefined; offset = left.shift()) {
    if (seen.has(offset)) continue;
    seen.add(offset);
    const dict = readSection(bytes, offset, streamAt, entries, budget);
    trailer ??= dict;
    // In files for old readers the table's own stream comes before earlier sections (7.5.8.4).
    for (const key of ['XRefStm', 'Prev']) {
      const next = dict.get(key);
      if (typeof next === 'number') left.push(next);
    }
  }
  if (!trailer) throw new Broken('The file has no cross-reference');
  return { entries, trailer };
}

/** The number after the last `startxref` (7.5.5), which stands near the file's end. */
function startOffset(bytes: Uint8Array): number {
  const mark = [...'startxref'].map((char) => char.charCodeAt(0));
  for (let at = bytes.length - mark.length; at >= Math.max(0, bytes.length - 2048); at--) {
    if (mark.every((code, i) => bytes[at + i] === code)) {
      const start = new Parser(bytes, at + mark.length).next();
      if (typeof start === 'number') return start;
    }
  }
  throw new Broken('The file’s end is missing: it does not say where its cross-reference begins');
}

type Entries = Map<number, Entry | null>;
interface Budget {
  entries: number;
}

/** Adds the entries of a section that no later section has; gives its trailer. */
function readSection(
  bytes: Uint8Array,
  offset: number,
  streamAt: ReadStreamAt,
  entries: Entries,
  budget: Budget,
): Dict {
  if (!(Number.isInteger(offset) && offset >= 0 && offset < bytes.length))
    throw new Broken(`The cross-reference is said to begin at byte ${offset}, outside of the file`);
  const parser = new Parser(bytes, offset);
  const first = parser.next();
  if (first instanceof Keyword && first.word === 'xref') return readTable(parser, entries, budget);
  if (typeof first === 'number') return readXrefStream(streamAt(offset), entries, budget);
  throw new Broken(`There is no cross-reference at byte ${offset}`);
}

/** Sections of lines, one an object (7.5.4), and the trailer after them. */
function readTable(parser: Parser, entries: Entries, budget: Budget): Dict {
  for (;;) {
    const start = parser.next();
    if (start instanceof Keyword && start.word === 'trailer') {
      const trailer = parser.object();
      if (isDict(trailer)) return trailer;
    }
    const count = parser.next();
    if (typeof start !== 'number' || typeof count !== 'number') throw new Broken('The cross-reference table is broken');
    for (let i = 0; i < count; i++) {
      const [offset, , kind] = [parser.next(), parser.next(), parser.next()];
      if (typeof offset !== 'number' || !(kind instanceof Keyword))
        throw new Broken('The cross-reference table is broken');
      add(entries, start + i, kind.word === 'n' ? { offset } : null, budget);
    }
  }
}

/** Fields of as many bytes as `W` says, a row an object (7.5.8). */
function readXrefStream(
  { stream: { dict }, body }: { readonly stream: Stream; readonly body: Uint8Array },
  entries: Entries,
  budget: Budget,
): Dict {
  const widths = numbers(dict.get('W'));
  const [kindWidth = 0, secondWidth = 0, thirdWidth = 0] = widths;
  const row = kindWidth + secondWidth + thirdWidth;
  if (widths.length < 3 || row < 1 || row > 24) throw new Broken('The cross-reference stream is broken');
  const ranges = numbers(dict.get('Index') ?? [0, dict.get('Size') ?? 0]);
  let at = 0;
  for (let i = 0; i + 1 < ranges.length; i += 2) {
    for (let n = 0; n < ranges[i + 1]! && at + row <= body.length; n++, at += row) {
      const kind = kindWidth === 0 ? 1 : field(body, at, kindWidth);
      const second = field(body, at + kindWidth, secondWidth);
      const third = field(body, at + kindWidth + secondWidth, thirdWidth);
      add(entries, ranges[i]! + n, entryOf(kind, second, third), budget);
    }
  }
  return dict;
}

function entryOf(kind: number, second: number, third: number): Entry | null {
  if (kind === 1) return { offset: second };
  return kind === 2 ? { stream: second, index: third } : null;
}

function add(entries: Entries, number: number, entry: Entry | null, budget: Budget): void {
  if (--budget.entries < 0) throw new Broken('The file says that it has more objects than there can be in it');
  if (!entries.has(number)) entries.set(number, entry);
}

function field(body: Uint8Array, at: number, width: number): number {
  let value = 0;
  for (let i = at; i < at + width; i++) value = value * 256 + body[i]!;
  return value;
}

function numbers(value: unknown): number[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'number' && one >= 0) : [];
}
