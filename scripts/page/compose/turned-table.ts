import { Flow, type Scope } from '../flow.js';
import type { Part, Strip } from '../strip.js';
import { turnedDesign, turnedHeight } from '../turned.js';

/** What `compose` adds to a flow, on pages of its own that lie on their side; none of it may mark a note. */
export function composeTurned<R>(flow: Flow<R>, scope: Scope, compose: (flow: Flow<R>, scope: Scope) => void): void {
  const design = turnedDesign(flow.design);
  const inner = new Flow({ ...flow.tools, design });
  compose(inner, { ...scope, left: 0, measure: design.measure, grid: false });
  for (const parts of pagesOf(inner.strips, design.depth)) {
    const first = flow.strips.length;
    const [{ place }] = inner.strips as [Strip<R>];
    flow.push({ height: turnedHeight(flow.design), parts, turned: true, place }, 0);
    flow.float(first, flow.design.leading, true);
  }
}

/** The parts of each page: as many strips as it has room for, with what has to be set again at its head. */
function pagesOf<R>(strips: readonly Strip<R>[], depth: number): Part<R>[][] {
  const pages: Part<R>[][] = [];
  let y = Number.POSITIVE_INFINITY;
  const put = (strip: Strip<R>, top: number) => {
    pages.at(-1)?.push(...strip.parts.map((part) => ({ ...part, y: part.y + top })));
    y = top + strip.height;
  };
  for (const strip of strips) {
    if (y + strip.above + strip.height > depth) {
      y = 0;
      if (pages.push([]) > 1) for (const repeat of strip.repeats) put(repeat, y);
      put(strip, y);
    } else put(strip, y + strip.above);
  }
  return pages;
}
