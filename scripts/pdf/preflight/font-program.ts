/** The outlines of a font, as far as a preflight looks into them. */
export interface FontProgram {
  /** The glyph of a name or a CID; 0, that for nothing, where there is none. */
  glyph(key: string | number): number;
  /** In thousandths of the size. Throws where there is no such glyph. */
  width(glyph: number): number;
}
