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
 * Cuts `things` into as few runs as fit `room`, of which as few as can be have a single thing, and all are as even as
 * they can be; a thing too high stands alone.
 * @param together height of several, if it is not the sum of theirs
 */
export function split<T>(
  things: readonly T[],
  heightOf: (thing: T) => number,
  room: number,
  together: (heights: readonly number[]) => number = total,
): T[][] {
  const heights = things.map(heightOf);
  const ends = bestEnds(heights, furthestEnds(heights, room, together));
  const runs: T[][] = [];
  for (let start = 0; start < things.length; start = ends[start]!) runs.push(things.slice(start, ends[start]!));
  return runs;
}

/** Share of the room by which a run may be too high where a single thing would be left over otherwise. */
const SLACK = 0.1;

/** `split`, with a little more room where that leaves fewer things alone. */
export function splitSociably<T>(things: readonly T[], heightOf: (thing: T) => number, room: number): T[][] {
  const strict = split(things, heightOf, room);
  if (singles(strict) === 0 || strict.length === 1) return strict;
  const loose = split(things, heightOf, room * (1 + SLACK));
  return singles(loose) < singles(strict) ? loose : strict;
}

function singles(runs: readonly (readonly unknown[])[]): number {
  return runs.filter((run) => run.length === 1).length;
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

/** What is best for a thing and all that follow it. */
interface Best {
  readonly end: number;
  readonly runs: number;
  readonly single: number;
  /** Sum of the squares of the heights of the runs, which is least where these are even. */
  readonly uneven: number;
}

/** For each thing the end of the run that begins with it, by dynamic programming from the last one back. */
function bestEnds(heights: readonly number[], furthest: readonly number[]): number[] {
  const { length } = heights;
  const best: Best[] = [];
  best[length] = { end: length, runs: 0, single: 0, uneven: 0 };
  for (let start = length - 1; start >= 0; start--) {
    const last = furthest[start]!;
    let height = total(heights.slice(start, last));
    let found = extended(best[last]!, start, last, height);
    // What ends sooner leaves as much to the others, or more.
    for (let end = last - 1; end > start && best[end]!.runs === best[last]!.runs; end--) {
      height -= heights[end]!;
      const one = extended(best[end]!, start, end, height);
      if (one.single < found.single || (one.single === found.single && one.uneven < found.uneven)) found = one;
    }
    best[start] = found;
  }
  return best.map(({ end }) => end);
}

function extended({ runs, single, uneven }: Best, start: number, end: number, height: number): Best {
  return { end, runs: runs + 1, single: single + (end === start + 1 ? 1 : 0), uneven: uneven + height ** 2 };
}

export function total(heights: readonly number[]): number {
  return heights.reduce((sum, one) => sum + one, 0);
}
