import type { Break } from './line-break.js';
import { scriptOf } from './script.js';

/*
 * Chinese and Japanese text stands in squares, line under line of one length. Its punctuation takes half a square, with
 * white for the other half that gives way: beside other punctuation, at the ends of lines, and a little where a line
 * has to be filled (JLREQ 3.1.2 to 3.2.6 and 3.8; CLREQ 6.1 to 6.3). What may begin and end a line is UAX #14's in its
 * strict form.
 */

/** White between two characters, in squares. It vanishes where a line ends. */
export interface Gap {
  readonly width: number;
  readonly stretch: number;
  readonly shrink: number;
}

/** Between characters that fill their squares: only what a line lacks to be full. */
const SOLID: Gap = { width: 0, stretch: 0.05, shrink: 0 };
/** The other half of punctuation's square. */
const HALF: Gap = { width: 0.5, stretch: 0.05, shrink: 0.25 };
/** Between a character and Latin letters or figures. */
const QUARTER: Gap = { width: 0.25, stretch: 0.12, shrink: 0.125 };
/** Of a middle dot, on both sides. */
const TIGHT: Gap = { width: 0, stretch: 0, shrink: 0 };

export type Side = 'closing' | 'opening';
type Class = 'square' | Side | 'letter' | 'other';

const CLOSING = '、。，．」』）〕］｝〉》】〗〙〟';
const OPENING = '「『（〔［｛〈《【〖〘〝';
/** Chinese sets these in half of their square, Japanese in the middle of it. */
const CLOSING_IN_CHINESE = '：；！？';
const QUOTES: Readonly<Record<string, Side>> = { '“': 'opening', '‘': 'opening', '”': 'closing', '’': 'closing' };
/** No white of their own beside characters. */
const BARE = '—―…‥–·/,.;:!?([{)]}%';

export function hasIdeographs(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x2e80 && isIdeographic(text.codePointAt(at) ?? 0)) return true;
  }
  return false;
}

function isIdeographic(codePoint: number): boolean {
  return scriptOf(codePoint) === 'ideographic';
}

export function isChinese(lang: string): boolean {
  return /^(zh|yue|wuu|cmn)\b/i.test(lang);
}

/** In text of these languages quotation marks belong to the characters around them. */
export function ownsQuotes(lang: string): boolean {
  return isChinese(lang) || /^ja\b/i.test(lang);
}

/** The side of its square that punctuation leaves white is the other one; null for what fills its square. */
export function sideOf(character: string, lang: string): Side | null {
  if (CLOSING.includes(character)) return 'closing';
  if (OPENING.includes(character)) return 'opening';
  if (isChinese(lang) && CLOSING_IN_CHINESE.includes(character)) return 'closing';
  return ownsQuotes(lang) ? (QUOTES[character] ?? null) : null;
}

/** The text as UAX #14 is to see it: its quotation marks open and close, as its brackets do. */
export function withBrackets(text: string, lang: string): string {
  return ownsQuotes(lang) ? text.replace(/[“‘]/g, '「').replace(/[”’]/g, '」') : text;
}

/** Adds the gaps between the characters of `text` to the places where lines may end. */
export function withGaps(text: string, breaks: readonly Break[], lang: string): Break[] {
  const all: Break[] = [];
  let before: Class = 'other';
  let next = 0;
  for (let at = 0; at < text.length; ) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    if (!/[\p{M}\p{Cf}]/u.test(character)) {
      const own = classOf(character, lang);
      const gap = at > 0 ? gapBetween(before, own, character) : null;
      while ((breaks[next]?.at ?? text.length) < at) all.push(breaks[next++] as Break);
      const found = breaks[next]?.at === at ? breaks[next++] : undefined;
      if (gap) all.push({ ...(found ?? { at, cause: 'kept' }), gap });
      else if (found) all.push(found);
      before = BARE.includes(character) ? 'other' : own;
    }
    at += character.length;
  }
  return [...all, ...breaks.slice(next)];
}

function classOf(character: string, lang: string): Class {
  const side = sideOf(character, lang);
  if (side) return side;
  if (isIdeographic(character.codePointAt(0) ?? 0)) return 'square';
  return /[“”‘’'"]/.test(character) ? 'other' : 'letter';
}

/** Null where neither is of these scripts. */
function gapBetween(before: Class, own: Class, character: string): Gap | null {
  const bare = BARE.includes(character);
  if (before === 'closing') return own === 'closing' || bare ? TIGHT : HALF;
  if (own === 'opening') return before === 'opening' ? TIGHT : HALF;
  if (before === 'opening' || own === 'closing') return TIGHT;
  if (before === 'square' && own === 'square') return SOLID;
  const meet = (before === 'square' && own === 'letter') || (before === 'letter' && own === 'square');
  if (meet) return bare ? null : QUARTER;
  return null;
}
