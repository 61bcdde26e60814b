/** Parts of a speech, in order, that are to be said on slides, in order. */
export interface Alignment {
  /** By slide and part: what is gained if the part is said on the slide. */
  readonly gains: readonly (readonly number[])[];
  /** Of each part, in characters. */
  readonly lengths: readonly number[];
  /** Whether each part begins a paragraph. */
  readonly opens: readonly boolean[];
}

/** What it costs to go on to the next slide amid a paragraph, in telling words. */
const AMID = 3;

/** What it costs if nothing is said on a slide: more than any match gains. */
const SILENT = 1000;

/** What it costs if twice as much is said on a slide as on average; grows with the square of what is too much or too little. */
const UNEVEN = 1;

/**
 * The slide of each part, never falling, with the highest gain, less what cuts amid paragraphs, silent slides and
 * uneven shares cost: monotone alignment by dynamic programming, as for the sentences of a translation (Gale and
 * Church 1993). Takes as many steps as the square of the number of parts, times that of slides.
 */
export function align({ gains, lengths, opens }: Alignment): number[] {
  const count = lengths.length;
  const ends = sums(lengths);
  const even = ends[count]! / gains.length || 1;
  /** The best value of slides so far by the number of parts said on them, and where the last slide's began. */
  let best = new Float64Array(count + 1).fill(Number.NEGATIVE_INFINITY);
  best[0] = 0;
  const starts = gains.map((gain) => {
    const gained = sums(gain);
    const next = new Float64Array(count + 1).fill(Number.NEGATIVE_INFINITY);
    const start = new Int32Array(count + 1);
    for (let to = 0; to <= count; to++) {
      const amid = to === count || opens[to] ? 0 : AMID;
      for (let from = 0; from <= to; from++) {
        const uneven = (ends[to]! - ends[from]!) / even - 1;
        const cost = (from === to ? SILENT : amid) + UNEVEN * uneven * uneven;
        const value = best[from]! + gained[to]! - gained[from]! - cost;
        if (value > next[to]!) {
          next[to] = value;
          start[to] = from;
        }
      }
    }
    best = next;
    return start;
  });
  return traced(starts, count);
}

function traced(starts: readonly Int32Array[], count: number): number[] {
  const slides = new Array<number>(count).fill(0);
  let end = count;
  for (let slide = starts.length - 1; slide >= 0; slide--) {
    const start = starts[slide]![end]!;
    slides.fill(slide, start, end);
    end = start;
  }
  return slides;
}

/** Sums of the first none, one, two … of some numbers. */
function sums(numbers: readonly number[]): number[] {
  const found = [0];
  for (const number of numbers) found.push(found.at(-1)! + number);
  return found;
}
