import PDFArray from 'pdf-lib/es/core/objects/PDFArray';
import PDFDict from 'pdf-lib/es/core/objects/PDFDict';
import PDFName from 'pdf-lib/es/core/objects/PDFName';
import PDFNumber from 'pdf-lib/es/core/objects/PDFNumber';
import PDFRawStream from 'pdf-lib/es/core/objects/PDFRawStream';
import { decodePDFRawStream } from 'pdf-lib/es/core/streams/decode';
import { Sfnt } from '../sfnt.js';
import { ascii, scanContent } from './content-tokens.js';
import { glyphNames } from './glyph-encoding.js';

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

/** Of a composite font, its only part; else the font itself. */
function describedPart(font: PDFDict): PDFDict | undefined {
  const parts = font.lookup(PDFName.of('DescendantFonts'));
  const part = parts instanceof PDFArray ? parts.lookup(0) : font;
  return part instanceof PDFDict ? part : undefined;
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
  if (nameOf(font, 'Subtype') !== 'TrueType') return true;
  const descriptor = font.lookup(PDFName.of('FontDescriptor'));
  if (!(descriptor instanceof PDFDict)) return true;
  const isSymbolic = ((numberOf(descriptor, 'Flags') ?? 0) & 4) !== 0;
  const program = descriptor.lookup(PDFName.of('FontFile2'));
  const maps = program instanceof PDFRawStream ? characterMaps(decodePDFRawStream(program).decode()) : null;
  const hasSymbols = maps?.includes('3 0') ?? false;
  if (isSymbolic) return !font.has(PDFName.of('Encoding')) && (maps === null || maps.length === 1 || hasSymbols);
  const encoding = font.lookup(PDFName.of('Encoding'));
  const base = encoding instanceof PDFDict ? nameOf(encoding, 'BaseEncoding') : nameOf(font, 'Encoding');
  const differs = encoding instanceof PDFDict && encoding.has(PDFName.of('Differences'));
  if (base !== 'WinAnsiEncoding' && base !== 'MacRomanEncoding') return false;
  return (!differs || maps === null || maps.includes('3 1')) && (maps === null || maps.length > (hasSymbols ? 1 : 0));
}

/** Platform and encoding of each table of characters (OpenType 1.9, `cmap`). */
function characterMaps(program: Uint8Array): string[] {
  try {
    const table = new Sfnt(program).table('cmap');
    const word = (at: number) => 256 * (table[at] ?? 0) + (table[at + 1] ?? 0);
    return Array.from({ length: word(2) }, (_, at) => `${word(4 + 8 * at)} ${word(6 + 8 * at)}`);
  } catch {
    return [];
  }
}

/** Whether a code leads to the glyph for nothing: by its name, or because the program’s own encoding leaves it out. */
export function showsNothing(font: PDFDict, codes: ReadonlySet<number>): boolean {
  const kind = nameOf(font, 'Subtype');
  if (kind !== 'Type1' && kind !== 'Type3') return false;
  const names = glyphNames(font);
  const isWhole = names.size > 0 && !font.has(PDFName.of('Encoding'));
  return [...codes].some((code) => names.get(code) === '.notdef' || (isWhole && !names.has(code)));
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
