import type PDFRef from 'pdf-lib/es/core/objects/PDFRef';
import type PDFObjectCopier from 'pdf-lib/es/core/PDFObjectCopier';
import type { PdfFile } from '../pdf/objects.js';
import type { PdfOptions } from '../pdf/options.js';
import type { MarkedSlides } from './mark-slides.js';
import type { OutlinedSlide } from './outline.js';
import type { Printed } from './printed.js';

/** What the parts of the file are written from. */
export interface Writing {
  /** The file that is written. */
  readonly file: PdfFile;
  /** The one that the browser wrote, and what brings its objects over. */
  readonly printed: Printed;
  readonly copier: PDFObjectCopier;
  readonly options: PdfOptions;
  readonly slides: readonly OutlinedSlide[];
  readonly marked: MarkedSlides;
  /** The page of each slide. */
  readonly pages: readonly PDFRef[];
  /** Of all pages, in points. */
  readonly width: number;
  readonly height: number;
}
