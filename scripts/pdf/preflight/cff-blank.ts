import type { Index } from './cff-structure.js';

/** Ends an outline (Adobe Technical Note 5177, 4.3). */
const ENDCHAR = 14;

/**
 * A program in the Compact Font Format whose other outlines are empty: as long as it was, so that all its offsets
 * hold, and nearly nothing once it is compressed.
 */
export function blankOutlines(data: Uint8Array, outlines: Index, kept: ReadonlySet<number>): Uint8Array {
  const made = new Uint8Array(data);
  for (let glyph = 0; glyph < outlines.count; glyph++) {
    if (kept.has(glyph)) continue;
    const { byteOffset, length } = outlines.item(glyph);
    made.fill(ENDCHAR, byteOffset - data.byteOffset, byteOffset - data.byteOffset + length);
  }
  return made;
}
