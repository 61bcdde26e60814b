import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
} from 'pdf-lib';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readGlyphs } from './reader-glyphs.js';

/**
 * A finished PDF as outside readers see it: text, links, outline, labels and destinations by pdf.js; the
 * structure tree by pdf-lib, filled with the characters that pdf.js finds for each glyph of the marked content,
 * spaces included (its text items have spaces of its own making). Nothing here knows how the file was made.
 * Lengths in points, y upward from the page's bottom edge; pages count from 1.
 */
export interface ReadPdf {
  readonly pages: readonly ReadPage[];
  /** The top element of the structure (role Document). */
  readonly structure: ReadElement;
  readonly links: readonly ReadLink[];
  readonly outline: readonly ReadOutlineEntry[];
  readonly labels: readonly string[];
  readonly destinations: ReadonlyMap<string, ReadTarget>;
  readonly attachments: ReadonlyMap<string, Uint8Array>;
  readonly info: ReadonlyMap<string, unknown>;
  /** The XMP packet. */
  readonly metadata: string;
  readonly lang: string;
}

export interface ReadPage {
  readonly number: number;
  readonly label: string;
  readonly width: number;
  readonly height: number;
  /** In the order of the content. */
  readonly items: readonly ReadText[];
  /**
   * Text of the page without artifacts, glyph by glyph in the order of the content; lines apart by newlines,
   * added hyphens as U+00AD (see `unbroken`). Words of scripts from right to left are in reading order.
   */
  readonly text: string;
  /** Text of running heads and folios, likewise. */
  readonly artifacts: string;
  /** What each marked content says, glyph by glyph, by MCID. */
  readonly marked: ReadonlyMap<number, string>;
}

export interface ReadText {
  readonly string: string;
  /** Left end of the baseline. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** PostScript name, without the subset's tag. */
  readonly font: string;
  readonly artifact: boolean;
  /** Marked content it stands in; null for artifacts. */
  readonly mcid: number | null;
  /** A line ends after it. */
  readonly endOfLine: boolean;
}

export interface ReadElement {
  readonly role: string;
  /** Only notes have one in the file. */
  readonly id: string | null;
  readonly lang: string | null;
  readonly alt: string | null;
  readonly actualText: string | null;
  /** Attributes as `Owner.Name`, as in `Table.Scope`. */
  readonly attributes: ReadonlyMap<string, string>;
  /** In reading order: text of its own, and elements below. */
  readonly content: readonly (string | ReadElement)[];
  /** Page (from 1) and MCID of each text in `content`. */
  readonly places: readonly { readonly page: number; readonly mcid: number }[];
  readonly title: string | null;
  /** All text below in reading order, ActualText in place of what it stands for. */
  readonly text: string;
  readonly children: readonly ReadElement[];
  readonly parent: ReadElement | null;
  /** Pages on which it has content of its own, or below it. */
  readonly pages: readonly number[];
  /** Links whose annotations belong to it. */
  readonly links: readonly ReadLink[];
  /** Media types of the files associated with it. */
  readonly files: readonly string[];
  /** The elements that it refers to (PDF 2.0). */
  readonly references: readonly ReadElement[];
}

export interface ReadLink {
  readonly page: number;
  readonly rect: { readonly left: number; readonly bottom: number; readonly right: number; readonly top: number };
  /** Address of a link to the web, in the form that browsers give it. */
  readonly url: string | null;
  /** The address as the file has it. */
  readonly written: string | null;
  /** Name of the destination of a link inside the report. */
  readonly destination: string | null;
  /** Where that is; null if it is nowhere. */
  readonly target: ReadTarget | null;
  readonly contents: string;
}

export interface ReadTarget {
  readonly page: number;
  /** Null where the reader's place is kept. */
  readonly x: number | null;
  readonly y: number | null;
}

