import { Galley } from './galley.js';
import { EPSILON } from './stack.js';
import type { Strip } from './strip.js';

/** Lines that a page's white takes up at most: more could be seen. */
const MOST_LINES = 2;

/**
 * Lines of white to be given to a page that is `short` lines short and whose white can take `units`: all that are
 * missing, or none, because a page that ends short all the same should not gape too. Where `loose`, a line more above
 * the notes or a float at the foot is not seen.
 */
export function linesToFill(short: number, units: number, loose: boolean): number {
  const lines = Math.floor(short + EPSILON) - (loose ? 1 : 0);
  return lines <= Math.min(units, MOST_LINES) ? Math.max(0, lines) : 0;
}

/** Whites up to and above a line of the grid, or those behind the last one: what stands between may leave the grid. */
interface Island {
  readonly from: number;
  readonly to: number;
  /** By how much its whites may grow together, points. */
  readonly growth: number;
}

/**
 * Vertical justification. The tops of a column's strips, points from its head. Lines of the body stay on the grid, and
 * lines of one paragraph as far apart as always; only white that is there already changes, to its double at most:
 * what a list, figure or quotation leaves down to the grid is shared among the white around it, and a page of `room`
 * points that is a line or two short gets them there. Where `flush`, even a last line off the grid ends at the bottom.
 */
export function justify<R>(strips: readonly Strip<R>[], room: number, flush: boolean, leading: number): number[] {
  const galley = new Galley(leading);
  const growths: number[] = [];
  const slacks: number[] = [];
  const tops = strips.map((strip, at) => {
    const { y } = galley;
    const top = galley.add(strip);
    growths.push(galley.growth);
    const levelled = strip.grid !== null && !strip.heading && galley.growth > 0;
    slacks.push(levelled ? top - y - Math.max(strip.above, strips[at - 1]?.below ?? 0) : 0);
    return top;
  });
  const islands = islandsOf(strips, growths);
  const more = tops.map(() => 0);
  const short = room - galley.y;
  const lines = linesToFill(short / leading, galley.units, !flush);
  balance(islands, growths, slacks, more);
  for (const island of widest(islands, leading).slice(0, lines)) share(island, leading, growths, more);
  const tail = islands.at(-1);
  const rest = short - lines * leading;
  const inTail = tail !== undefined && tail.to === strips.length && strips[tail.to - 1]?.grid === null;
  if (flush && inTail && rest > EPSILON && rest < leading && rest <= tail.growth) share(tail, rest, growths, more);
  let shift = 0;
  return tops.map((top, at) => {
    shift += more[at] as number;
    return top + shift;
  });
}

function islandsOf<R>(strips: readonly Strip<R>[], growths: readonly number[]): Island[] {
  const islands: Island[] = [];
  let from = 0;
  let growth = 0;
  strips.forEach((strip, at) => {
    growth += growths[at] as number;
    if (strip.grid === null && at < strips.length - 1) return;
    islands.push({ from, to: at + 1, growth });
    from = at + 1;
    growth = 0;
  });
  return islands;
}

/** The islands that can take a line, those with the most white first: there it is seen least. */
function widest(islands: readonly Island[], leading: number): Island[] {
  return islands.filter(({ growth }) => growth >= leading - EPSILON).sort((a, b) => b.growth - a.growth);
}

/** Adds `points` to the whites of an island, to each in proportion to what it may take. */
function share({ from, to, growth }: Island, points: number, growths: readonly number[], more: number[]): void {
  for (let at = from; at < to; at++) more[at] = (more[at] as number) + (points * (growths[at] as number)) / growth;
}

/** What rounding to the grid left below an island is shared among its whites. */
function balance(
  islands: readonly Island[],
  growths: readonly number[],
  slacks: readonly number[],
  more: number[],
): void {
  for (const { from, to } of islands) {
    const last = to - 1;
    const slack = slacks[last] as number;
    if (slack <= EPSILON) continue;
    const own = growths.slice(from, to).map((growth, at) => Math.max(0, growth - (from + at === last ? slack : 0)));
    const natural = own.reduce((sum, white) => sum + white, 0);
    if (natural <= EPSILON) continue;
    own.forEach((white, at) => {
      more[from + at] = (more[from + at] as number) + (slack * white) / natural;
    });
    more[last] = (more[last] as number) - slack;
  }
}
