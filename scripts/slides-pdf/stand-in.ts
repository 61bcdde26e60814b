import PDFDict from 'pdf-lib/es/core/objects/PDFDict';
import PDFName from 'pdf-lib/es/core/objects/PDFName';
import type PDFRef from 'pdf-lib/es/core/objects/PDFRef';
import type { PdfFile } from '../pdf/objects.js';
import { utf8 } from '../pdf/syntax.js';
import { characterMap } from '../pdf/to-unicode.js';

/** The name of our own font in each content stream, which no browser gives. */
export const STAND_IN = 'TwofoldStandIn';

/** What the box says that stands for a character without a glyph. */
export const MISSING = '\u25a1';

/**
 * A Type 3 font (ISO 32000-1, 9.6.5) with a space for line ends and a box for characters that no font
 * of the machine has.
 */
export function standIn(file: PdfFile): PDFRef {
  return file.once('stand-in font', () => {
    const glyph = (source: string) => file.addStream({}, utf8(source));
    const descriptor = file.add(
      '<</Type/FontDescriptor/FontName/StandIn/Flags 4/ItalicAngle 0/Ascent 700/Descent 0/CapHeight 700/StemV 50/FontBBox[0 0 600 700]>>',
    );
    const map = file.addStream({}, utf8(characterMap(TEXTS, 1)));
    return file.add(
      `<</Type/Font/Subtype/Type3/Name/StandIn/FontBBox[0 0 600 700]/FontMatrix[.001 0 0 .001 0 0]/FirstChar 32/LastChar 33/Widths[250 600]/Encoding<</Type/Encoding/Differences[32/space/box]>>/CharProcs<</space ${glyph('250 0 d0')}/box ${glyph(BOX)}>>/FontDescriptor ${descriptor}/ToUnicode ${map}/Resources<<>>>>`,
    );
  });
}

const TEXTS = [
  [0x20, ' '],
  [0x21, MISSING],
] as const;
const BOX = '600 0 0 0 600 700 d1 50 0 500 700 re 100 50 400 600 re f*';

/** Enters the font where content names it. */
export function withStandIn(file: PdfFile, resources: unknown, content: string): void {
  if (!(resources instanceof PDFDict) || !content.includes(STAND_IN)) return;
  const fonts = resources.lookup(PDFName.of('Font'));
  if (fonts instanceof PDFDict) fonts.set(PDFName.of(STAND_IN), standIn(file));
}
