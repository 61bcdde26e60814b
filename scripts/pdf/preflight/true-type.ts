import { Sfnt } from '../sfnt.js';
import type { FontProgram } from './font-program.js';

/** A TrueType program: its widths, and the tables that lead from characters to glyphs (OpenType 1.9, `cmap`). */
export class TrueType extends Sfnt implements FontProgram {
  private readonly count = this.view.getUint16(this.offset('maxp') + 4);
  /** By platform and encoding. */
  private readonly tables = this.readTables();

  glyphOf(key: string | number): number {
    return typeof key === 'number' ? key : 0;
  }

  width(glyph: number): number {
    if (glyph >= this.count) throw new RangeError('There is no such glyph.');
    return (this.advance(glyph) * 1000) / this.unitsPerEm;
  }

  /** Platform and encoding of each table, as `3 1`. */
  get encodings(): readonly string[] {
    return [...this.tables.keys()];
  }

  /** The glyph of a character or code in a table; 0 where either is not there. */
  glyphIn(encoding: string, code: number): number {
    const table = this.tables.get(encoding);
    if (table === undefined) return 0;
    const format = this.view.getUint16(table);
    if (format === 0) return code < 256 ? this.view.getUint8(table + 6 + code) : 0;
    if (format === 4) return this.glyphInSegments(table, code);
    if (format !== 6) throw new Error(`A table of the format ${format} is not read.`);
    const at = code - this.view.getUint16(table + 6);
    return at >= 0 && at < this.view.getUint16(table + 8) ? this.view.getUint16(table + 10 + 2 * at) : 0;
  }

  private readTables(): Map<string, number> {
    const tables = new Map<string, number>();
    if (!this.has('cmap')) return tables;
    const cmap = this.offset('cmap');
    for (let i = 0; i < this.view.getUint16(cmap + 2); i++) {
      const at = cmap + 4 + 8 * i;
      tables.set(`${this.view.getUint16(at)} ${this.view.getUint16(at + 2)}`, cmap + this.view.getUint32(at + 4));
    }
    return tables;
  }
}
