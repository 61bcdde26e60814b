import type PDFRef from 'pdf-lib/es/core/objects/PDFRef';
import { nameTree } from './name-tree.js';
import type { PdfFile } from './objects.js';
import type { PdfOptions } from './options.js';
import { dateString, textString } from './syntax.js';
import { PRODUCER } from './xmp.js';

/** Everything that hangs from the document's root. */
export interface CatalogParts {
  readonly pages: PDFRef;
  readonly labels: string;
  readonly structure: PDFRef;
  readonly outline: PDFRef | null;
  /** Whether readers show the outline beside the first page. */
  readonly opensWithOutline?: boolean;
  readonly destinations: PDFRef;
  readonly metadata: PDFRef;
  readonly outputIntent: PDFRef;
  readonly attachments: { readonly names: string; readonly refs: readonly PDFRef[] } | null;
}

/**
 * The document catalog (ISO 32000-1, 7.7.2). Without the preference that it is read from the right (12.2): PDFium would
 * turn around the words of every line for it, those of English references too.
 */
export function writeCatalog(file: PdfFile, parts: CatalogParts, options: PdfOptions): PDFRef {
  const { attachments } = parts;
  const files = attachments?.names ?? (file.standard.namesNoFiles ? nameTree([]) : null);
  const entries = [
    '/Type/Catalog',
    `/Pages ${parts.pages}`,
    `/PageLabels${parts.labels}`,
    `/Names<</Dests ${parts.destinations}${files ? `/EmbeddedFiles${files}` : ''}>>`,
    attachments ? `/AF[${attachments.refs.join(' ')}]` : '',
    parts.outline ? `/Outlines ${parts.outline}${parts.opensWithOutline ? '/PageMode/UseOutlines' : ''}` : '',
    `/StructTreeRoot ${parts.structure}`,
    '/MarkInfo<</Marked true>>',
    `/Lang${textString(options.lang)}`,
    // No Direction: PDFium takes R2L for the direction of every line, and gives the English ones word by word from the right.
    '/ViewerPreferences<</DisplayDocTitle true>>',
    `/Metadata ${parts.metadata}`,
    `/OutputIntents[${parts.outputIntent}]`,
  ];
  return file.add(`<<${entries.join('')}>>`);
}

/** The document information dictionary (14.3.3), in agreement with the XMP metadata; null where there is to be none. */
export function writeInformation(file: PdfFile, options: PdfOptions): PDFRef | null {
  if (!file.standard.information) return null;
  const entries = [`/Title${textString(options.title)}`];
  if (options.authors.length > 0) entries.push(`/Author${textString(options.authors.join('; '))}`);
  if (options.subject !== '') entries.push(`/Subject${textString(options.subject)}`);
  if (options.keywords.length > 0) entries.push(`/Keywords${textString(options.keywords.join(', '))}`);
  entries.push(`/Creator${textString(PRODUCER)}/Producer${textString(PRODUCER)}`);
  if (options.date) entries.push(`/CreationDate${dateString(options.date)}/ModDate${dateString(options.date)}`);
  return file.add(`<<${entries.join('')}>>`);
}
