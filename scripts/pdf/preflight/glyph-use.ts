import PDFArray from 'pdf-lib/es/core/objects/PDFArray';
import PDFDict from 'pdf-lib/es/core/objects/PDFDict';
import PDFName from 'pdf-lib/es/core/objects/PDFName';
import PDFNumber from 'pdf-lib/es/core/objects/PDFNumber';
import PDFRawStream from 'pdf-lib/es/core/objects/PDFRawStream';
import { decodePDFRawStream } from 'pdf-lib/es/core/streams/decode';
import { cidOf } from './first-cid.js';
import { describedPart, type FontProgram, programOf } from './font-program.js';
import { glyphNames } from './glyph-encoding.js';
import { characterOf, UNKNOWN } from './glyph-names.js';
import { baseEncoding } from './standard-encoding.js';
import { TrueType } from './true-type.js';

/** Widths are whole numbers of thousandths, so that they may be one off (ISO 19005-3, 6.2.11.5). */
const ROUNDING = 1;

/**
 * Whether the glyphs of a font are in its program, none is that for nothing, and their widths are those of the program
 * (6.2.11.4.1, 6.2.11.5, 6.2.11.8). True of a font without a program.
 */
export function hasItsGlyphs(font: PDFDict, codes: ReadonlySet<number>): boolean {
  const program = programOf(font);
  if (program === null) return true;
  if (program === undefined) return false;
  try {
    const glyphBehind = glyphsBehind(font, program);
    const width = font.has(PDFName.of('DescendantFonts')) ? widthsOfPart(font) : widthsOf(font);
    return [...codes].every((code) => {
      const glyph = glyphBehind(code);
      return glyph > 0 && Math.abs(width(code) - program.width(glyph)) <= ROUNDING;
    });
  } catch {
    return false;
  }
}

/** Which glyph each code leads to; 0 for none. */
function glyphsBehind(font: PDFDict, program: FontProgram): (code: number) => number {
  if (font.has(PDFName.of('DescendantFonts'))) return glyphsOfPart(font, program);
  if (program instanceof TrueType) return glyphsOfTrueType(font, program);
  const names = glyphNames(font);
  return (code) => program.glyphOf(names.get(code) ?? '.notdef');
}

/** None where the way from codes to CIDs is not looked into. */
function glyphsOfPart(font: PDFDict, program: FontProgram): (code: number) => number {
  const cidFrom = cidOf(font);
  if (!cidFrom) return () => 0;
  const map = describedPart(font)?.lookup(PDFName.of('CIDToGIDMap'));
  const glyphs = map instanceof PDFRawStream ? decodePDFRawStream(map).decode() : null;
  return (code) => {
    const cid = cidFrom(code);
    if (cid === 0) return 0;
    return glyphs ? 256 * (glyphs[2 * cid] ?? 0) + (glyphs[2 * cid + 1] ?? 0) : program.glyphOf(cid);
  };
}

/** Section 9.6.6.4. */
function glyphsOfTrueType(font: PDFDict, program: TrueType): (code: number) => number {
  if (isSymbolic(font)) {
    const symbols = program.encodings.includes('3 0');
    const first = program.encodings[0] ?? '';
    const other = program.encodings.includes('1 0') ? '1 0' : first;
    return (code) =>
      symbols ? program.glyphIn('3 0', code) || program.glyphIn('3 0', 0xf000 + code) : program.glyphIn(other, code);
  }
  const names = glyphNames(font);
  const macintosh = new Map([...baseEncoding('MacRomanEncoding')].map(([code, name]) => [name, code]));
  return (code) => {
    const name = names.get(code) ?? '.notdef';
    const character = characterOf(name);
    if (program.encodings.includes('3 1'))
      return character === UNKNOWN ? 0 : program.glyphIn('3 1', character.codePointAt(0)!);
    return program.glyphIn('1 0', macintosh.get(name) ?? -1);
  };
}

/** By the flags of its descriptor (table 123). */
export function isSymbolic(font: PDFDict): boolean {
  const descriptor = font.lookup(PDFName.of('FontDescriptor'));
  const flags = descriptor instanceof PDFDict ? descriptor.lookup(PDFName.of('Flags')) : undefined;
  return flags instanceof PDFNumber && (flags.asNumber() & 4) !== 0;
}

/** Of a simple font (9.6.2.1). */
function widthsOf(font: PDFDict): (code: number) => number {
  const first = numberOf(font.lookup(PDFName.of('FirstChar')));
  const widths = font.lookup(PDFName.of('Widths'));
  const descriptor = font.lookup(PDFName.of('FontDescriptor'));
  const missing = descriptor instanceof PDFDict ? descriptor.lookup(PDFName.of('MissingWidth')) : undefined;
  return (code) => {
    const isGiven = widths instanceof PDFArray && code >= first && code < first + widths.size();
    return isGiven ? numberOf(widths.lookup(code - first)) : missing === undefined ? 0 : numberOf(missing);
  };
}

/** The width of each CID (ISO 32000-1, 9.7.4.3). */
function widthsOfPart(font: PDFDict): (code: number) => number {
  const part = describedPart(font);
  const cidFrom = cidOf(font) ?? ((code) => code);
  const usual = part?.lookup(PDFName.of('DW'));
  const given = part?.lookup(PDFName.of('W'));
  const known = new Map<number, number>();
  const items = given instanceof PDFArray ? Array.from({ length: given.size() }, (_, at) => given.lookup(at)) : [];
  for (let at = 0; at < items.length; ) {
    const [first, next, width] = items.slice(at, at + 3);
    const from = first instanceof PDFNumber ? first.asNumber() : 0;
    if (next instanceof PDFArray) {
      for (let i = 0; i < next.size(); i++) known.set(from + i, numberOf(next.lookup(i)));
      at += 2;
    } else {
      const to = Math.min(numberOf(next), 65535);
      for (let cid = from; cid <= to; cid++) known.set(cid, numberOf(width));
      at += 3;
    }
  }
  return (code) => known.get(cidFrom(code)) ?? (usual === undefined ? 1000 : numberOf(usual));
}

function numberOf(value: unknown): number {
  return value instanceof PDFNumber ? value.asNumber() : Number.NaN;
}
