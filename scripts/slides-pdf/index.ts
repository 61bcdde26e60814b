import PDFObjectCopier from 'pdf-lib/es/core/PDFObjectCopier';
import type { PrintedDeck } from '../deck/print-page.js';
import type { ShownText } from '../deck/shown-texts.js';
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
import { type Content, readStructure } from './element.js';
import { flattenForms } from './flatten.js';
import { type SlideLink, writeLinks } from './links.js';
import { mendStructure } from './mend.js';
import { writeNotes } from './notes.js';
import { type OutlinedSection, type OutlinedSlide, outlineOf } from './outline.js';
import { sizeOf, writePages } from './pages.js';
import { openPrinted, type Printed } from './printed.js';
import { readShown } from './shown.js';
import { markedContent, streamsOf, writeForms } from './streams.js';
import { enterTags } from './tags.js';
import { withTexts } from './texts.js';
import { mendToUnicode } from './to-unicode.js';

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
  const printed = await opened(bytes, about.deck);
  const file = new PdfFile(options);
  const slides = slidesOf(about);
  const { width, height } = sizeOf(printed);
  const { forms, streams, tagged, edits } = tag(file, printed, about, slides, options.lang);
  const { structure, top, sections, areas } = tagged;

  const pages = slides.map(() => file.reserve());
  const copier = PDFObjectCopier.for(printed.context, file.context);
  const contentAt = (index: number) => markedContent(streams, tagged, index, edits[index]!);
  const painted = writeForms(file, copier, forms, contentAt, pages.length);
  const links = writeLinks(file, printed, areas, { slideOf: printed.destinations, slides }, streams.length);
  const notes = writeNotes(file, {
    notes: about.slides.map(({ speakerNotes }) => (about.speakerNotes ? speakerNotes : '')),
    ...{ sections, structure, width, height, firstKey: streams.length + links.owners.length },
  });

  const parentTree = file.reserve();
  const annotated = [...links.owners, ...notes.owners];
  const tree = writeStructureTree(
    file,
    { structure, top, notes: new Map(), noted: tagged.noted, pages, forms: painted, boxes: new Map() },
    parentTree,
    streams.length + annotated.length,
  );
  writeParentTree(
    file,
    parentTree,
    streams.map((_, i) => structure.owners[i] ?? []),
    annotated,
  );

  const annotations = (page: number) => [...(links.byPage.get(page) ?? []), ...(notes.byPage.get(page) ?? [])];
  const parts = pages.map((ref, page) => ({ ref, content: contentAt(page), annotations: annotations(page) }));
  const pageTree = writePages(file, copier, printed, parts);
  mendToUnicode(file);
  const catalog = writeCatalog(
    file,
    {
      pages: pageTree,
      labels: pageLabels(slides.map(({ name }) => name)),
      structure: tree.root,
      outline: writeOutline(file, outlineOf(slides, about.sections), { structure, elements: tree.byId }),
      destinations: file.add(
        destinations(placesOf(slides, height), pages, file.standard.structureDestinations ? tree : null),
      ),
      metadata: file.addRawStream({ Type: 'Metadata', Subtype: 'XML' }, utf8(xmp(options, file.standard))),
      outputIntent: writeOutputIntent(file),
      attachments: null,
    },
    options,
  );
  return { pdf: await writeFile(file, catalog, writeInformation(file, options)), links: links.links, width, height };
}

async function opened(bytes: Uint8Array, { titles }: PrintedDeck): Promise<Printed> {
  const printed = await openPrinted(bytes).catch(() => null);
  if (!printed) throw new UnusablePrint('it printed no PDF that can be read');
  const { length } = printed.pages;
  if (length !== titles.length) throw new UnusablePrint(`it printed ${length} pages for ${titles.length} slides`);
  return printed;
}

/** Slides are named by their numbers, as in slides.html. */
function slidesOf({ deck, slides }: DeckPdf): readonly OutlinedSlide[] {
  return slides.map(({ section }, i) => ({ section, title: deck.titles[i] ?? '', name: String(i + 1) }));
}

/** What the browser marked, as it has to be. */
function tag(
  file: PdfFile,
  printed: Printed,
  { deck: { parts }, texts }: DeckPdf,
  slides: readonly OutlinedSlide[],
  lang: string,
) {
  flattenForms(file, printed);
  const { top, forms } = readStructure(printed);
  const streams = streamsOf(file, printed, forms);
  const shown = streams.map(({ content, fonts }) => readShown(content, fonts));
  const shownIn = ({ stream, number }: Content) => shown[stream]?.marks.get(number) ?? [];
  const worded = withTexts(top, { texts, parts, lang, shownIn });
  const telling = streams.map(({ content }) => marksThatTell(content));
  const document = mendStructure(worded.top, {
    pages: slides.length,
    parts,
    tells: (stream, number) => telling[stream]?.has(number) ?? false,
  });
  const { height } = sizeOf(printed);
  const names = slides.map(({ name }) => name);
  const spaces = (stream: number) => worded.spaces.get(stream)?.map(({ end, source }) => [end, source] as const) ?? [];
  const edits = shown.map((one, stream) => new Map([...one.edits, ...spaces(stream)]));
  return { forms, streams, edits, tagged: enterTags(document, names, height, lang) };
}

/** Slides by their numbers, and by the ids of the sections that begin on them. */
function placesOf(slides: readonly OutlinedSlide[], top: number): Map<string, Position> {
  const places = new Map(slides.map(({ name }, page) => [name, { page, top }]));
  for (const [page, { section }] of slides.entries())
    if (section !== null && !places.has(section)) places.set(section, { page, top });
  return places;
}
