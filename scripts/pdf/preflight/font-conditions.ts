import PDFArray from 'pdf-lib/es/core/objects/PDFArray';
import PDFDict from 'pdf-lib/es/core/objects/PDFDict';
import PDFName from 'pdf-lib/es/core/objects/PDFName';
import PDFNumber from 'pdf-lib/es/core/objects/PDFNumber';
import PDFRawStream from 'pdf-lib/es/core/objects/PDFRawStream';
import { decodePDFRawStream } from 'pdf-lib/es/core/streams/decode';
import { ascii, scanContent } from './content-tokens.js';
import { describedPart, programOf } from './font-program.js';
import { glyphNames } from './glyph-encoding.js';
import { isSymbolic } from './glyph-use.js';
import { TrueType } from './true-type.js';

/** As readers show it, without the mark of a subset. */
export function fontName(font: PDFDict): string {
  return (nameOf(font, 'BaseFont') ?? '').replace(/^[A-Z]{6}\+/, '') || 'a font without a name';
}

/** The programme of the letters is in the file (ISO 32000-1, 9.9). */
export function isEmbedded(font: PDFDict): boolean {
  if (nameOf(font, 'Subtype') === 'Type3') return true;
  const descriptor = describedPart(font)?.lookup(PDFName.of('FontDescriptor'));
  if (!(descriptor instanceof PDFDict)) return false;
  return ['FontFile', 'FontFile2', 'FontFile3'].some((name) => descriptor.has(PDFName.of(name)));
}

/** The programs of each kind of font: the descriptor’s entry and the kind that its stream names (9.9, table 126). */
const PROGRAMS: Readonly<Record<string, RegExp>> = {
  Type1: /^FontFile |^FontFile3 (?:Type1C|OpenType)$/,
  MMType1: /^FontFile |^FontFile3 Type1C$/,
  TrueType: /^FontFile2 |^FontFile3 OpenType$/,
  CIDFontType0: /^FontFile3 (?:CIDFontType0C|OpenType)$/,
  CIDFontType2: /^FontFile2 |^FontFile3 OpenType$/,
};

/** A font has a name, and a program of the kind that it says it is. True of a font without a program. */
export function isOfItsKind(font: PDFDict): boolean {
  const part = describedPart(font);
  const descriptor = part?.lookup(PDFName.of('FontDescriptor'));
  const kind = part && nameOf(part, 'Subtype');
  if (kind === 'Type3') return true;
  if (!part || !kind || nameOf(font, 'BaseFont') === null || nameOf(part, 'BaseFont') === null) return false;
  const key = ['FontFile', 'FontFile2', 'FontFile3'].find(
    (entry) => descriptor instanceof PDFDict && descriptor.has(PDFName.of(entry)),
  );
  const program = key && descriptor instanceof PDFDict ? descriptor.lookup(PDFName.of(key)) : undefined;
  if (!(program instanceof PDFRawStream)) return true;
  return PROGRAMS[kind]?.test(`${key} ${nameOf(program.dict, 'Subtype') ?? ''}`) ?? false;
}

/** Simple fonts have a width for each code from the first to the last (ISO 19005-3, 6.2.11.2). */
export function hasWidths(font: PDFDict): boolean {
  if (nameOf(font, 'Subtype') === 'Type0') return true;
  const [first, last] = [numberOf(font, 'FirstChar'), numberOf(font, 'LastChar')];
  const widths = font.lookup(PDFName.of('Widths'));
  return first !== null && last !== null && widths instanceof PDFArray && widths.size() === last - first + 1;
}

/** A simple TrueType font has the encoding that fits its kind, and a table that leads to its glyphs (6.2.11.6). */
export function isEncodedAsItShould(font: PDFDict): boolean {
  const program = nameOf(font, 'Subtype') === 'TrueType' ? programOf(font) : null;
  if (!(program instanceof TrueType)) return program !== undefined;
  const { encodings } = program;
  const hasSymbols = encodings.includes('3 0');
  if (isSymbolic(font)) return !font.has(PDFName.of('Encoding')) && (encodings.length === 1 || hasSymbols);
  const encoding = font.lookup(PDFName.of('Encoding'));
  const base = encoding instanceof PDFDict ? nameOf(encoding, 'BaseEncoding') : nameOf(font, 'Encoding');
  const differs = encoding instanceof PDFDict && encoding.has(PDFName.of('Differences'));
  if (base !== 'WinAnsiEncoding' && base !== 'MacRomanEncoding') return false;
  return (!differs || encodings.includes('3 1')) && encodings.length > (hasSymbols ? 1 : 0);
}

/** Whether the name of a code’s glyph is that of the glyph for nothing. */
export function showsNothing(font: PDFDict, codes: ReadonlySet<number>): boolean {
  if (!/^(?:Type[13]|MMType1)$/.test(nameOf(font, 'Subtype') ?? '')) return false;
  const names = glyphNames(font);
  return [...codes].some((code) => (names.get(code) ?? '.notdef') === '.notdef');
}

/** The glyphs of a Type 3 font say their widths themselves (ISO 32000-1, 9.6.5). True of other fonts. */
export function spansItsGlyphs(font: PDFDict, codes: ReadonlySet<number>): boolean {
  const procedures = font.lookup(PDFName.of('CharProcs'));
  const widths = font.lookup(PDFName.of('Widths'));
  if (nameOf(font, 'Subtype') !== 'Type3' || !(procedures instanceof PDFDict) || !(widths instanceof PDFArray))
    return true;
  const names = glyphNames(font);
  const first = numberOf(font, 'FirstChar') ?? 0;
  return [...codes].every((code) => {
    const procedure = procedures.lookup(PDFName.of(names.get(code) ?? ''));
    const width = code - first < widths.size() ? widths.lookup(code - first) : undefined;
    if (!(procedure instanceof PDFRawStream) || !(width instanceof PDFNumber)) return true;
    return Math.abs(widthSaid(decodePDFRawStream(procedure).decode()) - width.asNumber()) <= 1;
  });
}

/** By `d0` or `d1`. */
function widthSaid(content: Uint8Array): number {
  let width = Number.NaN;
  scanContent(content, ({ operator, operands }) => {
    if (operator === 'd0' || operator === 'd1') width = Number(ascii(content, operands[0] ?? 0, operands[1] ?? 0));
  });
  return width;
}

function nameOf(dict: PDFDict, key: string): string | null {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFName ? value.decodeText() : null;
}

function numberOf(dict: PDFDict, key: string): number | null {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFNumber ? value.asNumber() : null;
}
