import JSZip from 'jszip';
import { documentOf, element, type Xml } from './xml.js';

/** Beginning of the names of all kinds of relationships but one (ECMA-376 part 1, 8). */
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const CORE_PROPERTIES = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** What a part leads to; ids count from 1 in the order in which they are asked for, each target once. */
export interface Links {
  /** The id of what leads from here to `target`, a path in the package. */
  to(kind: string, target: string): string;
  /** The same for an address outside. */
  outside(url: string): string;
}

/** An Open Packaging Convention file (ECMA-376 part 2), put together part by part. */
export interface Package {
  /** Adds a part; `write` is given where it can lead to others, and gives its root element. */
  part(path: string, type: string, write: (links: Links) => Xml): void;
  /** Adds a picture once for all that show it; gives its path. */
  media(name: string, extension: string, bytes: Uint8Array): string;
  /** The file; the same parts and date, ISO 8601, give the same bytes. */
  bytes(date: string | null): Promise<Uint8Array>;
}

/** `root` are the parts that a reader begins with, by the kind of the relationship. */
export function createPackage(root: readonly (readonly [kind: string, path: string])[]): Package {
  const files = new Map<string, string | Uint8Array>();
  const types = new Map<string, string>();
  const extensions = new Map<string, string>();
  const link = linksFrom('');
  for (const [kind, path] of root) link.to(kind, path);
  files.set('_rels/.rels', link.xml());
  return {
    part(path, type, write) {
      const links = linksFrom(path);
      files.set(path, documentOf(write(links)));
      types.set(path, type);
      if (!links.isEmpty()) files.set(path.replace(/([^/]+)$/, '_rels/$1.rels'), links.xml());
    },
    media(name, extension, bytes) {
      const path = `ppt/media/${name}.${extension}`;
      files.set(path, bytes);
      extensions.set(extension, MIME[extension]!);
      return path;
    },
    bytes: (date) => zipped(new Map([['[Content_Types].xml', contentTypes(types, extensions)], ...files]), date),
  };
}

const MIME: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  svg: 'image/svg+xml',
};

function linksFrom(from: string): Links & { isEmpty(): boolean; xml(): string } {
  const ids = new Map<string, string>();
  const written: Xml[] = [];
  const idOf = (kind: string, target: string, mode: 'External' | null) => {
    const key = `${kind} ${target}`;
    const id = ids.get(key) ?? `rId${ids.size + 1}`;
    if (!ids.has(key)) {
      const type = kind === 'core-properties' ? CORE_PROPERTIES : RELATIONSHIPS + kind;
      written.push(element('Relationship', { Id: id, Type: type, Target: target, TargetMode: mode }));
    }
    ids.set(key, id);
    return id;
  };
  return {
    to: (kind, target) => idOf(kind, from === '' ? target : `/${target}`, null),
    outside: (url) => idOf('hyperlink', url, 'External'),
    isEmpty: () => ids.size === 0,
    xml: () => documentOf(element('Relationships', { xmlns: `${PACKAGE}/relationships` }, ...written)),
  };
}

function contentTypes(types: ReadonlyMap<string, string>, extensions: ReadonlyMap<string, string>): string {
  const defaults = new Map([
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
    ['xml', 'application/xml'],
    ...extensions,
  ]);
  return documentOf(
    element(
      'Types',
      { xmlns: `${PACKAGE}/content-types` },
      ...[...defaults].map(([Extension, ContentType]) => element('Default', { Extension, ContentType })),
      ...[...types].map(([path, ContentType]) => element('Override', { PartName: `/${path}`, ContentType })),
    ),
  );
}

/** The first and the last time that a ZIP file can say; what is written must not depend on when that was. */
const EARLIEST = Date.UTC(1980, 0, 1);
const LATEST = Date.UTC(2107, 11, 31, 23, 59, 58);

function zipped(files: ReadonlyMap<string, string | Uint8Array>, given: string | null): Promise<Uint8Array> {
  const date = new Date(given === null ? EARLIEST : Math.min(LATEST, Math.max(EARLIEST, Date.parse(given))));
  const zip = new JSZip();
  for (const [path, content] of files) {
    const compression = /\.(?:png|jpeg|gif)$/.test(path) ? 'STORE' : 'DEFLATE';
    zip.file(path, content, { date, createFolders: false, compression });
  }
  return zip.generateAsync({ type: 'uint8array', platform: 'DOS', compressionOptions: { level: 6 } });
}
