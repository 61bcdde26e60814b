import type { NoteBody } from './compose/note.js';
import { COSTS, shortness } from './costs.js';
import type { Design } from './design.js';
import { EMPTY_FOOT, type Foot, fitFoot, heightFrom, type Rest } from './foot.js';
import { EPSILON, firstTop, footRuleHeight, topOf } from './stack.js';
import type { Strip } from './strip.js';

/** Strips `from` up to `to` and the notes of one page. */
export interface PageBreak {
  readonly from: number;
  readonly to: number;
  readonly foot: Foot;
  /** Points by which it runs over the type area; 0 where it fits. */
  readonly overfull: number;
}

/** A way to have set all strips before `at`, with `foot.rest` of the notes still to come. */
interface State extends PageBreak {
  readonly cost: number;
  readonly previous: State | null;
}

/** Of pages emptier than this share only the best is tried, and only where it costs less than every fuller one. */
const EMPTIEST = 0.4;
/** Ways kept for one break; they differ in what is left of the notes. */
const WAYS = 6;

/**
 * The page breaks that cost least in all, by dynamic programming over (break, rest of the notes), as Plass's
 * optimum pagination (M. F. Plass, “Optimal Pagination Techniques for Automatic Typesetting Systems”, 1981) and
 * Knuth and Plass's for lines. Every strip and every note is on some page, whatever its height.
 */
export function breakPages<R>(
  strips: readonly Strip<R>[],
  bodies: readonly NoteBody<R>[],
  design: Design,
): PageBreak[] {
  const start: State = { from: 0, to: 0, foot: EMPTY_FOOT, overfull: 0, cost: 0, previous: null };
  const states: State[][] = Array.from({ length: strips.length + 1 }, () => []);
  states[0]?.push(start);
  for (let at = 0; at <= strips.length; at++) {
    const ways = states[at] as State[];
    // Pages with notes only add ways to this same break, each with less left to set.
    for (let index = 0; index < ways.length; index++) {
      const state = ways[index] as State;
      if (at === strips.length && state.foot.rest.length === 0) continue;
      new PageSearch(strips, bodies, design, states, state).run();
    }
    if (at === strips.length) return pagesOf(best(ways));
  }
  return [];
}

function best(ways: readonly State[]): State {
  const done = ways.filter(({ foot }) => foot.rest.length === 0);
  return done.reduce((least, state) => (state.cost < least.cost ? state : least), done[0] as State);
}

function pagesOf(last: State): PageBreak[] {
  const pages: PageBreak[] = [];
  for (let state: State | null = last; state?.previous; state = state.previous) pages.push(state);
  return pages.reverse();
}

/** Tries all pages that can follow one state. */
class PageSearch<R> {
  private readonly wanted: Rest[];
  private readonly fresh: number;
  /** Height of all wanted notes, points. */
  private notesHeight = 0;
  private found = false;

  constructor(
    private readonly strips: readonly Strip<R>[],
    private readonly bodies: readonly NoteBody<R>[],
    private readonly design: Design,
    private readonly states: State[][],
    private readonly state: State,
  ) {
    this.wanted = [...state.foot.rest];
    this.fresh = this.wanted.length;
    for (const { note, from } of this.wanted) this.notesHeight += heightFrom(bodies[note - 1] as NoteBody<R>, from);
  }

  run(): void {
    const { strips, state, design } = this;
    let y = 0;
    /** Best of the emptier pages; and the cost of the best of the others. */
    let sparse: { to: number; foot: Foot; cost: number } | null = null;
    let least = Number.POSITIVE_INFINITY;
    for (let at = state.to; at < strips.length; at++) {
      const strip = strips[at] as Strip<R>;
      const top = at === state.to ? firstTop(strip, design.leading) : topOf(strip, y, design.leading);
      y = top + strip.height;
      for (const note of strip.notes) this.want(note);
      if (y > design.depth + EPSILON) break;
      const foot = this.foot(design.depth - y, false);
      if (foot === null) break;
      const cost = this.costOf(at + 1, y, foot);
      if (y + foot.height >= design.depth * EMPTIEST || at + 1 === strips.length) {
        least = Math.min(least, cost);
        this.reach(at + 1, foot, cost, 0);
      } else if (sparse === null || cost <= sparse.cost) sparse = { to: at + 1, foot, cost };
    }
    if (sparse && sparse.cost < least) this.reach(sparse.to, sparse.foot, sparse.cost, 0);
    if (this.fresh > 0) this.notesOnly();
    if (!this.found) this.despair();
  }

