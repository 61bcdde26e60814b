import type { Design } from './design.js';
import type { Strip } from './strip.js';

/** Rounding in sums of lengths must not push a line to the next grid line or page. Points. */
export const EPSILON = 0.01;

/** Where the top of `strip` stands below `y`, the bottom of the one before it on the same page; points from the page area's top. */
export function topOf<R>(strip: Strip<R>, y: number, leading: number): number {
  return onGrid(y + strip.above, strip.grid, leading);
}

/** `top` or the next place below it at which `offset` points further down a grid line lies. */
function onGrid(top: number, offset: number | null, leading: number): number {
  return offset === null ? top : Math.ceil((top + offset - EPSILON) / leading) * leading - offset;
}

/**
 * Top of a strip that begins a page: below what is repeated there. A heading stands at the very head; what is left
 * down to the grid is white below it.
 */
export function firstTop<R>(strip: Strip<R>, leading: number): number {
  let y = 0;
  strip.repeats.forEach((repeat, at) => {
    y += repeat.height + (at > 0 ? repeat.above : 0);
  });
  return strip.grid === 0 ? onGrid(y, 0, leading) : y;
}

/** Height of a float, without the space above it. Its strips are not on the grid. */
export function floatHeight<R>(strips: readonly Strip<R>[], { from, to }: { from: number; to: number }): number {
  let height = 0;
  for (let at = from; at < to; at++) {
    const { above, height: own } = strips[at] as Strip<R>;
    height += own + (at > from ? above : 0);
  }
  return height;
}

/** Height of the rule above the notes with its white, points. */
export function footRuleHeight(design: Design): number {
  const { above, thickness, below } = design.footRule;
  return above + thickness + below;
}
