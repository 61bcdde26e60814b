import type { Break } from './line-break.js';

/** A chunk of prose that is a web address or DOI, perhaps in quotation marks or brackets. */
export function looksLikeAddress(text: string): boolean {
  return text.length > 8 && text.includes('/') && /^[([{<“‘"'«]*(?:https?:\/\/|www\.|doi:|10\.\d{4,}\/)/i.test(text);
}

/**
 * Where an address may break, as the Chicago Manual has it (17th ed., 7.46): after a colon or a double slash;
 * before a single slash, a period, a comma, a hyphen and other punctuation; before or after an equals sign or
 * an ampersand; never after a hyphen, and none is added, so that a reader sees what belongs to the address.
 * Long segments may break anywhere as a last resort.
 */
export function addressBreaks(text: string): Break[] {
  return withLastResorts(text, punctuationBreaks(text));
}

/** Fewest characters on either side of a break. */
const BEFORE = 4;
const AFTER = 3;

/** Punctuation of the sentence that follows the address. */
const CLOSING = new Set('.,;:!?)]}>”’"\'»');

function punctuationBreaks(text: string): Break[] {
  let end = text.length;
  while (CLOSING.has(text[end - 1] ?? '')) end--;
  const breaks: Break[] = [];
  const [hostStart, hostEnd] = hostOf(text);
  for (let at = BEFORE; at <= end - AFTER; at++) {
    if (!breaksInAddress(text[at - 2] ?? '', text[at - 1] ?? '', text[at] ?? '')) continue;
    const inHost = at > hostStart && at < hostEnd;
    breaks.push(inHost ? { at, cause: 'address', lastResort: true } : { at, cause: 'address' });
  }
  return breaks;
}

/** The name between the double slash and the path: better whole. */
function hostOf(text: string): [start: number, end: number] {
  const slashes = text.indexOf('://');
  if (slashes < 0) return [0, 0];
  const path = text.indexOf('/', slashes + 3);
  return [slashes + 3, path < 0 ? text.length : path];
}

const BREAK_BEFORE = new Set("/.,-~_?#%;+@!$*'()[]");
const BREAK_EITHER_SIDE = new Set('=&');

function breaksInAddress(second: string, before: string, after: string): boolean {
  if (before === '-') return false;
  if (before === '/' && second === '/') return true;
  if (before === ':') return after !== '/' && !/\d/.test(after);
  // Between two marks there is no telling which of them ends the line.
  if (BREAK_EITHER_SIDE.has(before)) return !BREAK_BEFORE.has(after);
  return (BREAK_BEFORE.has(after) || BREAK_EITHER_SIDE.has(after)) && !BREAK_BEFORE.has(before);
}

/** Segments longer than this get breaks inside. */
const LONG = 16;
/** Characters that a break inside a segment leaves on either side. */
const MARGIN = 4;

/** Adds last resorts inside the long segments between the breaks given. */
export function withLastResorts(text: string, breaks: readonly Break[]): Break[] {
  const all: Break[] = [];
  let start = 0;
  for (const next of [...breaks, { at: text.length, cause: 'address' } as const]) {
    if (next.at - start > LONG)
      for (let at = start + MARGIN; at <= next.at - MARGIN; at++)
        if (isInsideSegment(text, at)) all.push({ at, cause: 'address', lastResort: true });
    if (next.at < text.length) all.push(next);
    start = next.at;
  }
  return all;
}

/** Between two letters or digits, but not inside a percent-encoded character. */
function isInsideSegment(text: string, at: number): boolean {
  if (text[at - 1] === '%' || text[at - 2] === '%') return false;
  return isAlphanumeric(text, at - 1) && isAlphanumeric(text, at);
}

/** Addresses are ASCII, as a rule: a class of Unicode is compiled only for those that are not. */
function isAlphanumeric(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code >= 0x80) return /[\p{L}\p{N}]/u.test(text[at]!);
  return (code >= 0x30 && code <= 0x39) || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a);
}
