import type { GlyphRun } from '../shape/index.js';
import { LEAST, type Overlap, STEP } from './tight-glyph.js';

/**
 * Readers that go by places divide a word where the pen jumps, forth or back, up or down: at the vowel points of
 * Hebrew and Arabic, which are set beside and above their letters, and at letters that are kerned apart. There a copy
 * of the glyph is shown whose ink is moved within it, or whose width is the distance to the next.
 *
 * Null where the glyph may stay as it is. `pen` is the pen's place, `origin` the glyph's own before its offset, in
 * thousandths of the size from the run's left edge; `width` is the glyph's.
 */
export function joinedGlyph(run: GlyphRun, i: number, pen: number, origin: number, width: number): Overlap | null {
  if (!run.rtl) return null;
  const share = 1000 / run.size;
  const across = run.xOffsets === null ? 0 : run.xOffsets[i]! * share;
  if (isMark(run, i)) {
    const up = run.yOffsets === null ? 0 : Math.round(run.yOffsets[i]! * share);
    const jump = steps(origin + across - pen);
    return jump === 0 && up === 0 && width <= LEAST ? null : { before: -jump, after: width + jump, up };
  }
  if (i + 1 === run.glyphs.length) return null;
  const offset = run.xOffsets === null || isMark(run, i + 1) ? 0 : run.xOffsets[i + 1]!;
  const gap = steps((run.advances[i]! + offset) * share - across - width);
  return gap === 0 ? null : { before: 0, after: -gap };
}

/** Whether a glyph stands with another and takes no place of its own. */
function isMark(run: GlyphRun, i: number): boolean {
  return run.advances[i] === 0;
}

function steps(distance: number): number {
  return Math.abs(distance) > LEAST ? STEP * Math.round(distance / STEP) : 0;
}
