import type { PdfObject, Stream } from '../check/finished/pdf/object.js';
import { Objects } from '../check/finished/pdf/objects.js';
import { treePairs } from '../check/finished/pdf/tree.js';
import { attempt, Broken, isUnreadable, type Unreadable } from '../check/finished/unreadable.js';
import type { Means } from './imported.js';

/** A file that a PDF carries (ISO 32000-1, 7.11.4). */
export interface EmbeddedFile {
  /** Under which it may be known, the most telling one first: Twofold’s reports have its path in the name tree. */
  readonly names: readonly string[];
  /** Media type; empty where none is given. */
  readonly mime: string;
  /** MD5 in hexadecimal digits; null where none is given. */
  readonly checksum: string | null;
  /** What it holds; null where that cannot be read, or is too large. */
  read(): Uint8Array | null;
}

export interface Carrying {
  readonly files: readonly EmbeddedFile[];
  /** What made the PDF, as it says itself. */
  readonly maker: string;
  /** Whether the PDF is damaged: what it carries may not be all. */
  readonly isMended: boolean;
}

/** Bytes of one stream, inflated. */
const LARGEST = 64 * 1024 * 1024;

/**
 * The files that a PDF carries, by the reader of finished reports, which bounds what a hostile file can ask for. If it is
 * damaged, its objects are looked for one by one; where these have no catalog either, it is said what was wrong first.
 */
export function readEmbeddedFiles(bytes: Uint8Array, means: Means): Carrying | Unreadable {
  const whole = read(bytes, means, 'sound');
  if (!isUnreadable(whole)) return whole;
  const mended = read(bytes, means, 'damaged');
  return isUnreadable(mended) || mended.files.length === 0 ? whole : mended;
}

function read(bytes: Uint8Array, { inflate }: Means, state: 'sound' | 'damaged'): Carrying | Unreadable {
  return attempt(() => {
    const objects = new Objects(bytes, (deflated, most) => inflate(deflated, Math.min(most, LARGEST)), state);
    const catalog = objects.dict(objects.trailer.get('Root'));
    if (!catalog) throw new Broken('The file has no catalog');
    const tree = objects.dict(catalog.get('Names'))?.get('EmbeddedFiles');
    const files = treePairs(objects, tree, 'Names').map(([key, value]) => fileOf(objects, key, value));
    const about = objects.dict(objects.trailer.get('Info'));
    const maker = ['Creator', 'Producer'].map((entry) => objects.text(about?.get(entry)) ?? '').join(' ');
    return { files, maker, isMended: state === 'damaged' };
  });
}

function fileOf(objects: Objects, key: PdfObject, value: PdfObject): EmbeddedFile {
  const specification = objects.dict(value);
  const embedded = objects.dict(specification?.get('EF'));
  const stream = objects.stream(embedded?.get('UF') ?? embedded?.get('F'));
  const checksum = objects.resolve(objects.dict(stream?.dict.get('Params'))?.get('CheckSum'));
  const names = [key, specification?.get('UF'), specification?.get('F')].map((name) => objects.text(name));
  return {
    names: names.filter((name) => name !== null),
    mime: objects.name(stream?.dict.get('Subtype')) ?? '',
    checksum: typeof checksum === 'string' ? hexadecimal(checksum) : null,
    read: () => stream && contentOf(objects, stream),
  };
}

function contentOf(objects: Objects, stream: Stream): Uint8Array | null {
  const content = attempt(() => objects.decode(stream));
  return isUnreadable(content) || content.length > LARGEST ? null : content;
}

function hexadecimal(bytes: string): string {
  return Array.from(bytes, (byte) => byte.charCodeAt(0).toString(16).padStart(2, '0')).join('');
}
