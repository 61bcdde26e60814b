import type PDFRef from 'pdf-lib/es/core/objects/PDFRef';
import PDFObjectCopier from 'pdf-lib/es/core/PDFObjectCopier';
import type { PrintedDeck } from '../deck/print-page.js';
import type { ShownText } from '../deck/shown-texts.js';
import type { OutlineEntry } from '../page/index.js';
import { writeCatalog, writeInformation } from '../pdf/catalog.js';
import { destinations } from '../pdf/destinations.js';
import { writeFile } from '../pdf/file-structure.js';
import { PdfFile } from '../pdf/objects.js';
import type { PdfOptions } from '../pdf/options.js';
import { writeOutline } from '../pdf/outline.js';
import { writeOutputIntent } from '../pdf/output-intent.js';
import { pageLabels } from '../pdf/page-labels.js';
import { writeParentTree } from '../pdf/parent-tree.js';
import type { Position, StructureNode } from '../pdf/structure.js';
import { type StructureTree, writeStructureTree } from '../pdf/structure-tree.js';
import { utf8 } from '../pdf/syntax.js';
import { xmp } from '../pdf/xmp.js';
import type { Form } from './element.js';
import { writeForms } from './forms.js';
import { type SlideLink, writeLinks } from './links.js';
import { markSlides } from './mark-slides.js';
import { writeNotes } from './notes.js';
import { type OutlinedSection, type OutlinedSlide, outlineOf } from './outline.js';
import { writePages } from './pages.js';
import { openPrinted, type Printed, sizeOf } from './printed.js';
import { mendToUnicode } from './to-unicode.js';
import type { Writing } from './writing.js';

export type { OutlinedSection } from './outline.js';

/** What is known of the deck beside its printed pages. */
export interface DeckPdf {
  readonly deck: PrintedDeck;
  readonly slides: readonly { readonly section: string | null; readonly speakerNotes: string }[];
  /** What each slide says, as the browser reads it from the page. */
  readonly texts: readonly (readonly ShownText[])[];
  readonly sections: readonly OutlinedSection[];
  /** Whether what is said to a slide is written upon it. */
  readonly speakerNotes: boolean;
}

export interface FinishedDeckPdf {
  readonly pdf: Uint8Array;
  /** All links that it has, in points, on pages of this size. */
  readonly links: readonly SlideLink[];
  readonly width: number;
  readonly height: number;
}

/** What a browser printed is not the deck; the message is a clause, “it …”. */
export class UnusablePrint extends Error {}

/**
 * The file that a browser printed, written anew as the report is: to the same standards, with an outline, and with
 * nothing of the browser, the day or chance in it. The same printed pages and options give the same bytes.
 * @throws UnusablePrint where the browser did not print one page for each slide.
 */
export async function finishDeckPdf(bytes: Uint8Array, about: DeckPdf, options: PdfOptions): Promise<FinishedDeckPdf> {
  const writing = begin(await opened(bytes, about.deck), about, options);
  const forms = writeForms(writing);
  const links = writeLinks(writing);
  const notes = writeNotes(writing, about, links.owners.length);
  const tree = writeTree(writing, forms, [...links.owners, ...notes.owners]);
  const pages = writePages(writing, [links.byPage, notes.byPage]);
  const catalog = writeDeckCatalog(writing, { pages, tree, outline: outlineOf(writing.slides, about.sections) });
  const { file, width, height } = writing;
  mendToUnicode(file);
  return { pdf: await writeFile(file, catalog, writeInformation(file, options)), links: links.links, width, height };
}

async function opened(bytes: Uint8Array, { titles }: PrintedDeck): Promise<Printed> {
  const printed = await openPrinted(bytes).catch(() => null);
  if (!printed) throw new UnusablePrint('it printed no PDF that can be read');
  const { length } = printed.pages;
  if (length !== titles.length) throw new UnusablePrint(`it printed ${length} pages for ${titles.length} slides`);
  return printed;
}

function begin(printed: Printed, about: DeckPdf, options: PdfOptions): Writing {
  const file = new PdfFile(options);
  const slides = slidesOf(about);
  return {
    file,
    printed,
    options,
    slides,
    marked: markSlides(file, printed, { about, slides, lang: options.lang }),
    pages: slides.map(() => file.reserve()),
    copier: PDFObjectCopier.for(printed.context, file.context),
    ...sizeOf(printed),
  };
}

/** Slides are named by their numbers, as in slides.html. */
function slidesOf({ deck, slides }: DeckPdf): readonly OutlinedSlide[] {
  return slides.map(({ section }, i) => ({ section, title: deck.titles[i] ?? '', name: String(i + 1) }));
}

/** The structure, and which element owns what of the streams, then of the annotations (ISO 32000-1, 14.7). */
function writeTree(
  { file, pages, marked: { streams, tagged } }: Writing,
  forms: ReadonlyMap<number, Form>,
  annotated: readonly StructureNode[],
): StructureTree {
  const { structure, top, noted } = tagged;
  const parentTree = file.reserve();
  const keys = streams.length + annotated.length;
  const context = { structure, top, notes: new Map(), noted, pages, forms, boxes: new Map() };
  const tree = writeStructureTree(file, context, parentTree, keys);
  const owners = streams.map((_, i) => structure.owners[i] ?? []);
  writeParentTree(file, parentTree, owners, annotated);
  return tree;
}

interface CatalogParts {
  readonly pages: PDFRef;
  readonly tree: StructureTree;
  readonly outline: readonly OutlineEntry[];
}

function writeDeckCatalog(writing: Writing, { pages, tree, outline }: CatalogParts): PDFRef {
  const { file, slides, options } = writing;
  const { structure } = writing.marked.tagged;
  const elements = file.standard.structureDestinations ? tree : null;
  const parts = {
    pages,
    labels: pageLabels(slides.map(({ name }) => name)),
    structure: tree.root,
    outline: writeOutline(file, outline, { structure, elements: tree.byId }),
    destinations: file.add(destinations(placesOf(writing), writing.pages, elements)),
    metadata: file.addRawStream({ Type: 'Metadata', Subtype: 'XML' }, utf8(xmp(options, file.standard))),
    outputIntent: writeOutputIntent(file),
    attachments: null,
  };
  return writeCatalog(file, parts, options);
}

/** Slides by their numbers, and by the ids of the sections that begin on them. */
function placesOf({ slides, height: top }: Writing): Map<string, Position> {
  const places = new Map(slides.map(({ name }, page) => [name, { page, top }]));
  for (const [page, { section }] of slides.entries())
    if (section !== null && !places.has(section)) places.set(section, { page, top });
  return places;
}
