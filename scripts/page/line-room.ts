import type { Line } from '../paragraph/line.js';
import type { ParagraphStyle } from './setter.js';

/** What a line with something tall in it needs beside its leading, and how far that reaches. Points. */
export interface LineRoom {
  readonly above: number;
  readonly below: number;
  /** Below the bottom of the line's own leading; negative where white is left. */
  readonly overhang: number;
}

/** Of a line of letters, and before the first line. */
export const EXACT: LineRoom = { above: 0, below: 0, overhang: Number.NEGATIVE_INFINITY };

/** From the baseline to the top of ascenders and the bottom of descenders, in sizes. */
const ASCENDER = 0.72;
const DESCENDER = 0.25;
/** White that is left at least between a drawing and the letters of the next line, in sizes. */
const CLEAR = 0.06;

/** From a line's top to its baseline: letters stand in the middle of their leading, by their x-height and half their rise. */
export function baseline(style: ParagraphStyle): number {
  return style.leading / 2 + style.text.size * 0.32;
}

/**
 * Room for what is taller than the leading, so that it touches neither letters nor a drawing in the line before,
 * whose room was `before` (TeX's `\lineskip`; The TeXbook, p. 79).
 */
export function roomFor(line: Line<unknown>, style: ParagraphStyle, before: LineRoom = EXACT): LineRoom {
  if (line.height === 0 && line.depth === 0) return EXACT;
  const { leading } = style;
  const { size } = style.text;
  const up = baseline(style);
  const down = leading - up;
  const overLetters = line.height - up - (down - DESCENDER * size) + CLEAR * size;
  const overDrawing = line.height - up + before.overhang + CLEAR * size;
  const below = Math.max(0, line.depth - down - (up - ASCENDER * size) + CLEAR * size);
  return { above: Math.max(0, overLetters, overDrawing), below, overhang: line.depth - down - below };
}

/** A line among those it is stacked with; `top` and `baseline` from the top of all. Points. */
export interface Stacked {
  readonly top: number;
  readonly baseline: number;
  readonly height: number;
}

/** Lines one under the other. */
export function stack(lines: readonly Line<unknown>[], style: ParagraphStyle): readonly Stacked[] {
  let top = 0;
  let room = EXACT;
  return lines.map((line) => {
    room = roomFor(line, style, room);
    const height = room.above + style.leading + room.below;
    const stacked = { top, baseline: top + room.above + baseline(style), height };
    top += height;
    return stacked;
  });
}
