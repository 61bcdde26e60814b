/**
 * A number, date, share or name with digits, as a text writes it. What it says is held in keys, which stand the same
 * however it is written:
 *
 *     n:2000         a number
 *     p:50           per cent
 *     s:0.25         a share, rounded to hundredths
 *     d:2021-8-31    a day; m:2021-8 a month of a year, md:8-31 a day of a year, mo:8 a month
 *     o:31           a day's number
 *     dec:1990       a decade
 *     c:630          a time of the day, in minutes from midnight
 *     t:covid19      a name, or figures that are none by themselves (“10:30”)
 *     w:%            a word for per cent
 */
export interface Figure {
  /** Offsets in the text; the end is exclusive. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The ways to read it: a text bears it out that gives all keys of one of them. */
  readonly ways: readonly (readonly string[])[];
  /** What a text that has it bears out. */
  readonly gives: readonly string[];
  /** Null for dates, names and shares. */
  readonly value: number | null;
  /** `+`, `-`, or none written. */
  readonly sign: string;
  /**
   * Whether it must stand in the paper: always; only if the paper counts the same thing otherwise (“two ways”); or never
   * (“Table 2”).
   */
  readonly weight: 'always' | 'if-contradicted' | 'never';
}

export type Note = (figure: Figure) => void;

/** Not one that a figure's value can be told by: a space, letter, digit or point. */
const READ = '\u0000';

/** The text without what has been read, everything else in its place. */
export function without(text: string, figures: readonly { readonly start: number; readonly end: number }[]): string {
  if (figures.length === 0) return text;
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of figures) {
    parts.push(text.slice(at, start), READ.repeat(end - Math.max(at, start)));
    at = end;
  }
  return parts.join('') + text.slice(at);
}

export function numberKey(value: number): string {
  return `n:${value}`;
}

export function percentKey(value: number): string {
  return `p:${value}`;
}

/** A product as an author would reckon it: 12 digits are fewer than floating point can keep. */
export function product(value: number, factor: number): number {
  return Number((value * factor).toPrecision(12));
}

export function shareKey(part: number): string {
  return `s:${part.toFixed(2)}`;
}
