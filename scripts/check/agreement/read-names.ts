import { type Figure, type Note, without } from './figure.js';
import { LETTER, type Patterns } from './patterns.js';

/** Letters that run or are joined by a hyphen into figures: “COVID-19”, “G20”, “x86_64”, “post-2001”. */
const NAME = new RegExp(`(?<![${LETTER}\\d])([${LETTER}_]+)(-?)(\\d+(?:[.]\\d+)*)([${LETTER}\\d_]*(?:-\\d+)*)`, 'g');

/** Notes names with figures in them; gives the text without them. */
export function readNames(text: string, { quarterLetter }: Patterns, note: Note): string {
  const found: Figure[] = [];
  for (const match of text.matchAll(NAME)) {
    const [whole, letters = '', hyphen, digits = '', rest] = match;
    const key = nameKey(whole);
    // “mid-2021” and “v2” say 2021 and 2; “COVID-19” and “G20” do not say 19 or 20.
    const says = rest === '' && (BEFORE_NUMBER.has(letters) || (hyphen === '-' && letters !== letters.toUpperCase()));
    const number = /\..*\./.test(digits) ? nameKey(digits) : `n:${Number(digits)}`;
    const isQuarter = (letters === 'Q' || letters === quarterLetter) && /^[1-4]$/.test(digits);
    const quarter = isQuarter ? [`t:q${digits}`] : [];
    found.push({
      ...{ start: match.index, end: match.index + whole.length, text: whole, value: null, sign: '', weight: 'always' },
      ways: [[key], ...(says ? [[number]] : []), ...quarter.map((one) => [one])],
      gives: [key, ...(says || isQuarter ? [number] : []), ...quarter],
    });
  }
  for (const figure of found) note(figure);
  return without(text, found);
}

/** What stands before a number that is one: a version, a multiple, a financial year. */
const BEFORE_NUMBER: ReadonlySet<string> = new Set(['v', 'x', '×', 'FY', 'CY', 'AY']);

/** However hyphens, spaces and capitals stand: “Covid 19” is “COVID-19”. */
export function nameKey(name: string): string {
  return `t:${name.toLowerCase().replace(/[\s_-]/g, '')}`;
}
