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
  return pagesOf(cheapest(materialOf(strips, bodies, design), before));
}

/** The way of least cost to set everything. */
export function cheapest<R>(material: Material<R>, before: number): State {
  const { strips, design } = material;
  const ways = new Ways(strips.length + 1, design.twoSided);
  ways.begin(startOf(before));
  for (let at = 0; at <= strips.length; at++) {
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

function pagesOf(last: State): PageBreak[] {
  const pages: PageBreak[] = [];
  for (let state: State | null = last; state?.previous; state = state.previous) pages.push(state);
  return pages.reverse();
}
