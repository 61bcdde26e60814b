import type { Break } from './line-break.js';

/** Longer than the words of any language that can be divided; what is goes over the edge of every column. */
const LONG = 30;
/** Characters that a break leaves on either side. */
const MARGIN = 4;

/** Adds last resorts, with nothing printed at them, inside what is long and has no other opportunity to break. */
export function withLongWords(text: string, breaks: readonly Break[]): readonly Break[] {
  if (text.length <= LONG) return breaks;
  const all: Break[] = [];
  let start = 0;
  for (const next of [...breaks, null]) {
    const end = next?.at ?? text.length;
    if (end - start > LONG)
      for (let at = start + MARGIN; at <= end - MARGIN; at++)
        if (mayPart(text, at)) all.push({ at, cause: 'address', lastResort: true });
    if (next) all.push(next);
    start = end;
  }
  return all;
}

/** Before a letter or digit, or within a row of one sign; the mark of a letter stays with it. */
function mayPart(text: string, at: number): boolean {
  if (/[\p{M}\p{Cf}\p{Cs}]/u.test(text[at]!) || /[\p{Cf}\p{Cs}]/u.test(text[at - 1]!)) return false;
  return /[\p{L}\p{N}]/u.test(text[at]!) || text[at] === text[at - 1];
}
