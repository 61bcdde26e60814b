import type { List, ListLabel } from './block.js';
import { roman } from './roman.js';

/** The label of item `index`, from 0, of an ordered list. */
export function orderedLabel({ label, start }: Pick<List<unknown>, 'label' | 'start'>, index: number): string {
  const number = start + index;
  if (!label) return `${number}.`;
  const { numeral, before, after } = label;
  return `${before}${numeralOf(number, numeral)}${after}`;
}

function numeralOf(number: number, kind: ListLabel['numeral']): string {
  switch (kind) {
    case 'lowerAlpha':
      return letters(number);
    case 'upperAlpha':
      return letters(number).toUpperCase();
    case 'lowerRoman':
      return roman(number);
    case 'upperRoman':
      return roman(number).toUpperCase();
    default:
      return `${number}`;
  }
}

/** a to z, then aa. */
function letters(number: number): string {
  const rest = Math.floor((number - 1) / 26);
  return (rest > 0 ? letters(rest) : '') + String.fromCharCode(97 + ((number - 1) % 26));
}
