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

/**
 * Cuts `things` into as few runs as fit `room`, as even as they can be; a thing too high stands alone.
 * @param together height of several, if it is not the sum of theirs
 */
export function split<T>(
  things: readonly T[],
  heightOf: (thing: T) => number,
  room: number,
  together: (heights: readonly number[]) => number = total,
): T[][] {
  const heights = things.map(heightOf);
  const furthest = furthestEnds(heights, room, together);
  const needed = runsNeeded(furthest);
  const runs: T[][] = [];
  let rest = total(heights);
  for (let start = 0; start < things.length; ) {
    const left = needed[0]! - runs.length;
    const fits = (end: number) => end <= furthest[start]! && needed[end]! < left;
    let end = furthest[start]!;
    let used = total(heights.slice(start, end));
    // What is still to come is shared among the runs that are left, so that none ends up with a single thing.
    while (fits(end - 1) && end - 1 > start && used - heights[end - 1]! / 2 > rest / left) used -= heights[--end]!;
    runs.push(things.slice(start, end));
    rest -= used;
    start = end;
  }
  return runs;
}

/** Behind the last thing that has room in a run with each and what follows. */
function furthestEnds(heights: readonly number[], room: number, together: (heights: readonly number[]) => number) {
  let end = 0;
  return heights.map((_, start) => {
    end = Math.max(end, start + 1);
    while (end < heights.length && together(heights.slice(start, end + 1)) <= room) end++;
    return end;
  });
}

/** Fewest runs for each thing and all that follow it; none behind the last. */
function runsNeeded(furthest: readonly number[]): number[] {
  const needed = [...furthest.map(() => 0), 0];
  for (let at = furthest.length - 1; at >= 0; at--) needed[at] = 1 + needed[furthest[at]!]!;
  return needed;
}

export function total(heights: readonly number[]): number {
  return heights.reduce((sum, one) => sum + one, 0);
}
