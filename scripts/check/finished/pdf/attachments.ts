import { attempt, isUnreadable } from '../unreadable.js';
import type { Stream } from './object.js';
import type { Objects } from './objects.js';
import { treePairs } from './tree.js';

/** The files that a report carries (ISO 32000-1, 7.11.4), by name. */
export function readAttachments(objects: Objects): ReadonlyMap<string, Uint8Array> {
  const catalog = objects.dict(objects.trailer.get('Root'));
  const names = objects.dict(catalog?.get('Names'));
  const streams = new Map<string, Stream>();
  for (const [, value] of treePairs(objects, names?.get('EmbeddedFiles'), 'Names')) {
    const file = objects.dict(value);
    const embedded = objects.dict(file?.get('EF'));
    const stream = objects.stream(embedded?.get('UF') ?? embedded?.get('F'));
    const name = objects.text(file?.get('UF') ?? file?.get('F'));
    if (stream && name !== null) streams.set(name, stream);
  }
  return new Attachments(objects, streams);
}

/** Each is inflated when it is asked for; one that cannot be is empty. */
class Attachments implements ReadonlyMap<string, Uint8Array> {
  constructor(
    private readonly objects: Objects,
    private readonly streams: ReadonlyMap<string, Stream>,
  ) {}

  get size(): number {
    return this.streams.size;
  }

  has(name: string): boolean {
    return this.streams.has(name);
  }

  get(name: string): Uint8Array | undefined {
    const stream = this.streams.get(name);
    if (!stream) return undefined;
    const content = attempt(() => this.objects.decode(stream));
    return isUnreadable(content) ? new Uint8Array() : content;
  }

  keys(): MapIterator<string> {
    return this.streams.keys();
  }

  values(): MapIterator<Uint8Array> {
    return new Map(this.entries()).values();
  }

  entries(): MapIterator<[string, Uint8Array]> {
    return new Map([...this.streams.keys()].map((name) => [name, this.get(name)!])).entries();
  }

  [Symbol.iterator](): MapIterator<[string, Uint8Array]> {
    return this.entries();
  }

  forEach(visit: (content: Uint8Array, name: string, map: ReadonlyMap<string, Uint8Array>) => void): void {
    for (const [name, content] of this.entries()) visit(content, name, this);
  }
}
