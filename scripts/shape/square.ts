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

/** Lower edge of a dot above a character, and upper edge of one below, in ems. */
const DOT = { above: 0.93, below: -0.17 } as const;

/** A run of one character with a dot above or below its middle; the dot is no part of the text. */
export function dotted(run: GlyphRun, glyph: number, ink: Extents, above: boolean): GlyphRun {
  const scale = run.size / run.face.unitsPerEm;
  const rise = above ? DOT.above * run.size - ink.bottom * scale : DOT.below * run.size - ink.top * scale;
  const middle = ((ink.left + ink.right) / 2) * scale;
  return {
    ...run,
    glyphs: Uint16Array.of(run.glyphs[0] as number, glyph),
    clusters: Uint16Array.of(0, 0),
    advances: Float32Array.of(run.width, 0),
    xOffsets: Float32Array.of(run.xOffsets?.[0] ?? 0, -run.width / 2 - middle),
    yOffsets: Float32Array.of(run.yOffsets?.[0] ?? 0, rise),
  };
}
