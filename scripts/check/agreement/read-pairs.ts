import { type Figure, type Note, numberKey, shareKey, without } from './figure.js';
import { nameKey } from './read-names.js';

/** Two figures with a colon or stroke between: “10:30”, “3:1”, “9/11”, “1/2”, “2018/19”. */
const PAIR = /(?<![\d.,:/])(\d{1,4})([:/])(\d{1,4})(?![\d]|[:/.,]\d)/g;

/** Notes figures in pairs; gives the text without them. */
export function readPairs(text: string, note: Note): string {
  const found = [...text.matchAll(PAIR)].map((match): Figure => {
    const [whole, first = '', mark, second = ''] = match;
    const both = [numberKey(+first), numberKey(+second)];
    const others = mark === '/' ? strokes(first, second) : [];
    const year = first.length === 4 && second.length === 2 ? [numberKey(+(first.slice(0, 2) + second))] : [];
    const years = mark === '/' ? shortYears(first, second) : [];
    return {
      ...{ start: match.index, end: match.index + whole.length, text: whole, value: null, sign: '', weight: 'always' },
      ways: [[nameKey(whole)], ...others.map((key) => [key]), both, ...year.map((key) => [both[0]!, key]), ...years],
      gives: [nameKey(whole), ...both, ...others, ...year],
    };
  });
  for (const figure of found) note(figure);
  return without(text, found);
}

/** “21/22”: two years one after the other. */
function shortYears(first: string, second: string): string[][] {
  if (first.length !== 2 || second.length !== 2 || (+first + 1) % 100 !== +second) return [];
  return [1900, 2000].map((century) => [numberKey(century + +first), numberKey(century + +first + 1)]);
}

/** A share, or a day of a month in either order. */
function strokes(first: string, second: string): string[] {
  const [a, b] = [+first, +second];
  const share = a < b && b <= 100 ? [shareKey(a / b)] : [];
  const isDay = (month: number, day: number) => month >= 1 && month <= 12 && day >= 1 && day <= 31;
  return [...share, ...(isDay(a, b) ? [`md:${a}-${b}`] : []), ...(isDay(b, a) ? [`md:${b}-${a}`] : [])];
}
