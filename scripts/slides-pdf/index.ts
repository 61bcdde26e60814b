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
import { writeStructureTree } from '../pdf/structure-tree.js';
import { utf8 } from '../pdf/syntax.js';
import { xmp } from '../pdf/xmp.js';
import { marksThatTell, remarked } from './content.js';
import { PLAIN, readStructure } from './element.js';
import { writeLinks } from './links.js';
import { mendStructure } from './mend.js';
import { type OutlinedSection, outlineOf } from './outline.js';
import { contentsOf, sizeOf, writePages } from './pages.js';
import { openPrinted } from './printed.js';
import { enterTags } from './tags.js';

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
  const contents = contentsOf(file, printed);
  const telling = contents.map(marksThatTell);
  const document = mendStructure(readStructure(printed) ?? { ...PLAIN, role: 'Document', kids: [] }, {
    pages: names.length,
    parts,
    tells: (page, number) => telling[page]?.has(number) ?? false,
  });
  const { height } = sizeOf(printed);
  const { structure, top, marks, areas } = enterTags(document, names, height);
  for (const [page, name] of names.entries()) structure.positions.set(name, { page, top: height });

  const pages = names.map(() => file.reserve());
  const targets = { slideOf: printed.destinations, names, titles };
  const links = writeLinks(file, printed, areas, targets, pages.length);
  const parentTree = file.reserve();
  const tree = writeStructureTree(
    file,
    { structure, top, notes: new Map(), pages, boxes: new Map() },
    parentTree,
    pages.length + links.owners.length,
  );
  const owners = names.map((_, i) => structure.owners[i] ?? []);
  writeParentTree(file, parentTree, owners, links.owners);

  const pageTree = writePages(
    file,
    printed,
    pages.map((ref, i) => ({
      ref,
      content: remarked(contents[i]!, marks[i]!),
      annotations: links.byPage.get(i) ?? [],
    })),
  );
  const slides = about.slides.map(({ section }, i) => ({ section, title: titles[i]!, name: names[i]! }));
  const outline = outlineOf(slides, about.sections);
  const catalog = writeCatalog(
    file,
    {
      pages: pageTree,
      labels: pageLabels(names),
      structure: tree.root,
      outline: writeOutline(file, outline, { structure, elements: tree.byId }),
      destinations: file.add(destinations(structure.positions, pages)),
      metadata: file.addRawStream({ Type: 'Metadata', Subtype: 'XML' }, utf8(xmp(options))),
      outputIntent: writeOutputIntent(file),
      attachments: null,
    },
    options,
  );
  return writeFile(file, catalog, writeInformation(file, options));
}
