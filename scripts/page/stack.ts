import type { Design } from './design.js';
import type { Floats, Range } from './page-break.js';
import type { Strip } from './strip.js';

/** Rounding in sums of lengths must not push a line to the next grid line or page. Points. */
export const EPSILON = 0.01;

/** `top`, or the next place below it at which `offset` points further down a grid line lies. Points. */
export function onGrid(top: number, offset: number | null, leading: number): number {
  return offset === null ? top : Math.ceil((top + offset - EPSILON) / leading) * leading - offset;
}

/**
 * Top of a strip that begins a column: below what is repeated there. A heading stands at the very head, its letters
 * as high as those of text would; what is left down to the grid is white below it.
 */
export function firstTop<R>(strip: Strip<R>, leading: number): number {
  if (strip.heading) return Math.min(0, (leading - strip.height) / 2);
  let y = 0;
  strip.repeats.forEach((repeat, at) => {
    y += repeat.height + (at > 0 ? repeat.above : 0);
  });
  return onGrid(y, strip.grid, leading);
}

/** White between two floats, lines. */
const BETWEEN_FLOATS = 1.5;

/** The strips of floats one below the other, with their tops from the first one's. They are not on the grid. Points. */
export function stackFloats<R>(
  strips: readonly Strip<R>[],
  floats: readonly Range[],
  leading: number,
): { readonly strip: Strip<R>; readonly y: number }[] {
  const stacked: { strip: Strip<R>; y: number }[] = [];
  let bottom = 0;
  floats.forEach(({ from, to }, float) => {
    if (float > 0) bottom += BETWEEN_FLOATS * leading;
    for (let at = from; at < to; at++) {
      const strip = strips[at] as Strip<R>;
      const y = bottom + (at > from ? strip.above : 0);
      stacked.push({ strip, y });
      bottom = y + strip.height;
    }
  });
  return stacked;
}

/** Height of floats one below the other, points. */
export function blockHeight<R>(strips: readonly Strip<R>[], floats: readonly Range[], leading: number): number {
  const last = stackFloats(strips, floats, leading).at(-1);
  return last ? last.y + last.strip.height : 0;
}

/** Whether the float that begins with strip `at` has left its place on this page. */
export function isLifted({ top, bottom, waiting }: Floats, at: number): boolean {
  const begins = ({ from }: Range) => from === at;
  return top.some(begins) || bottom.some(begins) || waiting.some(begins);
}

/** Where the text below the floats at a page's head begins: on the grid, a line and a half below on average. Points. */
export function headHeight<R>(strips: readonly Strip<R>[], floats: readonly Range[], leading: number): number {
  return floats.length === 0 ? 0 : onGrid(blockHeight(strips, floats, leading) + leading, 0, leading);
}

/** Height of the floats at a page's foot with the least white above them, points. */
export function tailHeight<R>(strips: readonly Strip<R>[], floats: readonly Range[], leading: number): number {
  return floats.length === 0 ? 0 : blockHeight(strips, floats, leading) + leading;
}

/** Height of the rule above the notes with its white, points. */
export function footRuleHeight(design: Design): number {
  const { above, thickness, below } = design.footRule;
  return above + thickness + below;
}
