import type { Design } from './design.js';
import type { PageBreak } from './page-break.js';
import type { Strip } from './strip.js';

const designs = new WeakMap<Design, Design>();

/**
 * The page lying on its side, its type area where that of the upright page is: the foot of the upright page is its
 * left, so that a reader turns the sheet clockwise.
 */
export function turnedDesign(design: Design): Design {
  const known = designs.get(design);
  if (known) return known;
  const { width, height, left, top, measure, depth, leading } = design;
  const made: Design = {
    ...design,
    width: height,
    height: width,
    left: height - top - depth,
    versoLeft: height - top - depth,
    top: left,
    measure: depth,
    depth: Math.floor(measure / leading) * leading,
  };
  designs.set(design, made);
  return made;
}

/** Height on the upright page of what fills a turned one: nothing else finds room beside it. Points. */
export function turnedHeight({ depth, leading }: Design): number {
  return depth - leading;
}

/** Whether what stands on a page lies on its side. */
export function isTurned<R>({ from, to, floats: { top } }: PageBreak, strips: readonly Strip<R>[]): boolean {
  const first = top[0]?.from ?? (to > from ? from : -1);
  return strips[first]?.turned === true;
}
