import { attempt, Broken, isUnreadable } from '../unreadable.js';
import { type Entry, readCrossReference } from './cross-reference.js';
import { type Inflate, unpredict } from './filter.js';
import { type Dict, isArray, isDict, Keyword, Name, type PdfObject, Ref, Stream } from './object.js';
import { Parser } from './parser.js';
import { rebuildCrossReference } from './rebuilt.js';
import { mendedStreamBody, streamBody } from './stream-body.js';
import { textString } from './text-string.js';

/** All streams of a file together, and one alone, inflated. Bytes. */
const MOST_INFLATED = 1 << 30;
const LARGEST_STREAM = 1 << 28;

/** The objects of a file by number (ISO 32000-1, 7.3.10), read when they are asked for. What is missing is null. */
export class Objects {
  readonly trailer: Dict;
  private readonly entries: ReadonlyMap<number, Entry | null> = new Map();
  private readonly known = new Map<number, PdfObject>();
  private readonly reading = new Set<number>();
  private readonly objectStreams = new Map<number, ObjectStream>();
  private inflated = 0;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly inflate: Inflate,
    private readonly state: 'sound' | 'damaged' = 'sound',
  ) {
    const read = state === 'sound' ? readCrossReference : rebuildCrossReference;
    const { entries, trailer } = read(bytes, (offset) => {
      const stream = this.objectAt(offset, null);
      if (!(stream instanceof Stream)) throw new Broken(`There is no cross-reference at byte ${offset}`);
      return { stream, body: this.decode(stream) };
    });
    this.entries = entries;
    this.trailer = trailer;
    if (trailer.has('Encrypt')) throw new Broken('The file is encrypted');
  }

  /** The object itself, where `object` is a reference to it. */
  resolve(object: PdfObject | undefined): PdfObject {
    let found = object ?? null;
    for (let steps = 0; found instanceof Ref; steps++) found = steps < 16 ? this.get(found.number) : null;
    return found;
  }

  dict(object: PdfObject | undefined): Dict | null {
    const found = this.resolve(object);
    if (isDict(found)) return found;
    return found instanceof Stream ? found.dict : null;
  }

  array(object: PdfObject | undefined): readonly PdfObject[] | null {
    const found = this.resolve(object);
    return isArray(found) ? found : null;
  }

  stream(object: PdfObject | undefined): Stream | null {
    const found = this.resolve(object);
    return found instanceof Stream ? found : null;
  }

  number(object: PdfObject | undefined): number | null {
    const found = this.resolve(object);
    return typeof found === 'number' ? found : null;
  }

  name(object: PdfObject | undefined): string | null {
    const found = this.resolve(object);
    return found instanceof Name ? found.name : null;
  }

  /** A string for people (7.9.2.2). */
  text(object: PdfObject | undefined): string | null {
    const found = this.resolve(object);
    return typeof found === 'string' ? textString(found) : null;
  }

  /** What a stream holds. Of the filters (7.4), Flate is known; pictures, which have others, are not looked into. */
  decode({ dict, encoded }: Stream): Uint8Array {
    const given = this.resolve(dict.get('Filter'));
    const filters = isArray(given) ? given : given === null ? [] : [given];
    const parameters = this.resolve(dict.get('DecodeParms'));
    let data = encoded;
    for (const [i, filter] of filters.entries()) {
      const name = this.name(filter);
      if (name !== 'FlateDecode' && name !== 'Fl') throw new Broken(`A stream is compressed by ${name}, not by Flate`);
      data = unpredict(this.inflateOne(data), this.dict(isArray(parameters) ? parameters[i] : parameters));
    }
    return data;
  }

  private inflateOne(data: Uint8Array): Uint8Array {
    const most = Math.min(LARGEST_STREAM, MOST_INFLATED - this.inflated);
    try {
      const plain = this.inflate(data, most);
      this.inflated += plain.length;
      return plain;
    } catch {
      throw new Broken('A compressed stream is broken, or too large');
    }
  }

  private get(number: number): PdfObject {
    const known = this.known.get(number);
    if (known !== undefined) return known;
    const entry = this.entries.get(number);
    if (!entry) return null;
    if (this.reading.has(number)) throw new Broken(`Object ${number} is needed to read itself`);
    this.reading.add(number);
    const read = () => ({
      object: 'offset' in entry ? this.objectAt(entry.offset, number) : this.compressed(entry.stream, entry.index),
    });
    // Of a damaged file, what can be read is wanted.
    const made = this.state === 'sound' ? read() : attempt(read);
    const object = isUnreadable(made) ? null : made.object;
    this.reading.delete(number);
    this.known.set(number, object);
    return object;
  }

  /** The object at an offset (7.3.10); it has to have `number`, where that is given. */
  private objectAt(offset: number, number: number | null): PdfObject {
    const parser = new Parser(this.bytes, offset);
    const [given, , keyword] = [parser.next(), parser.next(), parser.next()];
    const begins = keyword instanceof Keyword && keyword.word === 'obj';
    if (!begins || (number !== null && given !== number))
      throw new Broken(`Object ${number ?? ''} is not at byte ${offset}, where the cross-reference has it`);
    const object = parser.object();
    if (!isDict(object)) return object;
    const next = parser.next();
    return next instanceof Keyword && next.word === 'stream' ? this.streamAt(parser.lexer.at, object) : object;
  }

  /** The stream whose keyword ends at `at` (7.3.8). */
  private streamAt(at: number, dict: Dict): Stream {
    const body = this.state === 'sound' ? streamBody : mendedStreamBody;
    const { start, end } = body(this.bytes, at, this.number(dict.get('Length')));
    return new Stream(dict, this.bytes.subarray(start, end));
  }

  /** The object at `index` of an object stream (7.5.7). */
  private compressed(number: number, index: number): PdfObject {
    let stream = this.objectStreams.get(number);
    if (!stream) {
      stream = this.openObjectStream(number);
      this.objectStreams.set(number, stream);
    }
    const offset = stream.offsets[index];
    if (offset === undefined || offset > stream.body.length) throw new Broken(`Object stream ${number} is broken`);
    return new Parser(stream.body, offset).object();
  }

  private openObjectStream(number: number): ObjectStream {
    const entry = this.entries.get(number);
    const stream = entry && 'offset' in entry ? this.stream(new Ref(number)) : null;
    const first = this.number(stream?.dict.get('First'));
    const count = this.number(stream?.dict.get('N'));
    if (!stream || first === null || count === null) throw new Broken(`Object stream ${number} is missing or broken`);
    const body = this.decode(stream);
    const parser = new Parser(body);
    const offsets: number[] = [];
    for (let i = 0; i < count; i++) {
      const [, offset] = [parser.next(), parser.next()];
      if (typeof offset !== 'number' || offset < 0) throw new Broken(`Object stream ${number} is broken`);
      offsets.push(first + offset);
    }
    return { body, offsets };
  }
}

interface ObjectStream {
  readonly body: Uint8Array;
  readonly offsets: readonly number[];
}
