import type { Breaks } from './breaks.js';
import { fitParagraph } from './fit.js';
import type { Items } from './items.js';

/** Steps of bisection: to within a hundredth of the measure. */
const STEPS = 7;

/**
 * Breaks of display type: as few lines as the measure allows, and those as alike in length as they can be. Found
 * by setting the text to the narrowest measure that needs no more lines. Widths in points.
 */
export function balancedBreaks(items: Items, first: number, rest: number): Breaks {
  let best = fitParagraph(items, { first, rest, justified: false });
  if (best.at.length < 2) return best;
  let [narrow, wide] = [0, 1];
  for (let step = 0; step < STEPS; step++) {
    const share = (narrow + wide) / 2;
    const tried = fitParagraph(items, { first: first * share, rest: rest * share, justified: false });
    if (tried.at.length > best.at.length || !fits(items, tried, first * share, rest * share)) narrow = share;
    else [best, wide] = [tried, share];
  }
  return best;
}

function fits(items: Items, { at }: Breaks, first: number, rest: number): boolean {
  let start = 0;
  return at.every((end, line) => {
    const width = items.natural(start, end);
    start = items.after(end);
    return width <= (line === 0 ? first : rest);
  });
}
