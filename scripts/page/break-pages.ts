import type { NoteBody } from './compose/note.js';
import { COSTS } from './costs.js';
import type { Design } from './design.js';
import type { Material } from './draft.js';
import { EMPTY_FOOT, type Rest } from './foot.js';
import { type NextPage, NO_FLOATS, type PageBreak, type State } from './page-break.js';
import { PageSearch } from './page-search.js';
import type { Strip } from './strip.js';

/**
 * Ways kept to one break that have notes or floats still to set. Fewer differ in a paper without notes longer than a
 * page; where more do, the dearest are given up.
 */
const WAYS = 8;

/** Where a vertical list begins: nothing set, nothing waiting. */
export const START: State = {
  from: 0,
  to: 0,
  ...NO_FLOATS,
  foot: EMPTY_FOOT,
  overfull: 0,
  cost: 0,
  short: 0,
  pages: 0,
  previous: null,
};

/**
 * The page breaks that cost least in all, by dynamic programming over (break, rest of the notes, floats that wait),
 * as Plass's optimum pagination (M. F. Plass, “Optimal Pagination Techniques for Automatic Typesetting Systems”,
 * 1981) and Knuth and Plass's for lines. `first` is how many pages go before: it decides what faces what. Every
 * strip and every note is on some page, whatever its height.
 */
export function breakPages<R>(
  strips: readonly Strip<R>[],
  bodies: readonly NoteBody<R>[],
  design: Design,
  first: number,
): PageBreak[] {
  const material: Material<R> = { strips, bodies, design, ...sectionsOf(strips) };
  const states: State[][] = Array.from({ length: strips.length + 1 }, () => []);
  states[0]?.push({ ...START, pages: first });
  for (let at = 0; at <= strips.length; at++) {
    const ways = states[at] as State[];
    // Pages of notes or floats alone only add ways to this same break, each with less left to set.
    for (let index = 0; index < ways.length; index++) {
      const state = ways[index] as State;
      if (at === strips.length && !isOpen(state)) continue;
      new PageSearch(material, state, (page) => enter(states[page.to] as State[], state, page, design)).run();
    }
    if (at < strips.length) continue;
    return pagesOf(best(ways));
  }
  return [];
}

function sectionsOf<R>(strips: readonly Strip<R>[]): Pick<Material<R>, 'chapters' | 'sections'> {
  const chapters = new Int32Array(strips.length + 1);
  const sections = new Int32Array(strips.length + 1);
  strips.forEach(({ chapter, opens }, at) => {
    chapters[at + 1] = (chapters[at] as number) + (chapter ? 1 : 0);
    sections[at + 1] = (sections[at] as number) + opens.length;
  });
  return { chapters, sections };
}

/** Notes or floats are still to be set. */
export function isOpen({ foot, waiting }: NextPage): boolean {
  return foot.rest.length > 0 || waiting.length > 0;
}

/**
 * Enters a page, if no way known is better. Of two ways that leave the same to be set, the one is better that costs
 * less even if the other's end were the one that the facing page asks for: so much later pages can never make up.
 */
function enter(ways: State[], previous: State, page: NextPage, { twoSided }: Design): void {
  const cost = previous.cost + page.cost;
  const pages = previous.pages + 1;
  const alike = (way: State) =>
    way.waiting.length === page.waiting.length &&
    sameRest(way.foot.rest, page.foot.rest) &&
    (!twoSided || way.pages % 2 === pages % 2);
  const gap = (way: State) => COSTS.uneven * Math.abs(way.short - page.short);
  for (const way of ways) if (alike(way) && way.cost + gap(way) <= cost) return;
  const made: State = { ...page, cost, pages, previous };
  // Ways to the break at which this page begins are being walked through: they are only added to.
  if (page.to === previous.to) {
    ways.push(made);
    return;
  }
  let kept = 0;
  for (const way of ways) if (!(alike(way) && cost + gap(way) <= way.cost)) ways[kept++] = way;
  ways.length = kept;
  ways.push(made);
  if (ways.length > WAYS) dropWorst(ways);
}

/** A way that has set all its notes and floats is never given up for one that has not. */
function dropWorst(ways: State[]): void {
  let worst = -1;
  for (let at = 0; at < ways.length; at++) {
    const way = ways[at] as State;
    if (isOpen(way) && (worst < 0 || way.cost > (ways[worst] as State).cost)) worst = at;
  }
  if (worst >= 0) ways.splice(worst, 1);
}

function sameRest(left: readonly Rest[], right: readonly Rest[]): boolean {
  if (left.length !== right.length) return false;
  return left.every(({ note, from }, at) => right[at]?.note === note && right[at]?.from === from);
}

function best(ways: readonly State[]): State {
  const done = ways.filter((way) => !isOpen(way));
  return done.reduce((least, state) => (state.cost < least.cost ? state : least), done[0] as State);
}

function pagesOf(last: State): PageBreak[] {
  const pages: PageBreak[] = [];
  for (let state: State | null = last; state?.previous; state = state.previous) pages.push(state);
  return pages.reverse();
}
