import { describe, expect, it } from 'vitest';
import { breakPages, cheapest, materialOf, PageBreaks } from '../../scripts/page/break-pages.js';
import type { NoteBody } from '../../scripts/page/compose/note.js';
import { COSTS } from '../../scripts/page/costs.js';
import type { Design } from '../../scripts/page/design.js';
import type { Material } from '../../scripts/page/draft.js';
import type { State } from '../../scripts/page/page-break.js';
import { PageSearch } from '../../scripts/page/page-search.js';
import type { Strip } from '../../scripts/page/strip.js';
import { isOpen, startOf } from '../../scripts/page/ways.js';
import { LINE, noteOf } from '../page/lists.js';
import { squareDesign } from '../page/squares.js';
import { randomFrom } from './random.js';

type Random = (below: number) => number;

/** A rule without height, so that a page of text and notes is a sum of lines. */
const NO_RULE = { above: 0, width: 5, thickness: 0, below: 0 };

interface Kinds {
  readonly floats: boolean;
  readonly headings: boolean;
  readonly notes: number;
}

/** A short vertical list of lines, paragraphs' ends, headings, lists, floats and notes. */
function randomList(
  random: Random,
  count: number,
  kinds: Kinds,
): { strips: Strip<never>[]; bodies: NoteBody<never>[] } {
  const strips: Strip<never>[] = [];
  const bodies: NoteBody<never>[] = [];
  while (strips.length < count) {
    const kind = random(8);
    if (kind === 0 && kinds.floats) pushFloat(strips, random);
    else if (kind === 1 && kinds.headings) {
      strips.push({ ...LINE, above: 1, heading: true, grid: 1, opens: [`${strips.length}`], chapter: random(2) === 0 });
      strips.push({ ...LINE, cost: COSTS.heading });
    } else if (kind === 2 && kinds.headings) {
      strips.push(
        { ...LINE, grid: null, above: 0.5 },
        { ...LINE, grid: null, cost: COSTS.widow },
        { ...LINE, above: 0.5 },
      );
    } else {
      const cost = [0, 0, 0, COSTS.orphan, COSTS.widow, COSTS.lead][random(6)] as number;
      const marks = bodies.length < kinds.notes && random(4) === 0;
      if (marks) bodies.push(noteOf(bodies.length + 1, 1 + random(9)));
      strips.push({ ...LINE, cost, hyphen: random(4) === 0, notes: marks ? [bodies.length] : [] });
    }
  }
  return { strips, bodies };
}

function pushFloat(strips: Strip<never>[], random: Random): void {
  const count = 1 + random(3);
  for (let at = 0; at < count; at++) {
    const cost = at > 0 ? COSTS.forbidden : COSTS.lead;
    const below = at === count - 1 ? 1 : 0;
    strips.push({
      ...LINE,
      grid: null,
      above: at === 0 ? 1 : 0,
      below,
      cost,
      rigid: at > 0,
      float: at === 0 ? count : 0,
    });
  }
}

/** Every way to the end, one after the other: nothing is left out. */
function bruteForce(material: Material<never>, state: State): number {
  if (state.to === material.strips.length && !isOpen(state)) return state.cost;
  let least = Number.POSITIVE_INFINITY;
  new PageSearch(material, state, (to, floats, foot, overfull, cost, short) => {
    const pages = state.pages + 1;
    const next = { from: state.to, to, floats, foot, overfull, cost: state.cost + cost, short, pages, previous: state };
    least = Math.min(least, bruteForce(material, next));
  }).run();
  return least;
}

const design = (twoSided: boolean, lines: number): Design => squareDesign(20, lines, { twoSided, footRule: NO_RULE });

