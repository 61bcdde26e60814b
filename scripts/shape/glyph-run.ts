import type { Face } from './face.js';

/**
 * Glyphs of one face, size and direction, in visual order (left to right). Runs come from a cache and are
 * shared: never changed after they are made. Lengths in points.
 */
export interface GlyphRun {
  readonly kind: 'glyphs';
  readonly face: Face;
  readonly size: number;
  readonly rtl: boolean;
  /** The text these glyphs stand for, in logical order. */
  readonly text: string;
  readonly glyphs: Uint16Array;
  /** UTF-16 offset into `text` of the first character of each glyph's cluster. */
  readonly clusters: Uint16Array;
  readonly advances: Float32Array;
  /** Offsets from the pen; null where all are zero. */
  readonly xOffsets: Float32Array | null;
  readonly yOffsets: Float32Array | null;
  /** Sum of the advances. */
  readonly width: number;
}
