import type { GlyphRun } from './glyph-run.js';
import type { Extents } from './harfbuzz.js';

/**
 * Least white between the boxes of the last letter of one style and the first of another, as a share of the size. Below
 * 0: a box is wider than its letter at most heights.
 */
const LEAST = -0.02;

/** These stand low: nothing above leans into them. */
const LOW = /^[.,:;…_]/;

/** The box of a glyph of the run's face, in its units. */
export type ExtentsOf = (run: GlyphRun, glyph: number) => Extents | null;

/**
 * What to add where a style changes inside a word, points (TeX's italic correction, made to measure): an italic f leans
 * over its advance and would touch the upright bracket or quotation mark behind it.
 */
export function styleGap(before: GlyphRun, after: GlyphRun, extentsOf: ExtentsOf): number {
  const last = before.glyphs.length - 1;
  if (last < 0 || after.glyphs.length === 0 || LOW.test(after.text)) return 0;
  const left = extentsOf(before, before.glyphs[last] as number);
  const right = extentsOf(after, after.glyphs[0] as number);
  if (left === null || right === null || left.right === left.left || right.right === right.left) return 0;
  const [scale, afterScale] = [before.size / before.face.unitsPerEm, after.size / after.face.unitsPerEm];
  if (left.top * scale < right.bottom * afterScale || right.top * afterScale < left.bottom * scale) return 0;
  const white = (before.advances[last] as number) - left.right * scale + right.left * afterScale;
  return Math.max(0, LEAST * Math.max(before.size, after.size) - white);
}

/** The run with `points` more after its last glyph. */
export function widened(run: GlyphRun, points: number): GlyphRun {
  const advances = run.advances.slice();
  const last = advances.length - 1;
  advances[last] = (advances[last] as number) + points;
  return { ...run, advances, width: run.width + points };
}
