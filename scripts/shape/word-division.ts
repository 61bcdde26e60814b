import type { Hyphenator } from './hyphenation.js';
import type { Break } from './line-break.js';

/** Characters on either side of which a word is not divided: it breaks there, or is no plain word. */
const NO_DIVISION_BESIDE = /[-‐‑–/\\@_.:+=&\u00ad\d]/u;

/** A stretch of letters, and whether text of another style goes on where it begins or ends. */
export interface Context {
  readonly letterBefore: boolean;
  readonly letterAfter: boolean;
}

/** Hyphenation points of the words in a chunk. */
export function divideWords(text: string, hyphenator: Hyphenator, context: Context): Break[] {
  const breaks: Break[] = [];
  for (const { 0: word, index } of text.matchAll(/\p{L}+/gu)) {
    const end = index + word.length;
    if (!mayDivide(text, index, end, context)) continue;
    for (const point of hyphenator.points(word)) breaks.push({ at: index + point, cause: 'hyphen' });
  }
  return breaks;
}

function mayDivide(text: string, start: number, end: number, { letterBefore, letterAfter }: Context): boolean {
  if (start === 0 ? letterBefore : NO_DIVISION_BESIDE.test(text[start - 1] ?? '')) return false;
  if (end === text.length) return !letterAfter;
  // Punctuation at a word's end is no matter; followed by more letters it makes an address or an abbreviation.
  const after = text[end] ?? '';
  return !NO_DIVISION_BESIDE.test(after) || (/[.:]/.test(after) && !/[\p{L}\d]/u.test(text.slice(end + 1)));
}
