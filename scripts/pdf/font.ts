import type PDFRef from 'pdf-lib/es/core/objects/PDFRef';
import type { Face, GlyphRun } from '../shape/index.js';
import { fnv1a } from './hash.js';
import type { PdfFile } from './objects.js';
import { Sfnt } from './sfnt.js';
import { literal, name, number } from './syntax.js';
import type { Overlap } from './tight-glyph.js';
import { toUnicode } from './to-unicode.js';
import { FIRST_COPY, subsetTrueType, type TrimmedGlyph } from './true-type-subset.js';

/**
 * A face as a composite font with codes of its own. A code (CID) stands for a glyph *and* its text, in order
 * of first use: so one glyph can be a hyphen here and a hyphen that was added at a line's end there, and
 * every code still has exactly one Unicode text (ISO 32000-1, 9.10.2; ISO 14289-1, 7.21.7).
 */
export class Font {
  readonly face: Face;
  /** Name in the pages' resources. */
  readonly resource: string;
  readonly ref: PDFRef;
  private readonly sfnt: Sfnt;
  private readonly codes = new Map<number, Map<string, number>>();
  /** For each glyph the text it was last used for, and its code then: nearly always the same again. */
  private readonly lastText: string[] = [];
  private readonly lastCode: number[] = [];
  private readonly glyphs: number[] = [];
  private readonly texts: string[] = [];
  private readonly widths: number[] = [];
  /** Glyphs that the face has not, numbered from `FIRST_COPY` on. */
  private readonly trimmed: TrimmedGlyph[] = [];
  private readonly copies = new Map<string, number>();
  private readonly single = new Map<string, GlyphRun | null>();

  constructor(face: Face, resource: string, ref: PDFRef) {
    this.face = face;
    this.resource = resource;
    this.ref = ref;
    this.sfnt = new Sfnt(face.data);
  }

  /** The code of `glyph` where it stands for `text`. */
  code(glyph: number, text: string): number {
    if (this.lastText[glyph] === text) return this.lastCode[glyph]!;
    const code = this.codes.get(glyph)?.get(text) ?? this.allot(glyph, text);
    this.lastText[glyph] = text;
    this.lastCode[glyph] = code;
    return code;
  }

  /** The code of `glyph` without some of the white beside its ink, so much narrower but never of less than no width. */
  trimmedCode(glyph: number, text: string, { before, after, up = 0 }: Overlap): number {
    const key = `${glyph} ${before} ${after} ${up}`;
    let copy = this.copies.get(key);
    if (copy === undefined) {
      copy = FIRST_COPY + this.trimmed.length;
      this.copies.set(key, copy);
      const left = this.units(before);
      const right = Math.min(this.units(after), this.sfnt.advance(glyph) - left);
      this.trimmed.push({ glyph, before: left, after: right, up: this.units(up) });
    }
    return this.code(copy, text);
  }

  /** Advance width of a glyph, in thousandths of the size. */
  glyphWidth(glyph: number): number {
    const copy = this.trimmed[glyph - FIRST_COPY];
    if (!copy) return this.scale(this.sfnt.advance(glyph));
    return this.scale(this.sfnt.advance(copy.glyph) - copy.before - copy.after);
  }

  private units(thousandths: number): number {
    return Math.round((thousandths * this.face.unitsPerEm) / 1000);
  }

  private allot(glyph: number, text: string): number {
    this.glyphs.push(glyph);
    this.texts.push(text);
    this.widths.push(this.glyphWidth(glyph));
    const code = this.glyphs.length;
    const byText = this.codes.get(glyph) ?? new Map<string, number>();
    this.codes.set(glyph, byText.set(text, code));
    return code;
  }

  /** Width as the file states it, in thousandths of the size. */
  width(code: number): number {
    return this.widths[code - 1] ?? 0;
  }

  /** A character of this face; null where it has none. The same for the same size, because runs are encoded once. */
  runOf(character: string, size: number): GlyphRun | null {
    const key = `${character} ${size}`;
    const known = this.single.get(key);
    if (known !== undefined) return known;
    const glyph = this.sfnt.glyph(character.codePointAt(0) as number);
    const made = glyph === 0 ? null : this.makeRun(character, glyph, size);
    this.single.set(key, made);
    return made;
  }

