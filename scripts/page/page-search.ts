import type { NoteBody } from './compose/note.js';
import { COSTS, shortness } from './costs.js';
import type { Design } from './design.js';
import { EMPTY_FOOT, type Foot, fitFoot, forceFoot, heightFrom, type Rest } from './foot.js';
import type { Range, State } from './page-break.js';
import { EPSILON, firstTop, floatHeight, footRuleHeight, topOf } from './stack.js';
import type { Strip } from './strip.js';

/** Of pages emptier than this share only the best is tried, and only where it costs less than every fuller one. */
const EMPTIEST = 0.4;
/** Ways kept for one break; they differ in what is left of the notes and in the float that waits. */
const WAYS = 6;

/** A page that may follow. */
interface Candidate {
  readonly to: number;
  readonly held: Range | null;
  readonly foot: Foot;
  readonly cost: number;
}

/** Tries all pages that can follow one state. */
export class PageSearch<R> {
  private readonly wanted: Rest[];
  private readonly fresh: number;
  /** Height of all wanted notes, points. */
  private notesHeight = 0;
  private complete: Foot | null = null;
  private readonly ruleHeight: number;
  private found = false;
  /** The float that this page leaves for the next. */
  private held: Range | null = null;
  /** Best of the emptier pages, without and with a float that waits; and the cost of the best of the others. */
  private readonly sparse: (Candidate | null)[] = [null, null];
  private least = Number.POSITIVE_INFINITY;

  constructor(
    private readonly strips: readonly Strip<R>[],
    private readonly bodies: readonly NoteBody<R>[],
    private readonly design: Design,
    private readonly states: State[][],
    private readonly state: State,
  ) {
    this.ruleHeight = footRuleHeight(design);
    this.wanted = [...state.foot.rest];
    this.fresh = this.wanted.length;
    for (const { note, from } of this.wanted) this.notesHeight += heightFrom(bodies[note - 1] as NoteBody<R>, from);
  }

  run(): void {
    const { strips, state } = this;
    const headed = this.head();
    let y = headed;
    if (state.held) this.consider(state.to, y);
    for (let at = state.to; at < strips.length; at++) {
      const strip = strips[at] as Strip<R>;
      if (strip.float > 0 && y > 0 && !this.fits(at, y)) {
        // Floats keep their order: only one can wait.
        if (this.held) break;
        this.held = { from: at, to: at + strip.float };
        at += strip.float - 1;
        continue;
      }
      if (strip.float > 0 && this.held) break;
      y = this.below(at, y);
      for (const note of strip.notes) this.want(note);
      if (!this.consider(at + 1, y)) break;
    }
    this.held = null;
    for (const page of this.sparse) if (page && page.cost < this.least) this.reach(page, 0);
    if (this.fresh > 0) this.notesOnly();
    if (!this.found) this.despair(headed);
  }

  /** Bottom of the float that waited, set at the page's head. */
  private head(): number {
    const { held } = this.state;
    return held ? floatHeight(this.strips, held) : 0;
  }

  /** Bottom of strip `at` below `y`; 0 is the page's head. */
  private below(at: number, y: number): number {
    const strip = this.strips[at] as Strip<R>;
    const { leading } = this.design;
    return (y > 0 ? topOf(strip, y, leading) : firstTop(strip, leading)) + strip.height;
  }

  /** Whether the float that begins with strip `at` can stand below `y`. */
  private fits(at: number, y: number): boolean {
    const { float, above } = this.strips[at] as Strip<R>;
    const bottom = y + above + floatHeight(this.strips, { from: at, to: at + float });
    return bottom <= this.design.depth + EPSILON && this.foot(this.design.depth - bottom) !== null;
  }

  /** A page that ends at `y`, before strip `to`; false where that much does not fit. */
  private consider(to: number, y: number): boolean {
    const { design, strips, held } = this;
    if (y > design.depth + EPSILON) return false;
    const foot = this.foot(design.depth - y);
    if (foot === null) return false;
    // A table's head, set again, would have to stand below the float.
    if (held && (strips[to]?.repeats.length ?? 0) > 0) return true;
    const cost = this.costOf(to, y, foot);
    const candidate = { to, held, foot, cost };
    if (y + foot.height >= design.depth * EMPTIEST || to === strips.length) {
      this.least = Math.min(this.least, cost);
      this.reach(candidate, 0);
    } else {
      const kind = held ? 1 : 0;
      if (cost <= (this.sparse[kind]?.cost ?? Number.POSITIVE_INFINITY)) this.sparse[kind] = candidate;
    }
    return true;
  }

