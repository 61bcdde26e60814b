/**
 * How a language writes numbers and dates. Words and months are those of CLDR 48 (its spell-out rules and
 * calendars), with the forms that a text bends them to. Lists are words apart by spaces, with `_` for a space
 * inside; what is called a pattern
 * goes into a regular expression.
 */
export interface NumberLanguage {
  /** Words below a hundred and, where hundreds have words of their own, below a thousand; ordinals included. */
  readonly words: Readonly<Record<number, string>>;
  /** Words that multiply what stands before them. */
  readonly scales: Readonly<Record<number, string>>;
  /** Pattern of what stands between two words of one number, beside a space or a hyphen. */
  readonly and?: string;
  /** Pattern of what joins words of one number to one word; only languages that do so have it. */
  readonly joint?: string;
  /** Pattern of what makes a word of a number in words: “zwanzigjährig”. */
  readonly behind?: string;
  /** Words for decades, by their two figures. */
  readonly decades?: Readonly<Record<number, string>>;
  /** Pattern of the word for a quarter of a year. */
  readonly quarter?: string;
  /** Units are named before tens: “einundzwanzig”. */
  readonly unitsFirst?: true;
  /** Short forms of scales behind figures. */
  readonly short: Readonly<Record<string, number>>;
  /** Pattern of the words for per cent. */
  readonly percent: string;
  /** Pattern between the ends of a range, beside a dash. */
  readonly to: string;
  /** Pattern in “one in four”. */
  readonly outOf: string;
  /** Words for parts, by denominator. */
  readonly parts: Readonly<Record<number, string>>;
  /** Pattern of what follows the figures of an ordinal. */
  readonly ordinal: string;
  /** Pattern of what follows the figures of a decade. */
  readonly decade: string;
  /** Pattern of what stands before them. */
  readonly decadeBefore?: string;
  /** Twelve lists, the first word of each its name in full; a second calendar's may follow. */
  readonly months: readonly string[];
  /** Pattern between day and month, and month and year, beside spaces. */
  readonly of: string;
  /** Pattern of words before the number of a part of a document. */
  readonly labels: string;
  /** Words that end a noun phrase, or stand before its noun. */
  readonly small: string;
}
