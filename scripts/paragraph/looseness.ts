import { adjustment, type Breaks, pairDemerits, type Trial } from './breaks.js';
import { type Demerits, fitnessClass, lineDemerits } from './demerits.js';
import { FORCED, HYPHEN, type Items } from './items.js';

/** A feasible break, and the best way to it in so many lines. */
interface Node {
  readonly at: number;
  /** First item of the line that follows. */
  readonly start: number;
  readonly fitness: number;
  readonly demerits: number;
  readonly previous: Node | null;
}

/** The best node of each fitness class at each item, by both. */
type Layer = Map<number, Node>;

/**
 * The breaks with fewest demerits that make exactly `lines` lines, or null where none do (Knuth and Plass 1981,
 * pp. 1160–1162, on looseness). Line by line, so that ways of different lengths do not compete; this costs as many times
 * what `findBreaks` does as the paragraph has lines that may end in several places.
 */
export function findBreaksIn(lines: number, items: Items, trial: Trial, weights: Demerits): Breaks | null {
  let layer: Layer = new Map([[0, { at: -1, start: 0, fitness: 1, demerits: 0, previous: null }]]);
  for (let line = 0; line < lines; line++) {
    const next: Layer = new Map();
    for (const node of layer.values()) extend(node, next, items, trial, weights);
    layer = next;
  }
  const [best] = [...layer.values()]
    .filter(({ at }) => at === items.length - 1)
    .sort((a, b) => a.demerits - b.demerits);
  if (!best) return null;
  const at: number[] = [];
  for (let node: Node = best; node.previous; node = node.previous) at.push(node.at);
  return { at: at.reverse(), demerits: best.demerits };
}

/** Enters into `next` all the lines that can follow `node`. */
function extend(node: Node, next: Layer, items: Items, trial: Trial, weights: Demerits): void {
  if (node.at === items.length - 1) return;
  for (let at = Math.max(node.at + 1, node.start); at < items.length; at++) {
    if (!items.legal(at)) continue;
    const ratio = ratioOf(node, at, items, trial);
    const forced = items.cost[at] === FORCED;
    const hyphen = ((items.flags[at] as number) & HYPHEN) !== 0;
    if (ratio !== Number.NEGATIVE_INFINITY && ratio <= trial.tolerance && (trial.hyphens || !hyphen))
      enter(node, at, ratio, next, items, trial, weights);
    // What is overfull without a hyphen only grows.
    if (forced || (ratio === Number.NEGATIVE_INFINITY && (items.added[at] as number) <= 0)) return;
  }
}

/** Adjustment ratio of the line from `node` to `at`; −∞ where it is overfull. */
function ratioOf({ at: from, start }: Node, at: number, items: Items, trial: Trial): number {
  const room = (from < 0 ? trial.first : trial.rest) - items.natural(start, at);
  const over = (sums: Float64Array) => (sums[at] as number) - (sums[start] as number);
  const letters = over(items.give);
  if (room < 0) {
    if (room + letters + over(items.shrink) < -1e-6) return Number.NEGATIVE_INFINITY;
    return -adjustment(-room, letters, over(items.shrink));
  }
  return items.cost[at] === FORCED || room === 0 ? 0 : adjustment(room, letters, over(items.stretch) + trial.slack);
}

function enter(
  node: Node,
  at: number,
  ratio: number,
  next: Layer,
  items: Items,
  trial: Trial,
  weights: Demerits,
): void {
  const fitness = fitnessClass(ratio);
  let demerits = node.demerits + lineDemerits(ratio, items.cost[at] as number, weights.line);
  if (node.at >= 0) {
    demerits += pairDemerits(items, node.at, at, fitness - node.fitness, weights);
    const last = at === items.length - 1 && items.natural(node.start, at) < trial.shortLast;
    if (last && items.cost[node.at] !== FORCED) demerits += weights.runt;
  }
  const key = at * 4 + fitness;
  if (demerits < (next.get(key)?.demerits ?? Number.POSITIVE_INFINITY))
    next.set(key, { at, start: items.after(at), fitness, demerits, previous: node });
}
