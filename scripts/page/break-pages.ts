import type { NoteBody } from './compose/note.js';
import type { Design } from './design.js';
import { EMPTY_FOOT } from './foot.js';
import type { PageBreak, State } from './page-break.js';
import { PageSearch } from './page-search.js';
import type { Strip } from './strip.js';

/**
 * The page breaks that cost least in all, by dynamic programming over (break, rest of the notes), as Plass's
 * optimum pagination (M. F. Plass, “Optimal Pagination Techniques for Automatic Typesetting Systems”, 1981) and
 * Knuth and Plass's for lines. A float that does not fit where it stands waits for the head of the next page.
 * Every strip and every note is on some page, whatever its height.
 */
export function breakPages<R>(
  strips: readonly Strip<R>[],
  bodies: readonly NoteBody<R>[],
  design: Design,
): PageBreak[] {
  const start: State = {
    from: 0,
    to: 0,
    top: null,
    held: null,
    foot: EMPTY_FOOT,
    overfull: 0,
    cost: 0,
    previous: null,
  };
  const states: State[][] = Array.from({ length: strips.length + 1 }, () => []);
  states[0]?.push(start);
  for (let at = 0; at <= strips.length; at++) {
    const ways = states[at] as State[];
    // Pages with notes only add ways to this same break, each with less left to set.
    for (let index = 0; index < ways.length; index++) {
      const state = ways[index] as State;
      if (at === strips.length && isDone(state)) continue;
      new PageSearch(strips, bodies, design, states, state).run();
    }
    if (at === strips.length) return pagesOf(best(ways));
  }
  return [];
}

function best(ways: readonly State[]): State {
  const done = ways.filter(isDone);
  return done.reduce((least, state) => (state.cost < least.cost ? state : least), done[0] as State);
}

function isDone({ foot, held }: State): boolean {
  return foot.rest.length === 0 && held === null;
}

function pagesOf(last: State): PageBreak[] {
  const pages: PageBreak[] = [];
  for (let state: State | null = last; state?.previous; state = state.previous) pages.push(state);
  return pages.reverse();
}
