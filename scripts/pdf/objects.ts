import PDFObject from 'pdf-lib/es/core/objects/PDFObject';
import PDFRawStream from 'pdf-lib/es/core/objects/PDFRawStream';
import type PDFRef from 'pdf-lib/es/core/objects/PDFRef';
import PDFContext from 'pdf-lib/es/core/PDFContext';
import type { PdfVersion } from '../paper/pdf-standard.js';
import { STANDARDS, type Standard } from './standard.js';

/**
 * An object written as PDF syntax already. Structure elements, annotations and outline items come in tens
 * of thousands: as text they cost a fraction of a dictionary of objects.
 */
export class Syntax extends PDFObject {
  readonly text: string;

  constructor(text: string) {
    super();
    this.text = text;
  }

  override sizeInBytes(): number {
    return this.text.length;
  }

  override copyBytesInto(buffer: Uint8Array, offset: number): number {
    for (let i = 0; i < this.text.length; i++) buffer[offset + i] = this.text.charCodeAt(i);
    return this.text.length;
  }

  override toString(): string {
    return this.text;
  }
}

export type Entries = Record<string, string | number | boolean | PDFObject | (number | PDFObject)[] | undefined>;

/** Zlib format (RFC 1950). */
export interface Compression {
  deflate(bytes: Uint8Array): Uint8Array;
  /** Throws if `bytes` is no such stream, or holds more than `most` bytes. */
  inflate(bytes: Uint8Array, most: number): Uint8Array;
}

/** The file in the making: the table of objects, and how streams are compressed. */
export class PdfFile {
  readonly context = PDFContext.create();
  readonly deflate: Compression['deflate'];
  readonly inflate: Compression['inflate'];
  /** What the file is written to be. */
  readonly standard: Standard;
  private readonly known = new Map<string, PDFRef>();

  constructor({ deflate, inflate, version = '1.7' }: Compression & { readonly version?: PdfVersion }) {
    this.standard = STANDARDS[version];
    this.deflate = deflate;
    this.inflate = inflate;
  }

  /** What several things share, made when the first asks for it. */
  once(name: string, make: () => PDFRef): PDFRef {
    const known = this.known.get(name) ?? make();
    this.known.set(name, known);
    return known;
  }

  reserve(): PDFRef {
    return this.context.nextRef();
  }

  /** Adds an object given as PDF syntax. */
  add(syntax: string, ref: PDFRef = this.reserve()): PDFRef {
    this.context.assign(ref, new Syntax(syntax));
    return ref;
  }

  /** Adds a stream, compressed. In `entries` a string is a name. */
  addStream(entries: Entries, bytes: Uint8Array, ref: PDFRef = this.reserve()): PDFRef {
    return this.addRawStream({ ...entries, Filter: 'FlateDecode' }, this.deflate(bytes), ref);
  }

  /** Adds a stream as it is; `entries` name its filter, if it has one. */
  addRawStream(entries: Entries, bytes: Uint8Array, ref: PDFRef = this.reserve()): PDFRef {
    const given = Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined));
    this.context.assign(ref, PDFRawStream.of(this.context.obj(given), bytes));
    return ref;
  }
}
