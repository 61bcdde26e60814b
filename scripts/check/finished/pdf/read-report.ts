import type { FinishedLink, FinishedPage, FinishedReport, FinishedText } from '../report.js';
import { attempt, Broken, type Unreadable } from '../unreadable.js';
import { readArchive } from './archive.js';
import { readAttachments } from './attachments.js';
import { Budget } from './budget.js';
import { ContentReader } from './content.js';
import { Destinations } from './destinations.js';
import type { Inflate } from './filter.js';
import { Forms } from './forms.js';
import { readLinks } from './links.js';
import { Marks } from './marks.js';
import type { Stream } from './object.js';
import { Objects } from './objects.js';
import { readOutline } from './outline.js';
import { readPageLabels } from './page-labels.js';
import { type PdfPage, readPageTree } from './page-tree.js';
import { StructureReader } from './structure.js';
import { readTitle } from './title.js';

/** Content of all pages and forms, and the tables of their fonts. Bytes. */
const MOST_CONTENT = 1 << 28;

/**
 * Reads a PDF back, written after ISO 32000-1 and after nothing else: it shares no code with what wrote the file. The
 * file may be anything; where it cannot be read, the answer says why. Text in encodings without a ToUnicode CMap is
 * empty, rotation and vertical writing are not applied, and encrypted files are not read.
 */
export function readReport(bytes: Uint8Array, inflate: Inflate): FinishedReport | Unreadable {
  return attempt(() => read(bytes, inflate));
}

function read(bytes: Uint8Array, inflate: Inflate): FinishedReport {
  if (String.fromCharCode(...bytes.subarray(0, 1024)).indexOf('%PDF-') < 0) throw new Broken('The file is not a PDF');
  const objects = new Objects(bytes, inflate);
  const catalog = objects.dict(objects.trailer.get('Root'));
  if (!catalog) throw new Broken('The file has no catalog');
  const tree = readPageTree(objects, catalog.get('Pages'));
  const labels = readPageLabels(objects, catalog.get('PageLabels'), tree.length);
  const destinations = new Destinations(objects, tree);
  const forms = new Forms(objects, new Budget(MOST_CONTENT));
  const links = new Map<number, FinishedLink>();
  const said: ReadonlyMap<number, string>[] = [];
  const drawn: ReadonlySet<number>[] = [];
  const pages = tree.map((page): FinishedPage => {
    const shown = readShown(objects, page, forms);
    said.push(shown.marks.said);
    drawn.push(shown.marks.drawn);
    const [left, bottom, right, top] = page.mediaBox;
    const size = { width: right - left, height: top - bottom };
    const label = labels[page.index]!;
    return {
      index: page.index,
      label,
      ...size,
      texts: shown.texts,
      links: readLinks(objects, page, destinations, links),
    };
  });
  const indexes = new Map(tree.flatMap(({ object, index }) => (object === null ? [] : [[object, index]])));
  const structure = new StructureReader(objects, { pages: indexes, said, drawn, inForms: forms.said, links });
  return {
    pages,
    structure: structure.read(catalog.get('StructTreeRoot')),
    outline: readOutline(objects, catalog.get('Outlines'), destinations),
    destinations: destinations.named,
    attachments: readAttachments(objects),
    title: readTitle(objects, catalog),
    lang: objects.text(catalog.get('Lang')) ?? '',
    archive: readArchive(objects, catalog, { pages: tree, forms }),
  };
}

/** What a page shows, all its content streams being one (7.8.2). */
function readShown(
  objects: Objects,
  page: PdfPage,
  forms: Forms,
): { readonly texts: readonly FinishedText[]; readonly marks: Marks } {
  const given = objects.resolve(page.dict.get('Contents'));
  const parts = (Array.isArray(given) ? given : [given]).map((part) => objects.stream(part));
  const content = joined(parts.filter((part) => part !== null).map((part: Stream) => objects.decode(part)));
  const [left, bottom] = page.mediaBox;
  const texts: FinishedText[] = [];
  const marks = new Marks();
  const { resources } = page;
  new ContentReader(objects, forms, { resources, matrix: [1, 0, 0, 1, -left, -bottom], marks, texts }).read(content);
  return { texts, marks };
}

/** Apart by white space, as words never run from one part to the next. */
function joined(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1) return parts[0]!;
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length + 1, 0)).fill(0x20);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length + 1;
  }
  return whole;
}
