import type { Dict, PdfObject } from './object.js';
import type { Objects } from './objects.js';
import { treePairs } from './tree.js';

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** The label of each page (ISO 32000-1, 12.4.2); its place in the file, from 1, where none is given. */
export function readPageLabels(objects: Objects, root: PdfObject | undefined, count: number): readonly string[] {
  const labels = Array.from({ length: count }, (_, i) => String(i + 1));
  const ranges = treePairs(objects, root, 'Nums').flatMap(([first, value]) => {
    const range = objects.dict(value);
    return typeof first === 'number' && first >= 0 && range ? [{ first, range }] : [];
  });
  ranges.sort((a, b) => a.first - b.first);
  for (const [i, { first, range }] of ranges.entries()) {
    const end = Math.min(ranges[i + 1]?.first ?? count, count);
    for (let page = first; page < end; page++) labels[page] = label(objects, range, page - first);
  }
  return labels;
}

function label(objects: Objects, range: Dict, offset: number): string {
  const number = (objects.number(range.get('St')) ?? 1) + offset;
  return (objects.text(range.get('P')) ?? '') + numeral(objects.name(range.get('S')), number);
}

function numeral(style: string | null, number: number): string {
  if (style === null || number < 1 || number > 1_000_000) return '';
  if (style === 'R' || style === 'r') return style === 'R' ? roman(number).toUpperCase() : roman(number);
  if (style !== 'A' && style !== 'a') return String(number);
  // a to z, then aa to zz, and so on.
  const letter = String.fromCharCode(style.charCodeAt(0) + ((number - 1) % 26));
  return letter.repeat(Math.min(1000, Math.ceil(number / 26)));
}

function roman(number: number): string {
  let left = number;
  let text = '';
  for (const [value, letters] of ROMAN) {
    text += letters.repeat(Math.floor(left / value));
    left %= value;
  }
  return text;
}
