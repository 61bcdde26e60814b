/** Digits of roman numerals, greatest first. */
export const NUMERALS: readonly (readonly [string, number])[] = [
  ['m', 1000],
  ['cm', 900],
  ['d', 500],
  ['cd', 400],
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
];

/** A number from 1 in lower-case roman numerals. */
export function roman(value: number): string {
  let rest = value;
  let out = '';
  for (const [digits, worth] of NUMERALS) {
    for (; rest >= worth; rest -= worth) out += digits;
  }
  return out;
}