  private makeRun(text: string, glyph: number, size: number): GlyphRun {
    const width = (this.sfnt.advance(glyph) * size) / this.face.unitsPerEm;
    const one = { glyphs: Uint16Array.of(glyph), clusters: Uint16Array.of(0), advances: Float32Array.of(width) };
    return { kind: 'glyphs', face: this.face, size, rtl: false, text, ...one, xOffsets: null, yOffsets: null, width };
  }

  /** Writes the font, with no more glyphs than are used. */
  write(file: PdfFile): void {
    const { face } = this;
    const used = [...new Set(this.glyphs)].sort((a, b) => a - b);
    const tag = subsetTag(used);
    const base = name(`${tag}+${face.postScriptName}`);
    const { program, numbers } = subsetTrueType(face.data, used, this.trimmed);
    const fontFile = file.addStream({ Length1: program.length }, program);
    const descriptor = file.add(this.descriptor(base, fontFile));
    const toGlyphs = file.addStream({}, this.cidToGid(numbers));
    const descendant = file.add(
      `<</Type/Font/Subtype/CIDFontType2/BaseFont${base}/CIDSystemInfo<</Registry${literal('Adobe')}/Ordering${literal(
        'Identity',
      )}/Supplement 0>>/FontDescriptor ${descriptor}/DW 0/W[1[${this.widths.map(number).join(' ')}]]/CIDToGIDMap ${toGlyphs}>>`,
    );
    const unicode = file.addStream({}, latin1(toUnicode(this.texts)));
    file.add(
      `<</Type/Font/Subtype/Type0/BaseFont${base}/Encoding/Identity-H/DescendantFonts[${descendant}]/ToUnicode ${unicode}>>`,
      this.ref,
    );
  }

  /** ISO 32000-1, 9.8.1. */
  private descriptor(base: string, fontFile: PDFRef): string {
    const { face } = this;
    const [left, bottom, right, top] = face.bbox.map((value) => number(this.scale(value)));
    const entries = [
      '/Type/FontDescriptor',
      `/FontName${base}`,
      `/Flags ${flags(face)}`,
      `/FontBBox[${left} ${bottom} ${right} ${top}]`,
      `/ItalicAngle ${number(face.italicAngle)}`,
      `/Ascent ${number(this.scale(face.ascent))}`,
      `/Descent ${number(this.scale(face.descent))}`,
      `/CapHeight ${number(this.scale(face.capHeight))}`,
      `/XHeight ${number(this.scale(face.xHeight))}`,
      `/StemV ${stemV(face.weight)}`,
      `/FontFile2 ${fontFile}`,
    ];
    return `<<${entries.join('')}>>`;
  }

  /** Two bytes a CID: its glyph's number in the subset (9.7.4.2). CID 0 is glyph 0. */
  private cidToGid(numbers: ReadonlyMap<number, number>): Uint8Array {
    const bytes = new Uint8Array(2 * (this.glyphs.length + 1));
    this.glyphs.forEach((glyph, i) => {
      const number = numbers.get(glyph) ?? 0;
      bytes[2 * i + 2] = number >> 8;
      bytes[2 * i + 3] = number & 0xff;
    });
    return bytes;
  }

  /** Font units to thousandths of the em, with two decimals. */
  private scale(units: number): number {
    return Math.round((units * 100_000) / this.face.unitsPerEm) / 100;
  }
}

/** Table 123: FixedPitch 1, Serif 2, Symbolic 4 (the encoding is ours, not Latin), Italic 64. */
function flags(face: Face): number {
  return (face.monospaced ? 1 : 0) | (face.serif ? 2 : 0) | 4 | (face.italicAngle !== 0 ? 64 : 0);
}

/** Readers use the stem width only to choose a substitute; this line runs through usual text faces. */
function stemV(weight: number): number {
  return Math.round(50 + (weight / 65) ** 2);
}

/** Six capitals that tell one subset of a font from another (9.6.4). */
export function subsetTag(glyphs: readonly number[]): string {
  let rest = fnv1a(glyphs);
  let tag = '';
  for (let i = 0; i < 6; i++) {
    tag += String.fromCharCode(65 + (rest % 26));
    rest = Math.floor(rest / 26);
  }
  return tag;
}

function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