export interface ReadOutlineEntry {
  readonly title: string;
  readonly destination: string | null;
  readonly target: ReadTarget | null;
  readonly children: readonly ReadOutlineEntry[];
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false }).promise;
  const objects = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true });
  const labels = (await document.getPageLabels()) ?? [];
  const destinations = await readDestinations(document);
  const pages: ReadPage[] = [];
  const links = new Map<string, ReadLink>();
  for (let number = 1; number <= document.numPages; number++) {
    pages.push(await readPage(document, number, labels[number - 1] ?? String(number)));
    for (const [ref, link] of await readLinks(document, number, destinations)) links.set(ref, link);
  }
  const { info, metadata } = await document.getMetadata();
  const read: ReadPdf = {
    pages,
    structure: new StructureReader(objects, pages, links).read(),
    links: [...links.values()],
    outline: readOutline((await document.getOutline()) ?? [], destinations),
    labels,
    destinations,
    attachments: await readAttachments(document),
    info: new Map(Object.entries(info)),
    metadata: metadata?.getRaw() ?? '',
    lang: stringOf(objects.catalog.get(PDFName.of('Lang'))) ?? '',
  };
  await document.loadingTask.destroy();
  return read;
}

/** Stands among roles for a Reference that leads to a note. */
export const MARK = 'Mark';

/** Elements below `element` (itself included) in reading order that have one of `roles`, or any. */
export function elements(element: ReadElement, ...roles: readonly string[]): ReadElement[] {
  const here = roles.length === 0 || isOne(element, roles) ? [element] : [];
  return [...here, ...element.children.flatMap((child) => elements(child, ...roles))];
}

function isOne(element: ReadElement, roles: readonly string[]): boolean {
  if (roles.includes(element.role)) return true;
  return roles.includes(MARK) && element.role === 'Reference' && leadsToNote(element);
}

function leadsToNote({ links, children }: ReadElement): boolean {
  return links.some(({ destination }) => /^note[-:]/.test(destination ?? '')) || children.some(leadsToNote);
}

/** Roles inside a line of text; all others begin a line of their own. */
const INLINE: ReadonlySet<string> = new Set([
  'Span',
  'Em',
  'Strong',
  'Quote',
  'Link',
  'Reference',
  'Lbl',
  'Code',
  'Formula',
]);

/** Text of an element without that of the elements below it that have one of `roles`. */
export function textWithout(element: ReadElement, ...roles: readonly string[]): string {
  if (element.actualText !== null) return element.actualText;
  const parts = element.content.map((part) => {
    if (typeof part === 'string') return part;
    if (isOne(part, roles)) return '';
    const text = textWithout(part, ...roles);
    return INLINE.has(part.role) ? text : `\n${text}\n`;
  });
  return parts
    .join('')
    .replace(/\n+/g, '\n')
    .replace(/^\n|\n$/g, '');
}

