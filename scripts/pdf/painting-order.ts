import type { PlacedRun } from '../paragraph/index.js';
import type { Run } from '../shape/index.js';

type Runs = readonly PlacedRun<Run>[];

/** Whether a line's runs do not stand from left to right as they are read. */
export function isTurned(runs: Runs): boolean {
  for (let i = 1; i < runs.length; i++) if (runs[i]!.x < runs[i - 1]!.x) return true;
  return false;
}

/**
 * Indices of the runs of such a line in the order in which they are painted. Readers
 * that go by places turn text from right to left around themselves, font by font, and expect it as it is seen: where
 * its words come one by one from the right they lose the spaces between them (pdf.js) or take every word for a line
 * (Poppler). So what stands together in one font is painted from left to right, and such stretches as they are read.
 */
export function paintingOrder(runs: Runs): readonly number[] {
  const ranks = visualRanks(runs);
  const order: number[] = [];
  for (let from = 0; from < runs.length; ) {
    const to = stretchEnd(runs, ranks, from);
    const stretch = Array.from({ length: to - from }, (_, i) => from + i);
    order.push(...stretch.sort((a, b) => ranks[a]! - ranks[b]!));
    from = to;
  }
  return order;
}

/** Place of each run among all from left to right. */
function visualRanks(runs: Runs): readonly number[] {
  const ranks: number[] = [];
  const order = runs.map((_, i) => i).sort((a, b) => runs[a]!.x - runs[b]!.x || a - b);
  for (const [rank, index] of order.entries()) ranks[index] = rank;
  return ranks;
}

/** Where the runs end, from `from` on, that have one font and stand beside each other. */
function stretchEnd(runs: Runs, ranks: readonly number[], from: number): number {
  let [low, high] = [ranks[from]!, ranks[from]!];
  let to = from + 1;
  for (; to < runs.length && sameFont(runs[from]!.run, runs[to]!.run); to++) {
    const rank = ranks[to]!;
    if (rank !== low - 1 && rank !== high + 1) break;
    low = Math.min(low, rank);
    high = Math.max(high, rank);
  }
  return to;
}

function sameFont(one: Run, other: Run): boolean {
  return one.kind === 'glyphs' && other.kind === 'glyphs' && one.face === other.face && one.size === other.size;
}

/**
 * For each run, in the order of reading, whether it goes on with the piece of content of the run before it: both have
 * the same tag, and are painted one after the other.
 */
export function continuing(runs: Runs, order: readonly number[]): readonly boolean[] {
  const turns: number[] = [];
  for (const [turn, index] of order.entries()) turns[index] = turn;
  return runs.map(({ tag }, i) => i > 0 && tag === runs[i - 1]!.tag && turns[i] === turns[i - 1]! + 1);
}