  private want(note: number): void {
    const body = this.bodies[note - 1];
    if (!body) return;
    this.wanted.push({ note, from: 0 });
    this.notesHeight += heightFrom(body, 0);
  }

  /** The notes of a page on which `room` points are left below the body. */
  private foot(room: number, despair: boolean): Foot | null {
    if (this.wanted.length === 0) return EMPTY_FOOT;
    const net = room - footRuleHeight(this.design);
    if (this.notesHeight <= net + EPSILON) return this.whole();
    return fitFoot(this.bodies, this.wanted, this.fresh, net, despair);
  }

  /** All notes complete: the common case. */
  private whole(): Foot {
    const slices = this.wanted.map(({ note, from }) => ({ note, from, to: this.bodies[note - 1]?.strips.length ?? 0 }));
    return { slices, rest: [], height: this.notesHeight, cost: 0 };
  }

  private costOf(to: number, y: number, foot: Foot): number {
    const { design, strips } = this;
    if (to === strips.length && foot.rest.length === 0) {
      return COSTS.page + (y < 5 * design.leading && this.state.previous ? COSTS.lastPageScrap : 0);
    }
    const used = y + (foot.slices.length > 0 ? foot.height + footRuleHeight(design) : 0);
    const broken = to < strips.length ? (strips[to] as Strip<R>).cost : 0;
    return COSTS.page + broken + foot.cost + shortness((design.depth - used) / design.leading);
  }

  /** A page on which earlier notes go on, and nothing else. */
  private notesOnly(): void {
    const { state, design } = this;
    const rest = state.foot.rest;
    const foot = fitFoot(this.bodies, rest, rest.length, design.depth - footRuleHeight(design), false);
    if (foot === null || foot.slices.length === 0) return;
    this.reach(state.to, foot, state.to === this.strips.length ? COSTS.page : COSTS.notesOnly, 0);
  }

  /** Nothing fits: the next strip is set alone, with at least the beginning of each of its notes. */
  private despair(): void {
    const { strips, state, design } = this;
    const strip = strips[state.to];
    this.wanted.length = this.fresh;
    for (const note of strip?.notes ?? []) this.wanted.push({ note, from: 0 });
    const y = strip ? firstTop(strip, design.leading) + strip.height : 0;
    const net = design.depth - y - footRuleHeight(design);
    const foot = fitFoot(this.bodies, this.wanted, this.fresh, strip ? net : Number.MAX_VALUE, true) ?? EMPTY_FOOT;
    const used = y + (foot.slices.length > 0 ? foot.height + footRuleHeight(design) : 0);
    this.reach(strip ? state.to + 1 : state.to, foot, COSTS.forbidden, Math.max(0, used - design.depth));
  }

  /** Enters a page that ends before strip `to`, if no way known is better. */
  private reach(to: number, foot: Foot, pageCost: number, overfull: number): void {
    this.found = true;
    const cost = this.state.cost + pageCost;
    const ways = this.states[to] as State[];
    const same = ways.findIndex((way) => sameRest(way.foot.rest, foot.rest));
    // Ways to the break at which this search began are being walked through: they are only added to.
    const begun = to === this.state.to;
    if (same >= 0 && (begun || cost >= (ways[same] as State).cost)) return;
    const made: State = { from: this.state.to, to, foot, overfull, cost, previous: this.state };
    if (same >= 0) ways[same] = made;
    else if (begun || ways.length < WAYS) ways.push(made);
    else replaceWorst(ways, made);
  }
}

/** A way that has set all its notes is never given up for one that has not. */
function replaceWorst(ways: State[], made: State): void {
  let worst = -1;
  for (let at = 0; at < ways.length; at++) {
    const way = ways[at] as State;
    if (way.foot.rest.length > 0 && (worst < 0 || way.cost > (ways[worst] as State).cost)) worst = at;
  }
  if (worst >= 0 && (made.foot.rest.length === 0 || made.cost < (ways[worst] as State).cost)) ways[worst] = made;
}

function sameRest(left: readonly Rest[], right: readonly Rest[]): boolean {
  if (left.length !== right.length) return false;
  return left.every(({ note, from }, at) => right[at]?.note === note && right[at]?.from === from);
}
