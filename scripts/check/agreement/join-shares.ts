import { type Figure, numberKey, shareKey } from './figure.js';
import { numberKeys } from './number-keys.js';
import type { Patterns } from './patterns.js';

/** Largest denominator of “one in four”; beyond it stand years and places. */
const MOST_PARTS = 100;

/** Puts shares together, “one in four” and “two thirds”, from the numbers of a text in their order. */
export function joinShares(text: string, figures: readonly Figure[], patterns: Patterns): Figure[] {
  const joined: Figure[] = [];
  for (let i = 0; i < figures.length; i++) {
    const [figure, next] = [figures[i]!, figures[i + 1]];
    const pair = next && outOf(text, figure, next, patterns);
    if (pair) i++;
    const share = pair ?? parts(text, figure, patterns);
    // The word for the parts may be a number as well: “two thirds”.
    if (!pair && share && next && next.start < share.end) i++;
    joined.push(share ?? figure);
  }
  return joined;
}

function outOf(text: string, figure: Figure, next: Figure, patterns: Patterns): Figure | null {
  if (figure.value === null || next.value === null || next.start - figure.end > MOST_BETWEEN) return null;
  if (!patterns.outOf.test(text.slice(figure.end, next.start))) return null;
  const both = [figure.value, next.value] as const;
  return shareOf(text, figure.start, next.end, patterns.partsFirst ? [both[1], both[0]] : both, true);
}

/** Characters of the longest words between the two numbers. */
const MOST_BETWEEN = 12;

function parts(text: string, figure: Figure, patterns: Patterns): Figure | null {
  if (figure.value === null) return null;
  patterns.partsBehind.lastIndex = figure.end;
  const found = patterns.partsBehind.exec(text);
  // “The third quarter” is one of a year.
  if (!found || (found[0] === ' quarter' && figure.value !== 1)) return null;
  const denominator = patterns.parts.get(found[1]!.toLowerCase())!;
  return shareOf(text, figure.start, figure.end + found[0].length, [figure.value, denominator], false);
}

/** Null for what is no part of a whole, such as “3 in 2021”. */
function shareOf(
  text: string,
  start: number,
  end: number,
  [numerator, denominator]: readonly [number, number],
  said: boolean,
): Figure | null {
  if (!(numerator > 0 && numerator < denominator && denominator <= MOST_PARTS)) return null;
  const at = { start, end, text: text.slice(start, end), value: null, sign: '', weight: 'always' } as const;
  // Chinese and Japanese say “of a hundred parts fifty”.
  if (denominator === MOST_PARTS) return { ...at, ...numberKeys([[numerator]], 'percent', null) };
  const share = shareKey(numerator / denominator);
  const both = said ? [numerator, denominator].map(numberKey) : [];
  const asked = both.filter((key) => key !== 'n:1');
  return { ...at, ways: [[share], ...(said ? [asked] : [])], gives: [share, `word-${share}`, ...both] };
}
