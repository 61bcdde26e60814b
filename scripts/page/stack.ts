import type { Design } from './design.js';
import type { Strip } from './strip.js';

/** Rounding in sums of lengths must not push a line to the next grid line or page. Points. */
export const EPSILON = 0.01;

/** Where the top of `strip` stands below `y`, the bottom of the one before it on the same page; points from the page area's top. */
export function topOf<R>(strip: Strip<R>, y: number, leading: number): number {
  const top = y + strip.above;
  return strip.grid ? Math.ceil((top - EPSILON) / leading) * leading : top;
}

/** Top of a strip that begins a page: below what is repeated there. */
export function firstTop<R>(strip: Strip<R>, leading: number): number {
  let y = 0;
  strip.repeats.forEach((repeat, at) => {
    y += repeat.height + (at > 0 ? repeat.above : 0);
  });
  if (strip.repeats.length > 0) return y;
  return strip.grid ? Math.ceil((y - EPSILON) / leading) * leading : y;
}

/** Height of the rule above the notes with its white, points. */
export function footRuleHeight(design: Design): number {
  const { above, thickness, below } = design.footRule;
  return above + thickness + below;
}
