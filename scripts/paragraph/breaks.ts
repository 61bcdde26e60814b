import { type Demerits, fitnessClass, LETTERS, lineDemerits } from './demerits.js';
import { FLAGGED, FORCED, HYPHEN, type Items, STUB } from './items.js';

/** How wide lines are and how far spaces may go, in one trial of a paragraph. */
export interface Trial {
  /** Widths of the first line and of all others, points. */
  readonly first: number;
  readonly rest: number;
  /** Highest adjustment ratio allowed (ρ, p. 1126). */
  readonly tolerance: number;
  readonly hyphens: boolean;
  /** Stretch that every line has besides its spaces': at the margin in ragged text, or in an emergency. Points. */
  readonly slack: number;
  /** Take an overfull line where nothing else is left. */
  readonly rescue: boolean;
  /** A last line narrower than this is a runt. Points. */
  readonly shortLast: number;
}

/** Sentinel for “no node”. */
const NONE = -1;

/** Nodes of one paragraph, reused for the next: a node is a feasible break and the best way to it. */
class Nodes {
  length = 0;
  position = new Int32Array(512);
  /** First item of the line that follows. */
  start = new Int32Array(512);
  fitness = new Uint8Array(512);
  demerits = new Float64Array(512);
  previous = new Int32Array(512);
  /** Next in the list of active nodes. */
  next = new Int32Array(512);

  add(position: number, start: number, fitness: number, demerits: number, previous: number): number {
    const at = this.length++;
    if (at >= this.position.length) this.grow();
    this.position[at] = position;
    this.start[at] = start;
    this.fitness[at] = fitness;
    this.demerits[at] = demerits;
    this.previous[at] = previous;
    this.next[at] = NONE;
    return at;
  }

  private grow(): void {
    const size = this.position.length * 2;
    const ints = (old: Int32Array) => {
      const made = new Int32Array(size);
      made.set(old);
      return made;
    };
    this.position = ints(this.position);
    this.start = ints(this.start);
    this.previous = ints(this.previous);
    this.next = ints(this.next);
    const fitness = new Uint8Array(size);
    fitness.set(this.fitness);
    this.fitness = fitness;
    const demerits = new Float64Array(size);
    demerits.set(this.demerits);
    this.demerits = demerits;
  }
}

const nodes = new Nodes();
const bestDemerits = new Float64Array(4);
const bestNode = new Int32Array(4);

export interface Breaks {
  /** Items at which lines end, in order; the last is the paragraph's end. */
  readonly at: readonly number[];
  readonly demerits: number;
}

/**
 * The breaks with fewest demerits (Knuth and Plass 1981, pp. 1156–1163, “The algorithm itself”), or null if
 * some line would need more than `tolerance`. The last item must be a forced break.
 */
export function findBreaks(items: Items, trial: Trial, weights: Demerits): Breaks | null {
  nodes.length = 0;
  let active = nodes.add(NONE, 0, 1, 0, NONE);
  for (let at = 0; at < items.length; at++) {
    if (!items.legal(at)) continue;
    const flags = items.flags[at] as number;
    if (!trial.hyphens && (flags & HYPHEN) !== 0) continue;
    active = tryBreak(items, trial, weights, at, active);
    if (active === NONE) return null;
  }
  return trace(active);
}

