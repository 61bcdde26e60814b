import LineBreaker from 'linebreak';
import { isDash } from './line-break.js';
import { memo } from './memo.js';

/**
 * Whether a line may end at the space between two chunks. UAX #14 decides by the characters beside it
 * (rules LB7 to LB18), so its answer is asked for once for each pair; then come the ties that a careful
 * typist makes by hand.
 */
export function spaceBreaks(before: string, after: string): boolean {
  return (quotesAllow(before, after) ?? unicodeAllows(before, after)) && !isTied(before, after);
}

/** Answers by the two characters, in one number where they are a unit each, as a string otherwise. */
const known = new Map<number | string, boolean>();

/**
 * Quotation marks with a direction, by rules LB15a and LB15b of Unicode 15.1, which the library does not know
 * yet: a line ends neither after an opening mark nor before a closing one, but may between ” and (.
 */
function quotesAllow(before: string, after: string): boolean | null {
  if (OPENING.test(before) || CLOSING.test(after)) return false;
  return QUOTE.has(before.charCodeAt(before.length - 1)) && OPENS.has(after.charCodeAt(0)) ? true : null;
}

/** A chunk that is an opening mark alone, such as « before a space. */
const OPENING = /^[\p{Ps}]?[“‘«‹]$/u;
const CLOSING = /^[”’»›][\p{Pe}.,:;!?]*$/u;
const QUOTE = codes('"\'”’“‘»›«‹');
const OPENS = codes('([{');

function codes(characters: string): ReadonlySet<number> {
  return new Set([...characters].map((character) => character.charCodeAt(0)));
}

/** What UAX #14 says, without the ties. */
export function unicodeAllows(before: string, after: string): boolean {
  const tail = before.charCodeAt(before.length - 1);
  const head = after.charCodeAt(0);
  if (isPlainLetter(head) && (isPlainLetter(tail) || ENDS_LINE.has(tail))) return true;
  if (standsAlone(tail) && standsAlone(after.charCodeAt(1) || head) && standsAlone(head))
    return memo(known, tail * 0x10000 + head, () => breaksBetween(before.slice(-1), after.slice(0, 1)));
  // The last and first character with the marks upon them.
  const [last] = /.\p{M}*$/su.exec(before.slice(-NEAR)) ?? [before.slice(-NEAR)];
  const [first] = /^.\p{M}*/su.exec(after.slice(0, NEAR)) ?? [after.slice(0, NEAR)];
  return memo(known, `${last} ${first}`, () => breaksBetween(last, first));
}

/** Before a letter or figure a space after these is an opportunity (LB18; no rule before it forbids it). */
const ENDS_LINE: ReadonlySet<number> = new Set([...'.,;:!?)\'"’”'].map((c) => c.charCodeAt(0)));

function isPlainLetter(code: number): boolean {
  return ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) || (code >= 0x30 && code <= 0x39);
}

/** As many marks as a character may have for it to be seen as one. */
const NEAR = 32;

/** No combining mark and no half of a surrogate pair. */
function standsAlone(code: number): boolean {
  return code < 0x300 || (code >= 0x2000 && code < 0x20d0);
}

function breaksBetween(before: string, after: string): boolean {
  return breaksAt(`${before} ${after}`, before.length + 1);
}

function breaksAt(text: string, position: number): boolean {
  const breaker = new LineBreaker(text);
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) if (next.position === position) return true;
  return false;
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
  return BEFORE_NUMBER.has(before) || BEFORE_NUMBER.has(before.replace(/^[([“‘"']+/, ''));
}
