import { LETTER, type Patterns } from './patterns.js';

/** Where in a text words stand that may begin a month or a number. */
export interface WordStarts {
  readonly months: readonly number[];
  readonly numbers: readonly number[];
}

const WORD = new RegExp(`[${LETTER}]+`, 'g');
/** As above, for a text with no other letters: three times as fast. */
const ASCII_WORD = /[A-Za-z]+/g;

/** Looks each word up once, which is faster than any expression of all that is looked for. */
export function wordStarts(text: string, { monthStarts, starts }: Patterns): WordStarts {
  const months: number[] = [];
  const numbers: number[] = [];
  const pattern = /^[\n -~]*$/.test(text) ? ASCII_WORD : WORD;
  pattern.lastIndex = 0;
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    const word = found[0];
    if (monthStarts.has(word)) months.push(found.index);
    if (starts?.has(word) || starts?.has(word.toLowerCase())) numbers.push(found.index);
  }
  return { months, numbers };
}
