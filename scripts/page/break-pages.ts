import type { NoteBody } from './compose/note.js';
import type { Design } from './design.js';
import type { Material } from './draft.js';
import type { PageBreak, State } from './page-break.js';
import { PageSearch } from './page-search.js';
import type { Strip } from './strip.js';
import { isOpen, startOf, Ways } from './ways.js';

/**
 * The page breaks that cost least in all, by dynamic programming over (break, rest of the notes, floats that wait),
 * as Plass's optimum pagination (M. F. Plass, “Optimal Pagination Techniques for Automatic Typesetting Systems”,
 * 1981) and Knuth and Plass's for lines. `before` is how many pages go before: it decides what faces what. Every
 * strip and every note is on some page, whatever its height.
 *
 * Nothing is lost against trying all sequences of pages (tests/property/page-breaks.test.ts), with these limits, which
 * keep the time linear: a note is cut as late as it may be; at most three floats wait at once, and of the places of
 * many floats on one page sixteen are tried; and what `Ways` gives up.
 */
export function breakPages<R>(
  strips: readonly Strip<R>[],
  bodies: readonly NoteBody<R>[],
  design: Design,
  before: number,
): PageBreak[] {
  return new PageBreaks(strips, bodies, design).pages(before);
}

/** The page breaks of a vertical list whose end may be composed anew. */
export class PageBreaks<R> {
  private readonly ways: Ways;
  private before: number | null = null;
  private last: State | null = null;

  constructor(
    private readonly strips: readonly Strip<R>[],
    private readonly bodies: readonly NoteBody<R>[],
    private readonly design: Design,
  ) {
    this.ways = new Ways(design.twoSided);
  }

  /**
   * The pages, as `breakPages` gives them; strips before `changed` are those of the last time. Where it is asked for,
   * the pages of these strips are as the last time too, though others may cost less now.
   */
  pages(before: number, changed = 0, held = false): PageBreak[] {
    const same = before === this.before ? changed : 0;
    const known = held && same > 0 ? this.ways.hold(lastUpTo(same, this.last as State)) : same;
    this.before = before;
    this.last = search(materialOf(this.strips, this.bodies, this.design), this.ways, before, known);
    return pagesOf(this.last);
  }
}

/** The way of least cost to set everything. */
export function cheapest<R>(material: Material<R>, before: number): State {
  return search(material, new Ways(material.design.twoSided), before, 0);
}

/** Finds it where the ways to all breaks before `known` are known; pages go on from these if they may end later. */
function search<R>(material: Material<R>, ways: Ways, before: number, known: number): State {
  const { strips } = material;
  ways.restart(known, strips.length + 1);
  if (known === 0) ways.begin(startOf(before));
  for (let at = 0; at <= strips.length; at++) {
    if (!ways.isOpenAt(at)) continue;
    const here = ways.at(at);
    // Pages of notes or floats alone only add ways to this same break, each with less left to set.
    for (let index = 0; index < here.length; index++) {
      const state = here[index] as State;
      if (at < strips.length || isOpen(state)) {
        new PageSearch(material, state, (to, floats, foot, overfull, cost, short) =>
          ways.offer(state, to, floats, foot, overfull, cost, short),
        ).run();
      }
    }
  }
  return best(ways.at(strips.length));
}

/** What is to be broken, with what is known of each strip beforehand. */
export function materialOf<R>(
  strips: readonly Strip<R>[],
  bodies: readonly NoteBody<R>[],
  design: Design,
): Material<R> {
  const chapters = new Int32Array(strips.length + 1);
  const sections = new Int32Array(strips.length + 1);
  strips.forEach(({ chapter, opens, above, height }, at) => {
    // Costs that are no numbers would keep the search from ever ending.
    if (!Number.isFinite(above + height)) throw new Error(`Strip ${at} has no height`);
    chapters[at + 1] = (chapters[at] as number) + (chapter ? 1 : 0);
    sections[at + 1] = (sections[at] as number) + opens.length;
  });
  return { strips, bodies, design, chapters, sections };
}

function best(ways: readonly State[]): State {
  const done = ways.filter((way) => !isOpen(way));
  return done.reduce((least, state) => (state.cost < least.cost ? state : least), done[0] as State);
}

/** The last of the pages up to `last` that holds no strip behind `to`. */
function lastUpTo(to: number, last: State): State {
  let state = last;
  while (state.to > to && state.previous) state = state.previous;
  return state;
}

function pagesOf(last: State): PageBreak[] {
  const pages: PageBreak[] = [];
  for (let state: State | null = last; state?.previous; state = state.previous) pages.push(state);
  return pages.reverse();
}
