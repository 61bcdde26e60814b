/** How high so many characters become. */
export interface Measure {
  /** Characters to a line. */
  readonly line: number;
  /** Line height and the space after a block, in px. */
  readonly leading: number;
  readonly after: number;
}

/** Foot notes in 24 px, by counts of characters: which of them are shortened is settled before slides are measured. */
export const MEASURE = {
  notes: { line: 88, leading: 32, after: 0 },
} as const satisfies Record<string, Measure>;

export function height(characters: number, { line, leading, after }: Measure): number {
  return Math.max(1, Math.ceil(characters / line)) * leading + after;
}

/** Cuts `things` into as few runs as fit `room`, as even as they can be; a thing too high stands alone. */
export function split<T>(things: readonly T[], heightOf: (thing: T) => number, room: number): T[][] {
  const heights = things.map(heightOf);
  /** Runs that are still to be begun. */
  let left = runsOf(heights, room);
  let rest = total(heights);
  let used = 0;
  const runs: T[][] = [];
  things.forEach((thing, i) => {
    const size = heights[i]!;
    // What is still to come is shared among the runs that are left, so that none ends up with a single thing.
    const over = used + size > room || (left > 0 && used + size / 2 > rest / (left + 1));
    if (i === 0 || (over && used > 0)) {
      if (i > 0) rest -= used;
      runs.push([]);
      used = 0;
      left--;
    }
    runs.at(-1)!.push(thing);
    used += size;
  });
  return runs;
}

/** How many runs there are where each takes as much as it can. */
function runsOf(heights: readonly number[], room: number): number {
  let count = 1;
  let used = 0;
  for (const size of heights) {
    if (used > 0 && used + size > room) {
      count++;
      used = 0;
    }
    used += size;
  }
  return count;
}

export function total(heights: readonly number[]): number {
  return heights.reduce((sum, one) => sum + one, 0);
}
