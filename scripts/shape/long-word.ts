import type { Break } from './line-break.js';

/** Longer than the words of any language that can be divided; what is goes over the edge of every column. */
const LONG = 30;
/** Characters that a break leaves on either side. */
const MARGIN = 4;

/** Adds last resorts, with nothing printed at them, inside what is long and has no other opportunity to break. */
export function withLongWords(text: string, breaks: readonly Break[]): readonly Break[] {
  return withResorts(text, breaks, LONG, MARGIN, () => 'address');
}

/** … of words wider than their column: those too short to be divided well. */
const SHORT = 4;

/** Adds last resorts inside every word; a hyphen stands where one parts letters. Numbers stay whole. */
export function withBrokenWords(text: string, breaks: readonly Break[]): readonly Break[] {
  return withResorts(text, breaks, SHORT, 2, (at) => {
    const pair = text.slice(at - 1, at + 1);
    if (/^\p{L}\p{L}$/u.test(pair)) return 'hyphen';
    return /^\p{N}|\p{N}$/u.test(pair) ? null : 'address';
  });
}

function withResorts(
  text: string,
  breaks: readonly Break[],
  longest: number,
  margin: number,
  causeAt: (at: number) => Break['cause'] | null,
): readonly Break[] {
  if (text.length <= longest) return breaks;
  const all: Break[] = [];
  let start = 0;
  for (const next of [...breaks, null]) {
    const end = next?.at ?? text.length;
    if (end - start > longest)
      for (let at = start + margin; at <= end - margin; at++) {
        const cause = mayPart(text, at) ? causeAt(at) : null;
        if (cause !== null) all.push({ at, cause, lastResort: true });
      }
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
