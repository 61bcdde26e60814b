import { NUMERALS, roman } from '../paper/roman.js';
import { textString } from './syntax.js';

interface Numbered {
  readonly style: 'D' | 'r' | null;
  readonly prefix: string;
  readonly number: number;
}

/**
 * Page labels (ISO 32000-1, 12.4.2) as the printed folios have them: one range for each run of successive numbers. Where
 * folios are printed in Arabic or Persian figures the labels are in Western ones all the same: the standard has no style
 * for them, and what a reader types to go to a page is found from any keyboard.
 */
export function pageLabels(labels: readonly string[]): string {
  const ranges: string[] = [];
  let before: Numbered | null = null;
  labels.forEach((label, i) => {
    const now = parse(label);
    if (!before || !follows(now, before)) ranges.push(`${i} ${range(now)}`);
    before = now;
  });
  return `<</Nums[${ranges.join(' ')}]>>`;
}

function parse(label: string): Numbered {
  const decimal = /^(.*?)([1-9]\d{0,8})$/s.exec(label);
  if (decimal) return { style: 'D', prefix: decimal[1]!, number: Number(decimal[2]) };
  const value = romanValue(label);
  if (value > 0) return { style: 'r', prefix: '', number: value };
  return { style: null, prefix: label, number: 0 };
}

function follows(now: Numbered, before: Numbered): boolean {
  if (now.style === null || now.style !== before.style) return false;
  return now.prefix === before.prefix && now.number === before.number + 1;
}

function range({ style, prefix, number }: Numbered): string {
  const start = number > 1 ? `/St ${number}` : '';
  return `<<${style ? `/S/${style}` : ''}${prefix === '' ? '' : `/P${textString(prefix)}`}${start}>>`;
}

/** Value of a lower-case roman numeral in its usual spelling; 0 for anything else. */
function romanValue(label: string): number {
  if (!/^[mdclxvi]+$/.test(label)) return 0;
  let rest = label;
  let value = 0;
  for (const [digits, worth] of NUMERALS) {
    while (rest.startsWith(digits)) {
      value += worth;
      rest = rest.slice(digits.length);
    }
  }
  return rest === '' && roman(value) === label ? value : 0;
}
