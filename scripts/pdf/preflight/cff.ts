import { standardEncoding, standardStrings } from './cff-strings.js';
import { dictOf, type Entries, type Index, indexAt } from './cff-structure.js';
import { CharstringWidths } from './charstring.js';
import type { FontProgram } from './font-program.js';

/** Operators of dictionaries (Adobe Technical Note 5176, appendix H); those of two bytes are 1200 and the second. */
const CHARSET = 15;
const ENCODING = 16;
const CHAR_STRINGS = 17;
const PRIVATE = 18;
const SUBRS = 19;
const DEFAULT_WIDTH = 20;
const NOMINAL_WIDTH = 21;
const FONT_MATRIX = 1207;
const ROS = 1230;
const FD_ARRAY = 1236;
const FD_SELECT = 1237;

/**
 * A program in the Compact Font Format (Adobe Technical Note 5176), as far as the widths, names and codes of its
 * glyphs go. Throws where it is damaged.
 */
export class Cff implements FontProgram {
  readonly charstrings: Index;
  readonly isKeyed: boolean;
  private readonly top: Entries;
  private readonly strings: Index;
  private readonly view: DataView;
  /** For each glyph the number of its name, or its CID. */
  private readonly charset: Uint16Array;
  private readonly widths: readonly CharstringWidths[];
  private readonly glyphs = new Map<string | number, number>();

  constructor(private readonly data: Uint8Array) {
    this.view = new DataView(data.buffer, data.byteOffset, data.byteLength);
    const names = indexAt(this.view, data[2]!);
    const tops = indexAt(this.view, names.end);
    this.strings = indexAt(this.view, tops.end);
    const subroutines = indexAt(this.view, this.strings.end);
    this.top = dictOf(tops.item(0));
    this.isKeyed = this.top.has(ROS);
    this.charstrings = indexAt(this.view, this.number(CHAR_STRINGS));
    this.charset = this.readCharset(this.number(CHARSET));
    const dicts = this.isKeyed ? indexAt(this.view, this.number(FD_ARRAY)).items().map(dictOf) : [this.top];
    this.widths = dicts.map((dict) => this.widthsOf(dict, subroutines));
    this.charset.forEach((id, glyph) => void this.glyphs.set(this.isKeyed ? id : this.name(id), glyph));
  }

  glyphOf(key: string | number): number {
    return typeof key === 'number' && !this.isKeyed ? key : (this.glyphs.get(key) ?? 0);
  }

  width(glyph: number): number {
    if (glyph >= this.charstrings.count) throw new RangeError('There is no such glyph.');
    const dict = this.isKeyed ? this.dictOfGlyph(glyph) : 0;
    return this.widths[dict]!.of(this.charstrings.item(glyph));
  }

  /** Names of glyphs by their codes, as the program has them without the file around it. */
  codes(): ReadonlyMap<number, string> {
    const at = this.number(ENCODING);
    if (at === 0) return standardEncoding();
    if (at === 1) throw new Error('Its codes are those of expert fonts.');
    const format = this.data[at]!;
    const ranges = (format & 127) === 1;
    const found = new Map<number, string>();
    let glyph = 1;
    for (let i = 0; i < this.data[at + 1]!; i++) {
      const place = at + 2 + i * (ranges ? 2 : 1);
      const more = ranges ? this.data[place + 1]! : 0;
      for (let n = 0; n <= more; n++) found.set(this.data[place]! + n, this.name(this.charset[glyph++]!));
    }
    if (format & 128) this.addSupplement(at + 2 + this.data[at + 1]! * (ranges ? 2 : 1), found);
    return found;
  }

  private addSupplement(at: number, found: Map<number, string>): void {
    for (let i = 0; i < this.data[at]!; i++)
      found.set(this.data[at + 1 + 3 * i]!, this.name(this.view.getUint16(at + 2 + 3 * i)));
  }

  private name(id: number): string {
    const standard = standardStrings();
    return standard[id] ?? String.fromCharCode(...this.strings.item(id - standard.length));
  }

  private number(key: number): number {
    return this.top.get(key)?.[0] ?? 0;
  }

  /** Section 13. Of the three that need not be written, only the first is met with in figures. */
  private readCharset(at: number): Uint16Array {
    const ids = new Uint16Array(this.charstrings.count);
    if (at === 0) return ids.map((_, glyph) => glyph);
    if (at < 3) throw new Error('Its names are those of expert fonts.');
    const format = this.data[at]!;
    let place = at + 1;
    for (let glyph = 1; glyph < ids.length; ) {
      const first = this.view.getUint16(place);
      const more = format === 0 ? 0 : format === 1 ? this.view.getUint8(place + 2) : this.view.getUint16(place + 2);
      for (let n = 0; n <= more && glyph < ids.length; n++) ids[glyph++] = first + n;
      place += 2 + format;
    }
    return ids;
  }

  /** Section 19: which of a keyed program’s dictionaries a glyph belongs to. */
  private dictOfGlyph(glyph: number): number {
    const at = this.number(FD_SELECT);
    if (this.data[at] === 0) return this.view.getUint8(at + 1 + glyph);
    const count = this.view.getUint16(at + 1);
    let [low, high] = [0, count - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.view.getUint16(at + 3 + 3 * middle) <= glyph) low = middle;
      else high = middle - 1;
    }
    return this.view.getUint8(at + 5 + 3 * low);
  }

  private widthsOf(dict: Entries, subroutines: Index): CharstringWidths {
    const [size = 0, at = 0] = dict.get(PRIVATE) ?? [];
    const own = dictOf(this.data.subarray(at, at + size));
    const local = own.get(SUBRS)?.[0];
    return new CharstringWidths({
      scale: 1000 * (dict.get(FONT_MATRIX)?.[0] ?? this.top.get(FONT_MATRIX)?.[0] ?? 0.001),
      usual: own.get(DEFAULT_WIDTH)?.[0] ?? 0,
      nominal: own.get(NOMINAL_WIDTH)?.[0] ?? 0,
      local: local === undefined ? null : indexAt(this.view, at + local),
      global: subroutines,
    });
  }
}
