import type PDFRef from 'pdf-lib/es/core/objects/PDFRef';
import type { TextFragment } from '../page/index.js';
import type { ImageFile } from '../paper/image.js';
import type { Tag } from '../paper/tag.js';
import type { Run } from '../shape/index.js';
import type { ByteBuffer } from './byte-buffer.js';
import type { RunEncoder } from './encoded-run.js';
import type { Fonts } from './fonts.js';
import type { Picture } from './image.js';
import type { Links } from './links.js';
import type { PdfFile } from './objects.js';
import type { Outlines } from './outlines.js';
import type { ResourceBook } from './resource-book.js';
import type { FigureBox, Structure } from './structure.js';

/** What the pages of one report share while they are painted. */
export interface Studio {
  readonly file: PdfFile;
  /** The resource dictionary of all pages and forms. */
  readonly shared: PDFRef;
  readonly book: ResourceBook;
  readonly outlines: Outlines;
  readonly fonts: Fonts;
  readonly pictures: ReadonlyMap<ImageFile, Picture>;
  readonly structure: Structure;
  /** The document's language. */
  readonly lang: string;
  readonly links: Links;
  /** Lines that have to be given a space at their end. */
  readonly wantingSpace: ReadonlySet<TextFragment<Run>>;
  readonly boxes: Map<Tag, FigureBox>;
  readonly encoder: RunEncoder;
  /** Where the operators of the page at hand are written. */
  readonly scratch: ByteBuffer;
}
