import { attempt, Broken, isUnreadable } from '../unreadable.js';
import type { CrossReference, Entry, ReadStreamAt } from './cross-reference.js';
import { type Dict, isDict, Keyword, Name, Ref } from './object.js';
import { Parser } from './parser.js';
import { mendedStreamBody } from './stream-body.js';

/**
 * The cross-reference of a file whose own is damaged: all objects that are found from its beginning to its end, the later
 * one of two with the same number, as updates lie behind what they change. The contents of streams are passed over: a
 * file that is carried along may be a PDF itself.
 * @throws Broken where there is no catalog.
 */
export function rebuildCrossReference(bytes: Uint8Array, streamAt: ReadStreamAt): CrossReference {
  const entries = new Map<number, Entry | null>();
  let trailer: Dict | null = null;
  let catalog: number | null = null;
  for (const { number, offset, dict } of found(bytes)) {
    const type = typeOf(dict);
    if (dict?.has('Root') && (number === null || type === 'XRef')) trailer = new Map([...(trailer ?? []), ...dict]);
    if (number === null) continue;
    entries.set(number, { offset });
    if (type === 'Catalog') catalog = number;
    if (type !== 'ObjStm' || trailer?.has('Encrypt')) continue;
    for (const [at, inner] of inObjectStream(streamAt, offset).entries()) {
      entries.set(inner.number, { stream: number, index: at });
      if (typeOf(inner.dict) === 'Catalog') catalog = inner.number;
    }
  }
  if (trailer) return { entries, trailer };
  if (catalog === null) throw new Broken('The file has no catalog');
  return { entries, trailer: new Map([['Root', new Ref(catalog)]]) };
}

interface Found {
  /** Null for a trailer. */
  readonly number: number | null;
  readonly offset: number;
  /** Its entries, where it is a dictionary or a stream. */
  readonly dict: Dict | null;
}

/** How often the bytes of a file are read again because what begins there has no end. */
const MOST_READINGS = 4;

function* found(bytes: Uint8Array): Generator<Found> {
  let budget = MOST_READINGS * bytes.length;
  for (let at = 0; at < bytes.length; ) {
    const head = nextHead(bytes, at);
    if (!head) return;
    const parser = new Parser(bytes, head.end);
    const read = attempt(() => ({ object: parser.object() }));
    at = parser.lexer.at;
    if (isUnreadable(read)) {
      budget -= at - head.end;
      if (budget < 0) throw new Broken('The file is broken in too many places');
      at = head.end;
      continue;
    }
    const dict = isDict(read.object) ? read.object : null;
    yield { number: head.number, offset: head.start, dict };
    const next = dict ? parser.next() : undefined;
    if (!dict || !(next instanceof Keyword && next.word === 'stream')) continue;
    const length = dict.get('Length');
    at = mendedStreamBody(bytes, parser.lexer.at, typeof length === 'number' ? length : null).end;
  }
}

interface Head {
  readonly number: number | null;
  readonly start: number;
  /** Behind its keyword. */
  readonly end: number;
}

const OBJECT = /(?:^|[^\d])(\d{1,10})[\0\t\n\f\r ]{1,4}\d{1,5}[\0\t\n\f\r ]{1,4}$/;
/** Bytes that such a beginning takes at most. */
const LONGEST_HEAD = 24;

/** The next place where an object (7.3.10) or a trailer (7.5.5) begins. */
function nextHead(bytes: Uint8Array, from: number): Head | null {
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === 0x6f && isWord(bytes, at, 'obj')) {
      const before = String.fromCharCode(...bytes.subarray(Math.max(from, at - LONGEST_HEAD), at));
      const [, number] = OBJECT.exec(before) ?? [];
      if (number !== undefined)
        return { number: Number(number), start: at - before.length + before.lastIndexOf(number), end: at + 3 };
    } else if (byte === 0x74 && isWord(bytes, at, 'trailer')) return { number: null, start: at, end: at + 7 };
  }
  return null;
}

function isWord(bytes: Uint8Array, at: number, word: string): boolean {
  for (let i = 0; i < word.length; i++) if (bytes[at + i] !== word.charCodeAt(i)) return false;
  return true;
}

/** The objects of an object stream (7.5.7), as far as they can be read. */
function inObjectStream(streamAt: ReadStreamAt, offset: number): { number: number; dict: Dict | null }[] {
  const opened = attempt(() => streamAt(offset));
  if (isUnreadable(opened)) return [];
  const { stream, body } = opened;
  const first = stream.dict.get('First');
  const heads = new Parser(body);
  const made: { number: number; dict: Dict | null }[] = [];
  for (let left = Number(stream.dict.get('N') ?? 0); left > 0; left--) {
    const [number, at] = [heads.next(), heads.next()];
    if (typeof number !== 'number' || typeof at !== 'number' || typeof first !== 'number') break;
    const read = attempt(() => ({ object: new Parser(body, first + at).object() }));
    made.push({ number, dict: !isUnreadable(read) && isDict(read.object) ? read.object : null });
  }
  return made;
}

function typeOf(dict: Dict | null): string | null {
  const type = dict?.get('Type');
  return type instanceof Name ? type.name : null;
}
