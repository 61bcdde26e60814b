import { type Note, numberKey } from './figure.js';

/** Two letters at least: a single one is an initial or a pronoun as often. */
const NUMERAL =
  /(?<![\w-])(?=[IVXLCDM]{2})M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})(?=e?(?![\w-]))/g;

const VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };

/** Notes Roman numerals: a paper’s “XIX century” bears out “19th”, but a slide’s may be part of any name. */
export function readRomans(text: string, note: Note): void {
  for (const { 0: numeral, index } of text.matchAll(NUMERAL)) {
    const value = worth(numeral);
    const at = { start: index, end: index + numeral.length, text: numeral, sign: '', weight: 'never' } as const;
    note({ ...at, value, ways: [[numberKey(value)]], gives: [numberKey(value)] });
  }
}

function worth(numeral: string): number {
  const values = [...numeral].map((letter) => VALUES[letter]!);
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}
