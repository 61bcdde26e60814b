import type { Report } from '../page/index.js';
import type { Run } from '../shape/index.js';
import { writeAttachments } from './attachments.js';
import { ByteBuffer } from './byte-buffer.js';
import { writeCatalog, writeInformation } from './catalog.js';
import { destinations } from './destinations.js';
import { RunEncoder } from './encoded-run.js';
import { writeFile } from './file-structure.js';
import { Fonts } from './fonts.js';
import { embedImages } from './image.js';
import { linesWantingSpace } from './line-end.js';
import { Links, writeLinks } from './links.js';
import { PdfFile } from './objects.js';
import type { PdfOptions } from './options.js';
import { opensWithOutline, writeOutline } from './outline.js';
import { Outlines } from './outlines.js';
import { writeOutputIntent } from './output-intent.js';
import { pageLabels } from './page-labels.js';
import { writePageTree } from './page-tree.js';
import { Painter } from './painter.js';
import { writeParentTree } from './parent-tree.js';
import { ResourceBook } from './resource-book.js';
import { resources } from './resources.js';
import { Structure } from './structure.js';
import { writeStructureTree } from './structure-tree.js';
import type { Studio } from './studio.js';
import { utf8 } from './syntax.js';
import { xmp } from './xmp.js';

export type { Attachment, PdfOptions } from './options.js';

/**
 * Writes the report as a PDF file made to be what `STANDARDS` says of its version: PDF 1.7 with PDF/UA-1 and PDF/A-3a,
 * or PDF 2.0 with PDF/UA-2 and PDF/A-4f. The same report and options give the same bytes. An image that cannot be embedded is told to `options.onDiagnostic`; it throws for nothing that
 * an author can get wrong.
 */
export async function writePdf(report: Report<Run>, options: PdfOptions): Promise<Uint8Array> {
  const file = new PdfFile(options);
  const studio = await openStudio(file, report, options);
  const { structure } = studio;

  const pages = report.pages.map(() => file.reserve());
  const contents = report.pages.map((page) => file.addStream({}, new Painter(page, studio).paint()));
  studio.fonts.write();

  const links = writeLinks(file, studio.links.pieces, structure, pages, report.noteWord);
  const parentTree = file.reserve();
  const tree = writeStructureTree(
    file,
    { structure, top: report.structure, notes: report.noteTags, pages, boxes: studio.boxes },
    parentTree,
    pages.length + links.owners.length,
  );
  writeParentTree(
    file,
    parentTree,
    pages.map((_, i) => structure.owners[i] ?? []),
    links.owners,
  );

  const catalog = writeCatalog(
    file,
    {
      pages: writePageTree(file, {
        pages: report.pages,
        refs: pages,
        contents,
        resources: file.add(resources(studio), studio.shared),
        annotations: links.byPage,
      }),
      labels: pageLabels(report.pages.map(({ label }) => label)),
      structure: tree.root,
      opensWithOutline: opensWithOutline(report),
      outline: writeOutline(file, report.outline, { structure, elements: tree.byId }),
      destinations: file.add(
        destinations(structure.positions, pages, file.standard.structureDestinations ? tree : null, (id) =>
          structure.nameOf(id),
        ),
      ),
      metadata: file.addRawStream({ Type: 'Metadata', Subtype: 'XML' }, utf8(xmp(options, file.standard))),
      outputIntent: writeOutputIntent(file),
      attachments: writeAttachments(file, options.attachments, options.date),
    },
    options,
  );
  return writeFile(file, catalog, writeInformation(file, options));
}

async function openStudio(file: PdfFile, report: Report<Run>, options: PdfOptions): Promise<Studio> {
  const book = new ResourceBook();
  return {
    file,
    shared: file.reserve(),
    book,
    outlines: new Outlines(report, file, book),
    fonts: new Fonts(file),
    pictures: await embedImages(file, report, options),
    structure: new Structure(report.names),
    lang: options.lang,
    links: new Links(options.linkCitations ?? true),
    wantingSpace: linesWantingSpace(report),
    boxes: new Map(),
    encoder: new RunEncoder(),
    scratch: new ByteBuffer(),
  };
}
