import PDFObjectCopier from 'pdf-lib/es/core/PDFObjectCopier';
import type { PrintedDeck } from '../deck/print-page.js';
import { writeCatalog, writeInformation } from '../pdf/catalog.js';
import { destinations } from '../pdf/destinations.js';
import { writeFile } from '../pdf/file-structure.js';
import { PdfFile } from '../pdf/objects.js';
import type { PdfOptions } from '../pdf/options.js';
import { writeOutline } from '../pdf/outline.js';
import { writeOutputIntent } from '../pdf/output-intent.js';
import { pageLabels } from '../pdf/page-labels.js';
import { writeParentTree } from '../pdf/parent-tree.js';
import type { Position } from '../pdf/structure.js';
import { writeStructureTree } from '../pdf/structure-tree.js';
import { utf8 } from '../pdf/syntax.js';
import { xmp } from '../pdf/xmp.js';
import { marksThatTell } from './content.js';
import { readStructure } from './element.js';
import { writeLinks } from './links.js';
import { mendStructure } from './mend.js';
import { type OutlinedSection, type OutlinedSlide, outlineOf } from './outline.js';
import { sizeOf, writePages } from './pages.js';
import { openPrinted } from './printed.js';
import { markedContent, streamsOf, writeForms } from './streams.js';
import { enterTags } from './tags.js';
import { mendToUnicode } from './to-unicode.js';

export type { OutlinedSection } from './outline.js';

/** What is known of the deck beside its printed pages. */
export interface DeckPdf {
  readonly deck: PrintedDeck;
  readonly slides: readonly { readonly section: string | null; readonly speakerNotes: string }[];
  readonly sections: readonly OutlinedSection[];
}

/**
 * The file that a browser printed, written anew as the report is: PDF/UA-1 and PDF/A-3a, with an outline, and with
 * nothing of the browser, the day or chance in it. The same printed pages and options give the same bytes.
 * @throws Error with a clause, “it …”, where the browser did not print one page for each slide.
 */
export async function finishDeckPdf(bytes: Uint8Array, about: DeckPdf, options: PdfOptions): Promise<Uint8Array> {
  const printed = await openPrinted(bytes);
  const { titles, parts } = about.deck;
  if (printed.pages.length !== titles.length)
    throw new Error(`it printed ${printed.pages.length} pages for ${titles.length} slides`);
  const file = new PdfFile(options);
  const names = titles.map((_, i) => String(i + 1));
  const read = readStructure(printed);
  const streams = streamsOf(file, printed, read.forms);
  const telling = streams.map(({ content }) => marksThatTell(content));
  const document = mendStructure(read.top, {
    pages: names.length,
    parts,
    tells: (stream, number) => telling[stream]?.has(number) ?? false,
  });
  const { height } = sizeOf(printed);
  const tagged = enterTags(document, names, height);
  const { structure, top, areas } = tagged;
  for (const [page, name] of names.entries()) structure.positions.set(name, { page, top: height });

  const pages = names.map(() => file.reserve());
  const copier = PDFObjectCopier.for(printed.context, file.context);
  const contentAt = (index: number) => markedContent(streams, tagged, index);
  const forms = writeForms(file, copier, read.forms, contentAt, pages.length).map(
    (ref, i) => [pages.length + i, { page: read.forms[i]!.page, ref }] as const,
  );
  const targets = { slideOf: printed.destinations, names, titles };
  const links = writeLinks(file, printed, areas, targets, streams.length);
  const parentTree = file.reserve();
  const tree = writeStructureTree(
    file,
    { structure, top, notes: new Map(), pages, forms: new Map(forms), boxes: new Map() },
    parentTree,
    streams.length + links.owners.length,
  );
  const owners = streams.map((_, i) => structure.owners[i] ?? []);
  writeParentTree(file, parentTree, owners, links.owners);

  const paged = pages.map((ref, i) => ({ ref, content: contentAt(i), annotations: links.byPage.get(i) ?? [] }));
  const pageTree = writePages(file, copier, printed, paged);
  mendToUnicode(file);
  const slides = about.slides.map(({ section }, i) => ({ section, title: titles[i]!, name: names[i]! }));
  const outline = outlineOf(slides, about.sections);
  const catalog = writeCatalog(
    file,
    {
      pages: pageTree,
      labels: pageLabels(names),
      structure: tree.root,
      outline: writeOutline(file, outline, { structure, elements: tree.byId }),
      destinations: file.add(destinations(placesOf(slides, height), pages)),
      metadata: file.addRawStream({ Type: 'Metadata', Subtype: 'XML' }, utf8(xmp(options))),
      outputIntent: writeOutputIntent(file),
      attachments: null,
    },
    options,
  );
  return writeFile(file, catalog, writeInformation(file, options));
}

/** Slides by their numbers, and by the ids of the sections that begin on them. */
function placesOf(slides: readonly OutlinedSlide[], top: number): Map<string, Position> {
  const places = new Map(slides.map(({ name }, page) => [name, { page, top }]));
  for (const [page, { section }] of slides.entries())
    if (section !== null && !places.has(section)) places.set(section, { page, top });
  return places;
}
