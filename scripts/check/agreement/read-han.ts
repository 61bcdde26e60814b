import { type Figure, type Note, numberKey, product, without } from './figure.js';
import { numberKeys } from './number-keys.js';
import type { Patterns } from './patterns.js';

/** “1万2千”, “3億5,000万”: figures and signs for tens in turn. */
const MIXED = /\d[\d.,]*[十百千万萬億亿兆](?:[十百千万萬億亿兆]*\d[\d.,]*[十百千万萬億亿兆]*)+/g;
const PART = /(\d[\d.,]*)|([十百千万萬億亿兆])/g;
/** Tenths: “3割”, “三成”. In words the second sign is a verb as well. */
const TENTHS = /(\d(?:\.\d)?|[一二三四五六七八九])(割|成)(?!合|引)/g;

/** Notes what only Chinese and Japanese write; gives the text without it. */
export function readHan(text: string, { partsFirst, values }: Patterns, note: Note): string {
  if (!partsFirst) return text;
  const found = [...text.matchAll(MIXED)].map((match) => mixed(match, values));
  const tenths = [...text.matchAll(TENTHS)].map(({ 0: whole, 1: digit = '', 2: sign, index }): Figure => {
    const percent = product(Number(digit) || (values.get(digit) ?? 0), 10);
    const at = { start: index, end: index + whole.length, text: whole, value: percent, sign: '' };
    return { ...at, ...numberKeys([[percent]], 'percent', null), weight: sign === '割' ? 'always' : 'never' };
  });
  const all = [...found, ...tenths].sort((a, b) => a.start - b.start);
  for (const figure of all) note(figure);
  return without(text, all);
}

function mixed({ 0: text, index }: RegExpExecArray, values: Patterns['values']): Figure {
  let [whole, group, number] = [0, 0, 0];
  for (const [, digits, sign = ''] of text.matchAll(PART)) {
    const scale = values.get(sign) ?? 1;
    if (digits) number = Number(digits.replaceAll(',', ''));
    else if (scale < 1e4) [group, number] = [group + product(number || 1, scale), 0];
    else [whole, group, number] = [whole + product(group + number, scale), 0, 0];
  }
  const value = whole + group + number;
  const key = [numberKey(value)];
  return { start: index, end: index + text.length, text, value, sign: '', weight: 'always', ways: [key], gives: key };
}
