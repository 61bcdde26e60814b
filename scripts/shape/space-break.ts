import { isDash, isWordCharacter } from './line-break.js';
import { unicodeAllows } from './unicode-break.js';

/**
 * Whether a line may end at the space between two chunks. UAX #14 decides by the characters beside it
 * (rules LB7 to LB18); then come the ties that a careful typist makes by hand.
 */
export function spaceBreaks(before: string, after: string): boolean {
  return (quotesAllow(before, after) ?? unicodeAllows(before, after)) && !isTied(before, after);
}

/**
 * Quotation marks with a direction, by rules LB15a and LB15b of Unicode 15.1, which the library does not know
 * yet: a line ends neither after an opening mark nor before a closing one, but may between ” and (.
 */
function quotesAllow(before: string, after: string): boolean | null {
  const tail = before.charCodeAt(before.length - 1);
  const head = after.charCodeAt(0);
  if (OPENING.has(tail) && before.length <= 2 && !isWordCharacter(before[0])) return false;
  if (CLOSING.has(head) && !isWordCharacter(after[1])) return false;
  return QUOTES.has(tail) && OPENS.has(head) ? true : null;
}

const OPENING = codes('“‘«‹');
const CLOSING = codes('”’»›');
const QUOTES = codes('"\'”’“‘»›«‹');
const OPENS = codes('([{');

function codes(characters: string): ReadonlySet<number> {
  return new Set([...characters].map((character) => character.charCodeAt(0)));
}

/** Words that stay with the number after them. */
const BEFORE_NUMBER: ReadonlySet<string> = new Set(
  (
    'p. pp. no. nos. vol. vols. chap. chaps. sec. secs. fig. figs. tab. eq. n. nn. art. § §§ № S. Nr. Bd. Kap. ' +
    'Figure Figures Table Tables Section Chapter Equation Note Part Appendix Abbildung Tabelle Abschnitt Kapitel'
  ).split(' '),
);

function isTied(before: string, after: string): boolean {
  const first = after.charCodeAt(0);
  // A spaced dash ends a line rather than beginning one.
  if (isDash(first)) return after.length === 1;
  if (first < 0x30 || first > 0x39) return false;
  return BEFORE_NUMBER.has(OPENS.has(before.charCodeAt(0)) ? before.slice(1) : before);
}
