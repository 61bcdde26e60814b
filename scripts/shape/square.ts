import type { GlyphRun } from './glyph-run.js';
import type { Extents } from './harfbuzz.js';
import type { Side } from './ideographic.js';

/** Punctuation may be pushed so near the edge of its half: a share of the white that it has there. */
const INSET = 0.4;

/**
 * A run of one punctuation mark in half of its square, `square` points wide. Fonts have the mark at the edge of a whole
 * one, or in its middle; here its ink keeps the place it has at that edge, or is brought near it.
 */
export function halved(run: GlyphRun, side: Side, square: number, ink: Extents): GlyphRun {
  const width = square / 2;
  const scale = run.size / run.face.unitsPerEm;
  const [before, inked] = [ink.left * scale, (ink.right - ink.left) * scale];
  const near = Math.max(0, (width - inked) * INSET);
  const after = (run.advances[0] as number) - before - inked;
  const left = side === 'closing' ? Math.min(before, near) : width - inked - Math.min(after, near);
  return {
    ...run,
    advances: Float32Array.of(width),
    xOffsets: Float32Array.of((run.xOffsets?.[0] ?? 0) + left - before),
    width,
  };
}

/** A run of one character in the middle of a square `square` points wide. */
export function squared(run: GlyphRun, square: number): GlyphRun {
  const shift = (square - run.width) / 2;
  return {
    ...run,
    advances: Float32Array.of(square),
    xOffsets: Float32Array.of((run.xOffsets?.[0] ?? 0) + shift),
    width: square,
  };
}
