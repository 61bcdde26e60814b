/** What a line costs. One value of each kind is used over a whole paragraph. */
export interface Demerits {
  /** Added to every line's badness, so that fewer lines are better. */
  readonly line: number;
  /** α for two flagged breaks in a row (Knuth and Plass 1981, p. 1128). */
  readonly flagged: number;
  /** γ for neighbouring lines whose fitness classes are not neighbours (p. 1128). */
  readonly fitness: number;
  /** For a hyphen at the end of the last line but one (TeX's `\finalhyphendemerits`, The TeXbook, p. 98). */
  readonly finalHyphen: number;
  /** For a last line narrower than `shortLast`, so that no syllable or little word stands alone. */
  readonly runt: number;
  /** For a last line that is nothing but the end of a divided word: more than any line within the tolerance costs. */
  readonly stub: number;
}

/**
 * 1981, p. 1128 has a line penalty of 1; the larger one prefers fewer lines, as TeX does. The others are larger than
 * TeX's as the penalty of a hyphen is.
 */
export const DEMERITS: Demerits = {
  line: 10,
  flagged: 50000,
  fitness: 3000,
  finalHyphen: 8000,
  runt: 60000,
  stub: 10_000_000,
};

/** Adjustment ratio of a line all of whose letters give as far as they may, and whose gaps are as they are. */
export const LETTERS = 0.2;

/** Penalties of breaks inside words, by cause. Between 0 and 1000. */
export const PENALTIES = {
  /** Hyphens interrupt the reader. */
  hyphen: 170,
  /** In the middle of a word that cannot be divided, or of an address: only where nothing else will do. */
  lastResort: 2000,
  /** A hyphen or dash that stands in the text costs little more than a space. */
  explicit: 25,
  /** Nothing is added in a web address; still, a whole one is easier to read. */
  address: 40,
  /** Between ideographs any place is as good as another. */
  plain: 0,
  /** After a relation or a binary operator of a formula (The TeXbook, p. 174). */
  relation: 500,
  operator: 700,
  /** A continuation mark in code: only where the line would not fit. */
  mark: 600,
  /** … in the middle of a name: only where no better place is on the line. */
  markInside: 5000,
} as const;

/** In unjustified text a short line is better than a hyphen. */
export const RAGGED_HYPHEN = 400;

/** Demerits of a line with adjustment ratio `ratio` that ends at a break of cost `penalty` (p. 1128). */
export function lineDemerits(ratio: number, penalty: number, line: number): number {
  const size = ratio < 0 ? -ratio : ratio;
  const badness = line + 100 * size * size * size;
  if (penalty >= 0) return (badness + penalty) * (badness + penalty);
  if (penalty === Number.NEGATIVE_INFINITY) return badness * badness;
  return badness * badness - penalty * penalty;
}

/** Fitness class: 0 tight, 1 normal, 2 loose, 3 very loose (p. 1128). */
export function fitnessClass(ratio: number): number {
  if (ratio < -0.5) return 0;
  if (ratio <= 0.5) return 1;
  return ratio <= 1 ? 2 : 3;
}
