import { Sfnt } from '../sfnt.js';
import { FIRST_COPY, subsetTrueType, type TrimmedGlyph } from '../true-type-subset.js';
import { Cff } from './cff.js';
import { blankOutlines } from './cff-blank.js';
import { UNKNOWN } from './glyph-names.js';
import type { StandardMetrics } from './standard-encoding.js';
import type { Letter, StandardFontFile } from './standard-font.js';

/** The outlines of some letters, and how a font’s dictionary tells of them. */
export interface Outlines {
  readonly name: string;
  readonly subtype: 'TrueType' | 'Type1';
  /** The descriptor’s name for the program, and the entries of its stream. */
  readonly key: 'FontFile2' | 'FontFile3';
  readonly entries: Readonly<Record<string, string | number>>;
  readonly program: Uint8Array;
  /** Of the letters, in their order. Thousandths of the size. */
  readonly widths: readonly number[];
  /** Entries of the descriptor (ISO 32000-1, table 122). */
  readonly measures: Readonly<Record<string, number | number[]>>;
  /** Null where the program itself leads from codes to glyphs. */
  readonly encoding: { readonly [entry: string]: string | (number | string)[] } | null;
}

/** The files with the outlines, as pdf.js carries them. */
const FILES: Readonly<Record<string, string>> = {
  Helvetica: 'LiberationSans-Regular.ttf',
  'Helvetica-Bold': 'LiberationSans-Bold.ttf',
  'Helvetica-Oblique': 'LiberationSans-Italic.ttf',
  'Helvetica-BoldOblique': 'LiberationSans-BoldItalic.ttf',
  'Times-Roman': 'FoxitSerif.pfb',
  'Times-Bold': 'FoxitSerifBold.pfb',
  'Times-Italic': 'FoxitSerifItalic.pfb',
  'Times-BoldItalic': 'FoxitSerifBoldItalic.pfb',
  Courier: 'FoxitFixed.pfb',
  'Courier-Bold': 'FoxitFixedBold.pfb',
  'Courier-Oblique': 'FoxitFixedItalic.pfb',
  'Courier-BoldOblique': 'FoxitFixedBoldItalic.pfb',
  Symbol: 'FoxitSymbol.pfb',
  ZapfDingbats: 'FoxitDingbats.pfb',
};

/** The flags are FixedPitch 1, Serif 2, Symbolic 4, Italic 64 (table 123). */
function measuresOf(name: string, { fonts }: StandardMetrics): Outlines['measures'] {
  const { box = [0, 0, 0, 0], italicAngle = 0, stem = 0 } = fonts[name] ?? {};
  const kind = (/^Courier/.test(name) ? 1 : 0) | (/^(?:Courier|Times)/.test(name) ? 2 : 0);
  return {
    Flags: kind | 4 | (italicAngle === 0 ? 0 : 64),
    FontBBox: [...box],
    ItalicAngle: italicAngle,
    Ascent: box[3],
    Descent: box[1],
    CapHeight: box[3],
    StemV: stem,
  };
}

/** Outlines of a standard font; null where it lacks one of the letters, or cannot be had as wide. */
export function outlinesOf(
  name: string,
  letters: readonly Letter[],
  metrics: StandardMetrics,
  read: StandardFontFile,
): Outlines | null {
  const file = FILES[name];
  const data = file === undefined ? null : read(file);
  if (file === undefined || data === null) return null;
  const made = file.endsWith('.ttf') ? trueType(data, letters) : compact(data, letters);
  return made && { ...made, name: file.replace(/\..*$/, ''), measures: measuresOf(name, metrics) };
}

type Made = Omit<Outlines, 'name' | 'measures'>;

/** Each glyph as wide as its letter; codes lead to glyphs by a table of the program (9.6.6.4). */
function trueType(data: Uint8Array, letters: readonly Letter[]): Made | null {
  const font = new Sfnt(data);
  const scale = 1000 / font.unitsPerEm;
  const trimmed: TrimmedGlyph[] = [];
  const glyphs = new Map<number, number>();
  const widths: number[] = [];
  for (const { code, text, asked, usual } of letters) {
    const glyph = text === UNKNOWN ? 0 : font.glyph(text.codePointAt(0)!);
    if (glyph === 0) return null;
    const width = asked ?? usual ?? Math.round(font.advance(glyph) * scale);
    const more = font.advance(glyph) - Math.round(width / scale);
    glyphs.set(code, more === 0 ? glyph : FIRST_COPY + trimmed.length);
    if (more !== 0) trimmed.push({ glyph, before: 0, after: more, up: 0 });
    widths.push(width);
  }
  const { program } = subsetTrueType(data, glyphs.values(), trimmed, glyphs);
  return {
    subtype: 'TrueType',
    key: 'FontFile2',
    entries: { Length1: program.length },
    program,
    widths,
    encoding: null,
  };
}

/** Thousandths by which a program’s width may be off (ISO 19005-3, 6.2.11.5). */
const TOLERANCE = 1;

function compact(data: Uint8Array, letters: readonly Letter[]): Made | null {
  const program = new Cff(data);
  const glyphs = letters.map(({ name }) => program.glyphOf(name));
  const widths = glyphs.map((glyph) => program.width(glyph));
  const fits = ({ asked }: Letter, at: number) => asked === null || Math.abs(widths[at]! - asked) <= TOLERANCE;
  if (glyphs.includes(0) || !letters.every(fits)) return null;
  return {
    subtype: 'Type1',
    key: 'FontFile3',
    entries: { Subtype: 'Type1C' },
    program: blankOutlines(data, program.charstrings, new Set([0, ...glyphs])),
    widths,
    encoding: { Type: 'Encoding', Differences: letters.flatMap(({ code, name }) => [code, name]) },
  };
}
