import { type Note, numberKey } from './figure.js';
import type { Patterns } from './patterns.js';

/** What stands before the word: “3rd”, “third”, “III.”, “第3”. */
const BEFORE = /(?:([1-4])[^\d\n]{0,3}|(IV|I{1,3})\.?|([^\s\d]+)) ?$/;
const LONGEST = 16;
const ROMANS = ['I', 'II', 'III', 'IV'];

/** Notes quarters of a year, which bear “Q3” out, and are asked for in words; “three quarters” are none. */
export function readQuarters(text: string, patterns: Patterns, note: Note): void {
  for (const { 0: word, index } of text.matchAll(patterns.quarter)) {
    const before = BEFORE.exec(text.slice(Math.max(0, index - LONGEST), index));
    const quarter = before && quarterOf(before, patterns);
    if (!quarter) continue;
    const start = index - before[0].length;
    const at = { start, end: index + word.length, text: '', value: null, sign: '' };
    // Its figures are asked for as those of any number.
    note({
      ...at,
      weight: before[3] ? 'always' : 'never',
      ways: [[`t:q${quarter}`]],
      gives: [`t:q${quarter}`, numberKey(quarter), `o:${quarter}`],
    });
  }
}

function quarterOf([, digit, roman, word = '']: RegExpExecArray, { values, cardinals, partsFirst }: Patterns): number {
  if (digit) return +digit;
  if (roman) return ROMANS.indexOf(roman) + 1;
  const name = partsFirst ? word.slice(-1) : word.toLowerCase();
  const value = values.get(name) ?? 0;
  return value <= 4 && Number.isInteger(value) && (partsFirst || !cardinals.has(name)) ? value : 0;
}
