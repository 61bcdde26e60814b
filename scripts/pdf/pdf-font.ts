import PDFArray from 'pdf-lib/es/core/objects/PDFArray';
import PDFDict from 'pdf-lib/es/core/objects/PDFDict';
import PDFName from 'pdf-lib/es/core/objects/PDFName';

/** What is wrong with a font of a figure, as a sentence that goes on “the figure …”; null where all is well. */
export function fontProblem(font: PDFDict): string | null {
  const kind = nameOf(font, 'Subtype');
  // The parts of a composite font are judged with it.
  if (kind === 'CIDFontType0' || kind === 'CIDFontType2') return null;
  const name = (nameOf(font, 'BaseFont') ?? '').replace(/^[A-Z]{6}\+/, '') || 'without a name';
  if (kind !== 'Type3' && !isEmbedded(font)) return `has letters in ${name}, which is not in its file`;
  if (kind === 'Type0' && !saysItsText(font)) return `has letters in ${name} that do not say what they are`;
  return null;
}

/** The programme of the letters is in the file (ISO 32000-1, 9.9). */
function isEmbedded(font: PDFDict): boolean {
  const descendants = font.lookup(PDFName.of('DescendantFonts'));
  const described = descendants instanceof PDFArray ? descendants.lookup(0) : font;
  const descriptor = described instanceof PDFDict ? described.lookup(PDFName.of('FontDescriptor')) : undefined;
  if (!(descriptor instanceof PDFDict)) return false;
  return ['FontFile', 'FontFile2', 'FontFile3'].some((name) => descriptor.has(PDFName.of(name)));
}

/** Composite fonts number their glyphs; without a map to text nothing can be read (ISO 19005-3, 6.2.11.7.2). */
function saysItsText(font: PDFDict): boolean {
  return font.has(PDFName.of('ToUnicode')) || !/^Identity/.test(nameOf(font, 'Encoding') ?? '');
}

function nameOf(dict: PDFDict, key: string): string | null {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFName ? value.decodeText() : null;
}
