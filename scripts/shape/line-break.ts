import { SOFT_HYPHEN, ZERO_WIDTH_SPACE } from './controls.js';
import type { Gap } from './ideographic.js';
import type { Opportunity } from './piece.js';
import { unicodeBreaks } from './unicode-break.js';

/** A place in a chunk of text (no spaces inside) where a line may end. */
export interface Break {
  /** UTF-16 offset of the first character of the next line. */
  readonly at: number;
  /** `kept`: no line ends here, there is only white. */
  readonly cause: Exclude<Opportunity<never>['cause'], 'relation' | 'operator'> | 'kept';
  readonly lastResort?: true;
  /** White between ideographs and the like. */
  readonly gap?: Gap;
}

/**
 * Opportunities of UAX #14 in a chunk of prose that a typographer would use as well: not before a dash, not
 * inside a range of figures, not where a hyphen would leave a letter alone (“e-mail”, “IS-K”).
 */
export function proseBreaks(text: string): Break[] {
  const after = text.indexOf(String.fromCharCode(ZERO_WIDTH_SPACE)) + 1;
  // Rule LB8: a zero-width space parts what stands beside it, whatever that is.
  if (after > 0 && after < text.length) {
    const rest = proseBreaks(text.slice(after)).map((one) => ({ ...one, at: one.at + after }));
    return [...proseBreaks(text.slice(0, after - 1)), { at: after, cause: 'plain' }, ...rest];
  }
  return unicodeBreaks(text)
    .filter((at) => welcome(text, at))
    .map((at) => ({ at, cause: causeAfter(text.charCodeAt(at - 1)) }));
}

function causeAfter(code: number): Break['cause'] {
  if (code === SOFT_HYPHEN) return 'hyphen';
  return SEEN.has(code) ? 'explicit' : 'plain';
}

const HYPHENS = new Set(['-', '‐'].map((c) => c.charCodeAt(0)));
const EN_DASH = 0x2013;
const PLUS = 0x2b;
/** After these the reader sees why the line ends. */
const SEEN: ReadonlySet<number> = new Set([...HYPHENS, ...['–', '—', '―', '/'].map((c) => c.charCodeAt(0))]);

function welcome(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  if (before === ZERO_WIDTH_SPACE) return true;
  // “C++” is one word.
  if (isDash(after) || (before === PLUS && after === PLUS)) return false;
  if (before === EN_DASH) return !(isDigit(text.charCodeAt(at - 2)) && isDigit(after));
  if (HYPHENS.has(before) || before === 0x2f) return wordBefore(text, at - 1) >= 2 && wordAfter(text, at) >= 2;
  return true;
}

/** Letters and digits that touch `at` from the left. */
function wordBefore(text: string, at: number): number {
  let start = at;
  while (start > 0 && isWordCharacter(text[start - 1])) start--;
  return at - start;
}

function wordAfter(text: string, at: number): number {
  let end = at;
  while (end < text.length && isWordCharacter(text[end])) end++;
  return end - at;
}

export function isWordCharacter(character: string | undefined): boolean {
  if (character === undefined) return false;
  const code = character.charCodeAt(0);
  if (code < 0x80) return isDigit(code) || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a);
  return /[\p{L}\p{N}\p{M}\p{Cs}]/u.test(character);
}

export function isDash(code: number): boolean {
  return code >= EN_DASH && code <= 0x2015;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
