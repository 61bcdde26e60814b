import type { Line } from '../paragraph/line.js';
import type { ParagraphStyle } from './setter.js';

/** What a line with something tall in it needs beside its leading. Points. */
export interface LineRoom {
  readonly above: number;
  readonly below: number;
  /** Its drawings, each with how far it reaches below the room; negative where white is left. */
  readonly hanging: readonly Hanging[];
}

interface Hanging {
  readonly left: number;
  readonly right: number;
  readonly over: number;
}

/** Of a line of letters, and before the first line. */
export const EXACT: LineRoom = { above: 0, below: 0, hanging: [] };

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
 * whose room was `before` (as TeX's `\lineskip`, The TeXbook, p. 79, but only where one stands above the other).
 */
export function roomFor(line: Line<unknown>, style: ParagraphStyle, before: LineRoom = EXACT): LineRoom {
  if (line.drawings.length === 0) return EXACT;
  const { size } = style.text;
  const clear = CLEAR * size;
  const up = baseline(style);
  const down = style.leading - up;
  let [above, below] = [0, 0];
  for (const drawing of line.drawings) {
    const letters = DESCENDER * size - down;
    const neighbours = before.hanging.filter(({ left, right }) => left < drawing.right && right > drawing.left);
    const over = Math.max(letters, ...neighbours.map((neighbour) => neighbour.over));
    above = Math.max(above, drawing.height - up + over + clear);
    below = Math.max(below, drawing.depth - down - (up - ASCENDER * size) + clear);
  }
  const hanging = line.drawings.map(({ left, right, depth }) => ({ left, right, over: depth - down - below }));
  return { above, below, hanging };
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