describe('page breaks', () => {
  it.each([false, true])('cost no more than the best of all ways there are (two-sided: %s)', (twoSided) => {
    for (let seed = 0; seed < 80; seed++) {
      const random = randomFrom(seed);
      const { strips, bodies } = randomList(random, 9 + random(4), { floats: true, headings: true, notes: 2 });
      const material = materialOf(strips, bodies, design(twoSided, 6 + random(3)));
      expect(cheapest(material, 0).cost, `seed ${seed}`).toBe(bruteForce(material, startOf(0)));
    }
  });

  it('of lines and notes cost what the best of all sums by the table of costs is', () => {
    for (let seed = 0; seed < 100; seed++) {
      const random = randomFrom(5000 + seed);
      const { strips, bodies } = randomList(random, 9 + random(6), { floats: false, headings: false, notes: 2 });
      const lines = 6 + random(3);
      const found = cheapest(materialOf(strips, bodies, design(false, lines)), 0).cost;
      if (found < COSTS.forbidden) expect(found, `seed ${seed}`).toBe(leastSum(strips, bodies, lines));
    }
  });

  it.each([false, true])('are the same whether all or only the end is broken anew (two-sided: %s)', (twoSided) => {
    for (let seed = 0; seed < 200; seed++) {
      const random = randomFrom(9000 + seed);
      const { strips, bodies } = randomList(random, 10 + random(50), { floats: true, headings: true, notes: 6 });
      const changed = strips.length;
      const tail = () => Array.from({ length: random(20) }, () => ({ ...LINE, cost: random(2) * COSTS.insideEntry }));
      const set = design(twoSided, 6 + random(5));
      const breaks = new PageBreaks(strips, bodies, set);
      strips.push(...tail());
      breaks.pages(0);
      strips.splice(changed, strips.length, ...tail());
      const again = breaks.pages(0, changed);
      const anew = breakPages(strips, bodies, set, 0);
      expect(
        again.map(({ to, floats, foot }) => ({ to, floats, foot })),
        `seed ${seed}`,
      ).toEqual(anew.map(({ to, floats, foot }) => ({ to, floats, foot })));
    }
  });
});

interface Sum {
  readonly at: number;
  /** Lines of one note that go on. */
  readonly rest: number;
  readonly short: number;
  readonly cost: number;
  readonly first: boolean;
}

/** The least sum over all breaks, for lines without white; a note is cut as late as leaves two lines on each side. */
function leastSum(strips: readonly Strip<never>[], bodies: readonly NoteBody<never>[], lines: number): number {
  const end = (sum: Sum): number => {
    if (sum.at === strips.length && sum.rest === 0 && !sum.first) return sum.cost;
    let least = Number.POSITIVE_INFINITY;
    for (let to = sum.at; to <= strips.length; to++) {
      const [used, rest] = footOf(sum, to);
      if (to === sum.at && used === 0) continue;
      const next = follow(sum, to, used, rest);
      if (next) least = Math.min(least, end(next));
    }
    return least;
  };
  /** Lines of notes on a page up to `to`, and lines that go on. */
  const footOf = (sum: Sum, to: number): readonly [number, number] => {
    const fresh = strips.slice(sum.at, to).flatMap(({ notes }) => notes.map((note) => bodies[note - 1]!.strips.length));
    const all = sum.rest + fresh.reduce((total, own) => total + own, 0);
    const over = all - (lines - (to - sum.at));
    if (over <= 0) return [all, 0];
    const rest = Math.max(2, over);
    if ((fresh.at(-1) ?? sum.rest) - rest >= 2) return [all - rest, rest];
    return fresh.length > 0 ? [Number.POSITIVE_INFINITY, 0] : [0, sum.rest];
  };
  const follow = (sum: Sum, to: number, used: number, rest: number): Sum | null => {
    const empty = lines - (to - sum.at) - used;
    if (empty < 0) return null;
    let cost = sum.cost + COSTS.page + (rest > 0 ? COSTS.noteSplit : 0);
    const last = to === strips.length && rest === 0;
    const short = used > 0 ? 0 : empty;
    if (to === sum.at) cost += to === strips.length ? 0 : COSTS.notesOnly;
    else if (last) cost += to - sum.at < 5 && !sum.first ? COSTS.lastPageScrap : 0;
    else {
      cost += 10 * empty * empty + (strips[to]?.cost ?? 0) + (strips[to]?.hyphen ? COSTS.hyphen : 0);
      cost += sum.first ? 0 : COSTS.uneven * Math.abs(short - sum.short);
    }
    return { at: to, rest, short: to === sum.at ? 0 : short, cost, first: false };
  };
  return end({ at: 0, rest: 0, short: 0, cost: 0, first: true });
}
