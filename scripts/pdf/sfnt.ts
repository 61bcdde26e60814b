/** The tables of a TrueType file, and of these `hmtx` and `cmap` (OpenType 1.9). All numbers big-endian. */
export class Sfnt {
  protected readonly view: DataView;
  private readonly directory = new Map<string, { readonly offset: number; readonly length: number }>();
  protected readonly metrics: number;
  protected readonly longMetrics: number;

  constructor(protected readonly data: Uint8Array) {
    this.view = new DataView(data.buffer, data.byteOffset, data.byteLength);
    const count = this.view.getUint16(4);
    for (let i = 0; i < count; i++) {
      const at = 12 + 16 * i;
      const tag = String.fromCharCode(data[at]!, data[at + 1]!, data[at + 2]!, data[at + 3]!);
      this.directory.set(tag, { offset: this.view.getUint32(at + 8), length: this.view.getUint32(at + 12) });
    }
    this.metrics = this.offset('hmtx');
    this.longMetrics = this.view.getUint16(this.offset('hhea') + 34);
  }

  /** Units of its coordinates to the size. */
  get unitsPerEm(): number {
    return this.view.getUint16(this.offset('head') + 18);
  }

  /** Advance width in font units; glyphs past the long metrics share the last one's. */
  advance(glyph: number): number {
    return this.view.getUint16(this.metrics + 4 * Math.min(glyph, this.longMetrics - 1));
  }

  /** Glyph of a character of the Basic Multilingual Plane; 0 where there is none. */
  glyph(character: number): number {
    const table = this.segments();
    return table < 0 ? 0 : this.glyphInSegments(table, character);
  }

  /** By a table of format 4. */
  protected glyphInSegments(table: number, character: number): number {
    const count = this.view.getUint16(table + 6) / 2;
    for (let i = 0; i < count; i++) {
      if (this.view.getUint16(table + 14 + 2 * i) < character) continue;
      return this.glyphInSegment(table, count, i, character);
    }
    return 0;
  }

  private glyphInSegment(table: number, count: number, i: number, character: number): number {
    const start = this.view.getUint16(table + 16 + 2 * (count + i));
    if (character < start) return 0;
    const delta = this.view.getUint16(table + 16 + 2 * (2 * count + i));
    const rangeAt = table + 16 + 2 * (3 * count + i);
    const range = this.view.getUint16(rangeAt);
    if (range === 0) return (character + delta) & 0xffff;
    const glyph = this.view.getUint16(rangeAt + range + 2 * (character - start));
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  }

  /** Offset of the first `cmap` subtable of format 4; −1 where there is none. */
  private segments(): number {
    const cmap = this.offset('cmap');
    const count = this.view.getUint16(cmap + 2);
    for (let i = 0; i < count; i++) {
      const table = cmap + this.view.getUint32(cmap + 8 + 8 * i);
      if (this.view.getUint16(table) === 4) return table;
    }
    return -1;
  }

  /** A copy of a whole table. */
  table(tag: string): Uint8Array {
    const { offset, length } = this.find(tag);
    // Not `slice`: of a Node buffer it would be no copy.
    return new Uint8Array(this.data.subarray(offset, offset + length));
  }

  protected has(tag: string): boolean {
    return this.directory.has(tag);
  }

  protected offset(tag: string): number {
    return this.find(tag).offset;
  }

  private find(tag: string): { readonly offset: number; readonly length: number } {
    const found = this.directory.get(tag);
    if (found === undefined) throw new Error(`The font has no ${tag} table.`);
    return found;
  }
}
