import { isDash, isWordCharacter } from './line-break.js';
import { tiesOf } from './tie-table.js';
import { unicodeAllows } from './unicode-break.js';

/**
 * Whether a line may end at the space between two chunks. UAX #14 decides by the characters beside it
 * (rules LB7 to LB18); then come the ties that a careful typist
 * makes by hand in the language `lang`.
 */
export function spaceBreaks(before: string, after: string, lang: string): boolean {
  return (quotesAllow(before, after) ?? unicodeAllows(before, after)) && !isTied(before, after, lang);
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

function isTied(before: string, after: string, lang: string): boolean {
  const first = after.charCodeAt(0);
  // A spaced dash ends a line rather than beginning one.
  if (isDash(first)) return after.length === 1;
  const ties = tiesOf(lang);
  const word = OPENS.has(before.charCodeAt(0)) ? before.slice(1) : before;
  if (word.length === 1 && ties.short.has(word)) return true;
  if (isDigit(first)) return ties.beforeNumber.has(word) || (ties.months.has(word) && /^\d\d?(?!\d)/.test(after));
  if (isDigit(before.charCodeAt(before.length - 1)))
    return after.length < LONGEST_UNIT && ties.afterNumber.has(bare(after));
  if (word.length > LONGEST_TITLE) return false;
  return ties.beforeName.has(word)
    ? isCapital(after)
    : isInitials(word) && (isInitials(bareEnd(after)) || isCapital(after));
}

const LONGEST_TITLE = 9;
/** Letters of a unit, with the punctuation after it. */
const LONGEST_UNIT = 8;

/** Without the punctuation of the sentence. */
function bare(word: string): string {
  return word.replace(/[.,;:!?)\]}”’»]+$/, '');
}

function bareEnd(word: string): string {
  return word.replace(/[,;:)\]]+$/, '');
}

/** “E.”, “J.-P.”, and the parts of abbreviations: “z. B.”, “i. e.”. */
function isInitials(word: string): boolean {
  // Looked at first because the pattern's table of letters takes long to build.
  if (!word.endsWith('.') || (word[1] !== '.' && word[2] !== '.')) return false;
  return word.length > 1 && /^\p{L}\.(?:-?\p{L}\.)*$/u.test(word);
}

function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
