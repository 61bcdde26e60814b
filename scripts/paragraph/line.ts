import type { Place } from '../paper/index.js';
import type { Tag } from '../paper/tag.js';

/** A set line. Lengths in points; x runs from the left edge of the measure. `R` as in `ShapedText`. */
export interface Line<R> {
  /** In logical order (reading order), each with its visual place. */
  readonly runs: readonly PlacedRun<R>[];
  /** Width of the column that it was set in. */
  readonly measure: number;
  /** Numbers of the notes marked on this line, in order. */
  readonly notes: readonly number[];
  /** Ends with a hyphen that was added. */
  readonly hyphenated: boolean;
  /** Ends inside a word, which goes on in the next line: behind a hyphen or dash, between ideographs, in an address. */
  readonly within?: boolean;
  /** Adjustment ratio: −1 all shrink used, 0 natural, 1 all stretch used. */
  readonly ratio: number;
  /** By how much the line is wider than its measure; 0 where it fits. */
  readonly overfull: number;
  /** Where in the source the word stands that runs over the edge, if one does and that is known. */
  readonly place?: Place | null;
  /** What is no letter, from left to right; none where there are only letters. */
  readonly drawings: readonly Extent[];
}

/** Where a drawing stands on its line, and how far it reaches above and below the baseline. */
export interface Extent {
  readonly left: number;
  readonly right: number;
  readonly height: number;
  readonly depth: number;
}

export interface PlacedRun<R> {
  readonly run: R;
  /** Left edge. */
  readonly x: number;
  /** Set width: the run's own, or what justification made of it. Only where a style has `expansion` does it differ for text. */
  readonly width: number;
  readonly shift: number;
  readonly tag: Tag;
  readonly colour: string;
  readonly strike: boolean;
  /** `hyphen`: added at the line's end, no part of the text. */
  readonly role: 'text' | 'space' | 'hyphen';
}

/** How far the drawings of a line reach above and below its baseline. */
export function reach({ drawings }: Line<unknown>): { readonly height: number; readonly depth: number } {
  let [height, depth] = [0, 0];
  for (const one of drawings) {
    height = Math.max(height, one.height);
    depth = Math.max(depth, one.depth);
  }
  return { height, depth };
}
