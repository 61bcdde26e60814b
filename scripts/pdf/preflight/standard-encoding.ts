import PDFArray from 'pdf-lib/es/core/objects/PDFArray';
import PDFDict from 'pdf-lib/es/core/objects/PDFDict';
import PDFName from 'pdf-lib/es/core/objects/PDFName';
import PDFNumber from 'pdf-lib/es/core/objects/PDFNumber';
import { standardEncoding } from './cff-strings.js';
import { nameOfCharacter } from './glyph-names.js';

/** What Adobe says of the fonts that every reader has, as `scripts/standard-fonts.mjs` writes it. */
export interface StandardMetrics {
  readonly fonts: Readonly<Record<string, StandardFont>>;
  /** Of the two fonts with codes of their own, the names of glyphs by their codes. */
  readonly codes: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** The characters of ornaments, by their names. */
  readonly dingbats: Readonly<Record<string, string>>;
}

interface StandardFont {
  /** In thousandths of the size, by the names of glyphs. */
  readonly widths: Readonly<Record<string, number>>;
  readonly box: readonly [number, number, number, number];
  /** Degrees. */
  readonly italicAngle: number;
  readonly stem: number;
}

/** Names of the font’s glyphs by their codes (ISO 32000-1, 9.6.6). */
export function namesInStandardFont(
  font: PDFDict,
  name: string,
  { codes }: StandardMetrics,
): ReadonlyMap<number, string> {
  const encoding = font.lookup(PDFName.of('Encoding'));
  const base = encoding instanceof PDFDict ? encoding.lookup(PDFName.of('BaseEncoding')) : encoding;
  const own = codes[name];
  const isTrueType = font.lookup(PDFName.of('Subtype')) === PDFName.of('TrueType');
  const names = own
    ? new Map(Object.entries(own).map(([code, glyph]) => [Number(code), glyph]))
    : new Map(baseEncoding(base instanceof PDFName ? base.decodeText() : isTrueType ? 'WinAnsiEncoding' : ''));
  for (const [code, glyph] of differences(encoding)) names.set(code, glyph);
  return names;
}

/** Names of glyphs by their codes, where an encoding tells them from those of its base. */
export function differences(encoding: unknown): Map<number, string> {
  const names = new Map<number, string>();
  const list = encoding instanceof PDFDict ? encoding.lookup(PDFName.of('Differences')) : undefined;
  if (!(list instanceof PDFArray)) return names;
  let code = 0;
  for (let at = 0; at < list.size(); at++) {
    const item = list.lookup(at);
    if (item instanceof PDFNumber) code = item.asNumber();
    else if (item instanceof PDFName) names.set(code++, item.decodeText());
  }
  return names;
}

/** Characters from 128 on; below, both are ASCII (annex D). Codes for a fixed blank and a soft hyphen show the plain glyph. */
const UPPER: Readonly<Record<string, string>> = {
  WinAnsiEncoding:
    '€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ ¡¢£¤¥¦§¨©ª«¬-®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ',
  MacRomanEncoding:
    'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»… ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄¤‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\0ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ',
};

/** Of an encoding that has a name; Adobe’s standard encoding for any other. */
export function baseEncoding(name: string): ReadonlyMap<number, string> {
  const upper = UPPER[name];
  if (upper === undefined) return standardEncoding();
  const names = new Map<number, string>();
  const enter = (code: number, char: string) => {
    const glyph = nameOfCharacter(char);
    if (glyph !== null) names.set(code, glyph);
  };
  for (let code = 32; code < 127; code++) enter(code, String.fromCharCode(code));
  for (let at = 0; at < upper.length; at++) enter(128 + at, upper[at]!);
  return names;
}
