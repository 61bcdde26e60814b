import type { FontStyle } from './font-style.js';
import type { Item } from './itemize.js';

/** An item, and whether it is a word in capitals: an abbreviation (ISO, COVID-19, A4). */
export interface CasedItem extends Item {
  readonly capitals?: true;
}

/** Capitals are spaced by so many thousandths of their size (Bringhurst 2.1.6: 5 to 10 per cent, the less the better drawn). */
export const TRACKING = { capitals: 30, smallCaps: 40 } as const;

/** Above this size, points, capitals stand as they were drawn. */
const DISPLAY = 13;

/** Whether words in capitals are treated as such in this style: not in tables, where figures stand in columns, nor in code. */
export function mindsCapitals({ family, figures, position, size }: FontStyle): boolean {
  return family === 'serif' && figures === 'oldstyle' && position === 'normal' && size < DISPLAY;
}

/** A capital and more of them, or figures, with hyphens between; with the signs around it if nothing else is there. */
const WORD =
  /(?:^[^\p{L}\p{N}]+)?(?<![\p{L}\p{N}\p{M}])\p{Lu}[\p{Lu}\d\u2010-\u2013-]*[\p{Lu}\d](?![\p{L}\p{N}\p{M}])(?:[^\p{L}\p{N}]+$)?/gu;

/** The same in text whose letters are all of ASCII, for which no tables of Unicode have to be built: that takes longer than a page. */
const PLAIN_WORD =
  /(?:^[^A-Za-z\d]+)?(?<![A-Za-z\d])[A-Z][A-Z\d\u2010-\u2013-]*[A-Z\d](?![A-Za-z\d])(?:[^A-Za-z\d]+$)?/g;

/** Cuts out the words in capitals. */
export function splitCapitals(items: readonly Item[], text: string): readonly CasedItem[] {
  if (!maySplit(text)) return items;
  const pattern = isPlain(text) ? PLAIN_WORD : WORD;
  return items.flatMap((item) => {
    const stretches: CasedItem[] = [];
    let from = item.start;
    for (const { 0: word, index } of text.slice(item.start, item.end).matchAll(pattern)) {
      const start = item.start + index;
      if (start > from) stretches.push({ ...item, start: from, end: start });
      from = start + word.length;
      stretches.push({ ...item, start, end: from, capitals: true });
    }
    if (from < item.end) stretches.push({ ...item, start: from, end: item.end });
    return stretches;
  });
}

/** Quick to say of nearly every word that there are no two capitals, or a capital and a figure, side by side. */
function maySplit(text: string): boolean {
  let upper = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const capital = code < 0x80 ? code >= 0x41 && code <= 0x5a : mayBeCapital(code);
    if (upper && (capital || (code >= 0x30 && code <= 0x39) || code === 0x2d)) return true;
    upper = capital;
  }
  return false;
}

/** Of the scripts with two cases: Latin, Greek, Cyrillic, Armenian, Georgian (to U+10FF), and their extensions. */
function mayBeCapital(code: number): boolean {
  return (
    (code >= 0xc0 && code < 0x590) ||
    (code >= 0x10a0 && code < 0x1100) ||
    (code >= 0x1c80 && code < 0x2000) ||
    (code >= 0x2c00 && code < 0x2d30) ||
    (code >= 0xa640 && code < 0xabc0)
  );
}

/** Nothing but ASCII and the marks of General Punctuation (U+2000 to U+206F), none of which is a letter. */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 0x7f && (code < 0x2000 || code > 0x206f)) return false;
  }
  return true;
}
