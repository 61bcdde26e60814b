import PDFDict from 'pdf-lib/es/core/objects/PDFDict';
import PDFName from 'pdf-lib/es/core/objects/PDFName';
import PDFRawStream from 'pdf-lib/es/core/objects/PDFRawStream';
import PDFRef from 'pdf-lib/es/core/objects/PDFRef';
import { decodePDFRawStream } from 'pdf-lib/es/core/streams/decode';
import { latin1 } from '../pdf/content-marks.js';
import type { PdfFile } from '../pdf/objects.js';
import { utf8 } from '../pdf/syntax.js';

/** A glyph that stands for U+0000, which no file may say (ISO 14289-1, 7.21.7); its text is said around it. */
const NOTHING = /(<[\dA-Fa-f]+>\s*)<0000>(?=\s*(?:\r|\n))/g;
const ZERO_WIDTH_SPACE = '$1<200B>';

/** Mends what fonts say of their glyphs, where a browser says that some stand for nothing. */
export function mendToUnicode(file: PdfFile): void {
  for (const [, object] of file.context.enumerateIndirectObjects()) {
    const ref = object instanceof PDFDict ? object.get(PDFName.of('ToUnicode')) : undefined;
    const map = ref instanceof PDFRef ? file.context.lookup(ref) : undefined;
    if (!(ref instanceof PDFRef) || !(map instanceof PDFRawStream)) continue;
    const text = latin1(decodePDFRawStream(map).decode());
    const mended = text.replace(/beginbf(?:char|range)[\s\S]*?endbf/g, (block) =>
      block.replace(NOTHING, ZERO_WIDTH_SPACE),
    );
    if (mended !== text) file.addStream({}, utf8(mended), ref);
  }
}