  private want(note: number): void {
    const body = this.bodies[note - 1];
    if (!body) return;
    this.wanted.push({ note, from: 0 });
    this.notesHeight += heightFrom(body, 0);
  }

  /** The notes of a page on which `room` points are left below the body. */
  private foot(room: number): Foot | null {
    if (this.wanted.length === 0) return EMPTY_FOOT;
    const net = room - this.ruleHeight;
    if (this.notesHeight <= net + EPSILON) return this.whole();
    return fitFoot(this.bodies, this.wanted, this.fresh, net);
  }

  /** All notes complete: the common case, the same for all pages that end before the next note's mark. */
  private whole(): Foot {
    if (this.complete?.slices.length === this.wanted.length) return this.complete;
    const slices = this.wanted.map(({ note, from }) => ({ note, from, to: this.bodies[note - 1]?.strips.length ?? 0 }));
    this.complete = { slices, rest: [], height: this.notesHeight, cost: 0 };
    return this.complete;
  }

  private costOf(to: number, y: number, foot: Foot): number {
    const { design, strips, held } = this;
    const waiting = held ? COSTS.floatWaits : 0;
    if (to === strips.length && foot.rest.length === 0) {
      return COSTS.page + waiting + (y < 5 * design.leading && this.state.previous ? COSTS.lastPageScrap : 0);
    }
    const used = y + (foot.slices.length > 0 ? foot.height + this.ruleHeight : 0);
    const broken = to < strips.length ? (strips[to] as Strip<R>).cost : 0;
    return COSTS.page + waiting + broken + foot.cost + shortness((design.depth - used) / design.leading);
  }

  /** A page on which earlier notes go on, and nothing else. */
  private notesOnly(): void {
    const { state, design } = this;
    const rest = state.foot.rest;
    const foot = fitFoot(this.bodies, rest, rest.length, design.depth - this.ruleHeight);
    if (foot === null || foot.slices.length === 0) return;
    const cost = state.to === this.strips.length ? COSTS.page : COSTS.notesOnly;
    this.reach({ to: state.to, held: state.held, foot, cost }, 0, null);
  }

  /** Nothing fits: the next strip is set alone, with at least the beginning of each of its notes. */
  private despair(headed: number): void {
    const { strips, state, design } = this;
    const strip = strips[state.to];
    this.wanted.length = this.fresh;
    for (const note of strip?.notes ?? []) this.wanted.push({ note, from: 0 });
    const y = strip ? this.below(state.to, headed) : headed;
    const net = design.depth - y - this.ruleHeight;
    const foot = forceFoot(this.bodies, this.wanted, this.fresh, strip ? net : Number.MAX_VALUE);
    const used = y + (foot.slices.length > 0 ? foot.height + this.ruleHeight : 0);
    const to = strip ? state.to + 1 : state.to;
    this.reach(
      { to, held: null, foot, cost: COSTS.forbidden + (this.strips[to]?.cost ?? 0) },
      Math.max(0, used - design.depth),
    );
  }

  /** Enters a page, if no way known is better. `top` is the float at its head. */
  private reach({ to, held, foot, cost: pageCost }: Candidate, overfull: number, top = this.state.held): void {
    this.found = true;
    const cost = this.state.cost + pageCost;
    const ways = this.states[to] as State[];
    const alike = (way: State) => way.held?.from === held?.from && sameRest(way.foot.rest, foot.rest);
    // Ways to the break at which this search began are being walked through: they are only added to.
    const begun = to === this.state.to;
    if (ways.some((way) => alike(way) && way.cost <= cost)) return;
    const same = begun ? -1 : ways.findIndex(alike);
    const made: State = { from: this.state.to, to, top, held, foot, overfull, cost, previous: this.state };
    if (same >= 0) ways[same] = made;
    else if (begun || ways.length < WAYS) ways.push(made);
    else replaceWorst(ways, made);
  }
}

/** A way that has set all its notes and floats is never given up for one that has not. */
function replaceWorst(ways: State[], made: State): void {
  const open = ({ foot, held }: State) => foot.rest.length > 0 || held !== null;
  let worst = -1;
  for (let at = 0; at < ways.length; at++) {
    const way = ways[at] as State;
    if (open(way) && (worst < 0 || way.cost > (ways[worst] as State).cost)) worst = at;
  }
  if (worst >= 0 && (!open(made) || made.cost < (ways[worst] as State).cost)) ways[worst] = made;
}

function sameRest(left: readonly Rest[], right: readonly Rest[]): boolean {
  if (left.length !== right.length) return false;
  return left.every(({ note, from }, at) => right[at]?.note === note && right[at]?.from === from);
}