/** Text as it was before it was set: words divided at a line's end are whole again, white space is single. */
export function unbroken(text: string): string {
  return text
    .replace(/\u00ad\s*/g, '')
    .replace(/[\u200b\u2060]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

async function readPage(document: PDFDocumentProxy, number: number, label: string): Promise<ReadPage> {
  const page = await document.getPage(number);
  const { width, height } = page.getViewport({ scale: 1 });
  const content = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
  // Also makes the fonts known by their names.
  const glyphs = await readGlyphs(page);
  const open: { readonly artifact: boolean; readonly mcid: number | null }[] = [];
  const items: ReadText[] = [];
  for (const item of content.items) {
    if ('str' in item) {
      const within = open.at(-1) ?? { artifact: false, mcid: null };
      const [, , c = 0, d = 0, x = 0, y = 0] = item.transform as number[];
      items.push({
        // A combining mark without a look, which some spaces bear.
        string: item.str.replace('\u034f', ''),
        x,
        y,
        width: item.width,
        size: Math.hypot(c, d),
        font: fontName(page.commonObjs, item.fontName),
        artifact: open.some(({ artifact }) => artifact),
        mcid: within.mcid,
        endOfLine: item.hasEOL,
      });
    } else if (item.type === 'endMarkedContent') open.pop();
    else {
      const { id, tag } = item as { id?: string; tag?: string };
      const mcid = id ? Number(id.slice(id.indexOf('_mc') + 3)) : (open.at(-1)?.mcid ?? null);
      open.push({ artifact: tag === 'Artifact', mcid });
    }
  }
  page.cleanup();
  return { number, label, width, height, items, ...glyphs };
}

function fontName(fonts: { has(id: string): boolean; get(id: string): unknown }, id: string): string {
  const font = fonts.has(id) ? (fonts.get(id) as { name?: string } | null) : null;
  return font?.name?.replace(/^[A-Z]{6}\+/, '') ?? id;
}

async function readDestinations(document: PDFDocumentProxy): Promise<ReadonlyMap<string, ReadTarget>> {
  const found = new Map<string, ReadTarget>();
  const named = (await document.getDestinations()) as unknown as Record<string, unknown[]>;
  for (const [name, [page, , x, y]] of Object.entries(named)) {
    const index = await document.getPageIndex(page as { num: number; gen: number });
    const place = (value: unknown) => (typeof value === 'number' ? value : null);
    found.set(name, { page: index + 1, x: place(x), y: place(y) });
  }
  return found;
}

interface PdfJsAnnotation {
  readonly id: string;
  readonly subtype: string;
  readonly rect: readonly [number, number, number, number];
  readonly url?: string;
  readonly unsafeUrl?: string;
  readonly dest?: unknown;
  readonly contentsObj?: { readonly str: string };
}

async function readLinks(
  document: PDFDocumentProxy,
  number: number,
  destinations: ReadonlyMap<string, ReadTarget>,
): Promise<(readonly [string, ReadLink])[]> {
  const annotations = (await (await document.getPage(number)).getAnnotations()) as readonly PdfJsAnnotation[];
  return annotations
    .filter(({ subtype }) => subtype === 'Link')
    .map(({ id, rect: [left, bottom, right, top], url, unsafeUrl, dest, contentsObj }) => {
      const destination = typeof dest === 'string' ? dest : null;
      const target = destination === null ? null : (destinations.get(destination) ?? null);
      const rect = { left, bottom, right, top };
      const addresses = { url: url ?? null, written: unsafeUrl ?? null };
      return [id, { page: number, rect, ...addresses, destination, target, contents: contentsObj?.str ?? '' }];
    });
}

interface PdfJsOutlineEntry {
  readonly title: string;
  readonly dest: unknown;
  readonly items: readonly PdfJsOutlineEntry[];
}

function readOutline(
  entries: readonly PdfJsOutlineEntry[],
  destinations: ReadonlyMap<string, ReadTarget>,
): readonly ReadOutlineEntry[] {
  return entries.map(({ title, dest, items }) => {
    const destination = typeof dest === 'string' ? dest : null;
    const target = destination === null ? null : (destinations.get(destination) ?? null);
    return { title, destination, target, children: readOutline(items, destinations) };
  });
}

async function readAttachments(document: PDFDocumentProxy): Promise<ReadonlyMap<string, Uint8Array>> {
  const found = ((await document.getAttachments()) ?? {}) as Record<string, { filename: string; content: Uint8Array }>;
  return new Map(Object.values(found).map(({ filename, content }) => [filename, content]));
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** What is found of an element. */
interface Gathered {
  readonly content: (string | ReadElement)[];
  readonly places: { page: number; mcid: number }[];
  readonly links: ReadLink[];
  readonly pages: Set<number>;
}

/** Reads the structure tree (ISO 32000-1, 14.7) through pdf-lib's objects. */
class StructureReader {
  private readonly pageNumbers = new Map<string, number>();
  private readonly elements = new Map<PDFObject, Writable<ReadElement>>();
  constructor(
    private readonly document: PDFDocument,
    private readonly pages: readonly ReadPage[],
    private readonly links: ReadonlyMap<string, ReadLink>,
  ) {
    for (const [i, page] of document.getPages().entries()) this.pageNumbers.set(page.ref.toString(), i + 1);
  }

  read(): ReadElement {
    const root = this.document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
    const kids = this.kids(root);
    const top = kids[0] && this.document.context.lookup(kids[0]);
    if (!(top instanceof PDFDict)) throw new Error('The file has no structure.');
    const read = this.element(top, null, null);
    for (const [dict, element] of this.elements) element.references = this.references(dict as PDFDict);
    return read;
  }

  private references(dict: PDFDict): ReadElement[] {
    const refs = dict.lookup(PDFName.of('Ref'));
    if (!(refs instanceof PDFArray)) return [];
    return refs.asArray().flatMap((ref) => this.elements.get(this.document.context.lookup(ref) as PDFObject) ?? []);
  }

  private element(dict: PDFDict, parent: ReadElement | null, inherited: number | null): ReadElement {
    const page = this.pageOf(dict) ?? inherited;
    const pages = new Set<number>();
    const content: (string | ReadElement)[] = [];
    const places: { page: number; mcid: number }[] = [];
    const links: ReadLink[] = [];
    const text = (key: string) => stringOf(this.document.context.lookup(dict.get(PDFName.of(key))));
    const element: Writable<ReadElement> = {
      role: dict.lookup(PDFName.of('S'), PDFName).decodeText(),
      id: text('ID'),
      lang: text('Lang'),
      alt: text('Alt'),
      actualText: text('ActualText'),
      attributes: this.attributes(dict),
      content,
      places,
      title: text('T'),
      text: '',
      children: [],
      parent,
      pages: [],
      links,
      files: this.files(dict),
      references: [],
    };
    this.elements.set(dict, element);
    for (const kid of this.kids(dict)) this.kid(kid, element, page, { content, places, links, pages });
    element.children = content.filter((part) => typeof part !== 'string');
    for (const child of element.children) for (const number of child.pages) pages.add(number);
    element.pages = [...pages].sort((a, b) => a - b);
    element.text = textWithout(element);
    return element;
  }

  private kid(kid: PDFObject, element: ReadElement, page: number | null, found: Gathered): void {
    const object = this.document.context.lookup(kid);
    if (object instanceof PDFNumber) this.marked(page, object.asNumber(), found);
    else if (object instanceof PDFDict) {
      const type = object.get(PDFName.of('Type'))?.toString();
      if (type === '/MCR') {
        const mcid = object.lookup(PDFName.of('MCID'), PDFNumber).asNumber();
        this.marked(this.pageOf(object) ?? page, mcid, found);
      } else if (type === '/OBJR') {
        const ref = object.get(PDFName.of('Obj'));
        const link = ref instanceof PDFRef ? this.links.get(`${ref.objectNumber}R`) : undefined;
        if (link) found.links.push(link);
      } else found.content.push(this.element(object, element, page));
    }
  }

  private marked(page: number | null, mcid: number, { content, places, pages }: Gathered): void {
    if (page === null) throw new Error(`Marked content ${mcid} is on no page.`);
    content.push(this.pages[page - 1]?.marked.get(mcid) ?? '');
    places.push({ page, mcid });
    pages.add(page);
  }

  private kids(dict: PDFDict): readonly PDFObject[] {
    const direct = dict.get(PDFName.of('K'));
    const kids = direct && this.document.context.lookup(direct);
    if (kids instanceof PDFArray) return kids.asArray();
    return direct ? [direct] : [];
  }

  private files(dict: PDFDict): readonly string[] {
    const files = this.document.context.lookup(dict.get(PDFName.of('AF')));
    if (!(files instanceof PDFArray)) return [];
    return files.asArray().map((ref) => {
      const file = this.document.context.lookup(ref, PDFDict).lookup(PDFName.of('EF'), PDFDict).lookup(PDFName.of('F'));
      return file instanceof PDFRawStream ? file.dict.lookup(PDFName.of('Subtype'), PDFName).decodeText() : '';
    });
  }

  private pageOf(dict: PDFDict): number | null {
    const page = dict.get(PDFName.of('Pg'));
    return page ? (this.pageNumbers.get(page.toString()) ?? null) : null;
  }

  private attributes(dict: PDFDict): ReadonlyMap<string, string> {
    const found = new Map<string, string>();
    const given = this.document.context.lookup(dict.get(PDFName.of('A')));
    const all = given instanceof PDFArray ? given.asArray() : given ? [given] : [];
    for (const one of all) {
      const attributes = this.document.context.lookup(one);
      if (!(attributes instanceof PDFDict)) continue;
      const owner = attributes.lookup(PDFName.of('O'), PDFName).decodeText();
      for (const [key, value] of attributes.entries()) {
        if (key !== PDFName.of('O')) found.set(`${owner}.${key.decodeText()}`, value.toString().replace(/^\//, ''));
      }
    }
    return found;
  }
}

function stringOf(object: PDFObject | undefined): string | null {
  return object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : null;
}

/** Content streams of all pages as text, to look into when a test fails. */
export async function contentStreams(bytes: Uint8Array): Promise<string[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  return document.getPages().map((page) => {
    const stream = document.context.lookup(page.node.get(PDFName.of('Contents')));
    if (!(stream instanceof PDFRawStream)) return '';
    return String.fromCharCode(...decodePDFRawStream(stream).decode());
  });
}