/** Considers lines from each active node to a break at `at`; gives the new head of the active list. */
function tryBreak(items: Items, trial: Trial, weights: Demerits, at: number, head: number): number {
  const cost = items.cost[at] as number;
  const forced = cost === FORCED;
  const last = forced && at === items.length - 1;
  const width = (items.width[at] as number) + (items.added[at] as number);
  const stretch = (items.stretch[at] as number) + trial.slack;
  const shrink = items.shrink[at] as number;
  const give = items.give[at] as number;
  const { position, next, start: starts } = nodes;
  const { outset, give: gives, stretch: stretches, shrink: shrinks } = items;
  const { first, rest, tolerance } = trial;
  const added = items.added[at] as number;
  let active = head;
  let before = NONE;
  let dropped = NONE;
  let found = false;
  bestDemerits.fill(Number.POSITIVE_INFINITY);

  for (let node = head; node !== NONE; ) {
    const following = next[node] as number;
    const start = starts[node] as number;
    const natural = width - (outset[start] as number);
    const room = ((position[node] as number) === NONE ? first : rest) - natural;
    const letters = give - (gives[start] as number);
    let ratio = 0;
    let overfull = false;
    if (room > 0) {
      // A forced break has endless stretch before it (p. 1126).
      if (!forced) ratio = adjustment(room, letters, stretch - (stretches[start] as number));
    } else if (room < 0) {
      const able = shrink - (shrinks[start] as number);
      // Rounding in the sums must not make a line that just fits overfull.
      overfull = room + letters + able < -1e-6;
      if (!overfull) ratio = -adjustment(-room, letters, able);
    }
    if (forced || (overfull && room + added + letters + shrink < (shrinks[start] as number))) {
      if (before === NONE) active = following;
      else next[before] = following;
      dropped = node;
    } else before = node;
    if (!overfull && ratio <= tolerance) {
      const fitness = fitnessClass(ratio);
      let total = (nodes.demerits[node] as number) + lineDemerits(ratio, cost, weights.line);
      const from = position[node] as number;
      if (from !== NONE) {
        total += pairDemerits(items, from, at, fitness - (nodes.fitness[node] as number), weights);
        if (last && natural < trial.shortLast && items.cost[from] !== FORCED) total += weights.runt;
      }
      if (total < (bestDemerits[fitness] as number)) {
        bestDemerits[fitness] = total;
        bestNode[fitness] = node;
        found = true;
      }
    }
    node = following;
  }
  if (found) return append(items, at, weights, active, before);
  if (active !== NONE || !trial.rescue) return active;
  // Nothing fits: the line that is least too wide, or simply ends here, is set as it is.
  return nodes.add(at, items.after(at), 1, nodes.demerits[dropped] as number, dropped);
}

/** What a line costs because of the one before it, which ended at `from`; `difference` is that of their fitness classes. */
export function pairDemerits(items: Items, from: number, at: number, difference: number, weights: Demerits): number {
  const [before, own] = [items.flags[from] as number, items.flags[at] as number];
  let demerits = difference > 1 || difference < -1 ? weights.fitness : 0;
  if ((before & own & FLAGGED) !== 0) demerits += weights.flagged;
  if ((before & HYPHEN) !== 0 && items.cost[at] === FORCED) {
    if (at === items.length - 1) demerits += weights.finalHyphen;
    if ((before & STUB) !== 0) demerits += weights.stub;
  }
  return demerits;
}

/**
 * How much of what they can do the gaps of a line are asked to do, 1 for all: its adjustment ratio (p. 1126), once
 * its letters have given as far as they may.
 */
export function adjustment(wanted: number, letters: number, able: number): number {
  if (wanted <= letters) return (LETTERS * wanted) / letters;
  const rest = wanted - letters;
  const least = letters > 0 ? LETTERS : 0;
  return able > 0 ? least + rest / able : rest < 1e-6 ? least : Number.POSITIVE_INFINITY;
}

/** Enters the best node of each fitness class at the end of the active list (p. 1160). */
function append(items: Items, at: number, weights: Demerits, head: number, tail: number): number {
  const least = Math.min(
    bestDemerits[0] as number,
    bestDemerits[1] as number,
    bestDemerits[2] as number,
    bestDemerits[3] as number,
  );
  const start = items.after(at);
  let active = head;
  let end = tail;
  for (let fitness = 0; fitness < 4; fitness++) {
    const demerits = bestDemerits[fitness] as number;
    // A class that costs γ more than the best can never win.
    if (demerits > least + weights.fitness || demerits === Number.POSITIVE_INFINITY) continue;
    const node = nodes.add(at, start, fitness, demerits, bestNode[fitness] as number);
    if (end === NONE) active = node;
    else nodes.next[end] = node;
    end = node;
  }
  return active;
}

function trace(head: number): Breaks {
  let best = head;
  for (let node = head; node !== NONE; node = nodes.next[node] as number) {
    if ((nodes.demerits[node] as number) < (nodes.demerits[best] as number)) best = node;
  }
  const at: number[] = [];
  for (let node = best; (nodes.previous[node] as number) !== NONE; node = nodes.previous[node] as number) {
    at.push(nodes.position[node] as number);
  }
  return { at: at.reverse(), demerits: nodes.demerits[best] as number };
}
