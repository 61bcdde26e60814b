import { shortness, unevenness } from './costs.js';
import type { Foot, Rest } from './foot.js';
import { BLANK_PAGE, type Floats, type State } from './page-break.js';

/**
 * Ways kept to one break that have notes or floats still to set. Fewer differ in a paper without notes longer than a
 * page; where more do, the dearest are given up.
 */
const MOST = 8;

/**
 * What notes and floats left over can be worth at most: something to fill a later page with that would be seven lines
 * short without them. A way that has some is given up where one without costs less by this.
 */
const LEFT_OVER = shortness(7);

/** Where a vertical list begins, after `pages` other pages: nothing set, nothing waiting. */
export function startOf(pages: number): State {
  return { ...BLANK_PAGE, cost: 0, short: 0, pages, previous: null };
}

/**
 * The ways known to every break, without those that a better one makes needless. Of two that leave the same to be set,
 * the one is better that costs less even if the other's end were the one that the facing page asks for: so much later
 * pages can never make up. On one-sided paper it does not matter how many pages went before.
 */
export class Ways {
  private readonly to: State[][] = [];
  /** The farthest break that a page which begins at each was tried with. */
  private readonly farthest: number[] = [];
  /** Ways to breaks before this one are known. */
  private known = 0;
  /** Pages that begin before this break are not tried any more. */
  private held = 0;

  constructor(private readonly twoSided: boolean) {}

  /** Forgets the ways to all breaks from `known` on, of which there are now `breaks` with those before. */
  restart(known: number, breaks: number): void {
    this.known = known;
    this.held = Math.min(this.held, known);
    this.to.length = known;
    while (this.to.length < breaks) this.to.push([]);
  }

  /** Forgets all ways but `state` and those that led to it; gives the first break to which no way is known then. */
  hold(state: State): number {
    this.held = state.to;
    this.to.length = state.to;
    return this.to.push([state]);
  }

  /** Whether pages that begin at `at` have still to be tried: some may end where no way is known. */
  isOpenAt(at: number): boolean {
    return at >= this.held && (at >= this.known || (this.farthest[at] as number) >= this.known);
  }

  /** Ways to one break. More may be added to the end while they are gone through. */
  at(to: number): readonly State[] {
    return this.to[to] as State[];
  }

  begin(start: State): void {
    this.to[start.to]?.push(start);
  }

  /** Enters a page, if no way known is better. It is called for every page that is tried: it makes nothing needless. */
  offer(previous: State, to: number, floats: Floats, foot: Foot, overfull: number, cost: number, short: number): void {
    this.farthest[previous.to] = Math.max(this.farthest[previous.to] ?? 0, to);
    if (to < this.known) return;
    const total = previous.cost + cost;
    const pages = previous.pages + 1;
    const ways = this.to[to] as State[];
    for (let at = 0; at < ways.length; at++) {
      const way = ways[at] as State;
      if (way.cost <= total && this.isBetter(way, total, short, pages, floats, foot)) return;
    }
    const made: State = { from: previous.to, to, floats, foot, overfull, cost: total, short, pages, previous };
    // Ways to the break at which this page begins are being gone through.
    if (to !== previous.to) this.removeWorse(ways, made);
    ways.push(made);
  }

  private isBetter(way: State, cost: number, short: number, pages: number, floats: Floats, foot: Foot): boolean {
    if (this.twoSided && (way.pages - pages) % 2 !== 0) return false;
    const least = way.cost + unevenness(way.short - short, this.twoSided);
    if (least > cost) return false;
    const same = way.floats.waiting.length === floats.waiting.length && sameRest(way.foot.rest, foot.rest);
    return same || (!isOpen(way) && least + LEFT_OVER <= cost);
  }

  private removeWorse(ways: State[], made: State): void {
    let kept = 0;
    let worst = -1;
    for (let at = 0; at < ways.length; at++) {
      const way = ways[at] as State;
      const { cost, short, pages, floats, foot } = way;
      if (made.cost <= cost && this.isBetter(made, cost, short, pages, floats, foot)) continue;
      if (isOpen(way) && (worst < 0 || cost > (ways[worst] as State).cost)) worst = kept;
      ways[kept++] = way;
    }
    ways.length = kept;
    // A way that has set all its notes and floats is never given up for one that has not.
    if (kept >= MOST && worst >= 0) ways.splice(worst, 1);
  }
}

/** Notes or floats are still to be set. */
export function isOpen({ foot, floats }: State): boolean {
  return foot.rest.length > 0 || floats.waiting.length > 0;
}

function sameRest(left: readonly Rest[], right: readonly Rest[]): boolean {
  if (left.length !== right.length) return false;
  for (let at = 0; at < left.length; at++) {
    if (left[at]?.note !== right[at]?.note || left[at]?.from !== right[at]?.from) return false;
  }
  return true;
}
