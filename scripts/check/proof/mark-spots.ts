import { HOLE } from './passage.js';
import { letters, plainText } from './plain-text.js';

/** Where the mark of a note stands in a text: the letters before and behind it, white space apart. */
export interface MarkSpot {
  readonly number: number;
  readonly before: string;
  readonly behind: string;
  /** The last word before it. */
  readonly word: string;
}

/** So many letters on each side tell one place from another. */
const TELLING = 24;
/** Characters in which these are looked for: some have no shape. */
const NEAR = 4 * TELLING;

const MARK = /\ufff9(\d+)\ufffb/g;

/** Stands in a text for the mark of a note, until marks and text are taken apart (interlinear annotation, Unicode 23.8). */
export function markSign(number: number): string {
  return `\ufff9${number}\ufffb`;
}

/** Takes the signs of marks out of a text, and tells where they stood. */
export function takeMarks(signed: string): { readonly text: string; readonly marks: readonly MarkSpot[] } {
  if (!signed.includes('\ufff9')) return { text: signed, marks: [] };
  let text = '';
  let end = 0;
  const found: (readonly [number: number, at: number])[] = [];
  for (const { 0: sign, 1: number, index } of signed.matchAll(MARK)) {
    text += signed.slice(end, index);
    end = index + sign.length;
    found.push([Number(number), text.length]);
  }
  text += signed.slice(end);
  return { text, marks: found.map(([number, at]) => ({ number, ...around(text, at) })) };
}

function around(text: string, at: number): Omit<MarkSpot, 'number'> {
  const near = text.slice(Math.max(0, at - NEAR), at);
  const before = near.slice(near.lastIndexOf(HOLE) + 1);
  const behind = text.slice(at, at + NEAR);
  const next = behind.indexOf(HOLE);
  return {
    before: letters(plainText(before)).slice(-TELLING),
    behind: letters(plainText(next < 0 ? behind : behind.slice(0, next))).slice(0, TELLING),
    word: lastWord(before),
  };
}

/** White space and signs behind the last word, which a deck may leave out. */
const SIGNS = /[\s\u0021-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f\u3000-\u3020]+$/;
const LAST_WORD = /[^\s\u0021-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f\u3000-\u3020]+$/;

/** A short text up to its last letter or figure. */
export function withoutSigns(text: string): string {
  return text.replace(SIGNS, '');
}

/** The last word of a short text; empty where there is none. */
export function lastWord(text: string): string {
  return LAST_WORD.exec(withoutSigns(plainText(text)))?.[0] ?? '';
}

/** Whether two marks stand behind the same letters and before the same, as far as both tell. */
export function standsAt(mark: MarkSpot, other: MarkSpot): boolean {
  return (
    meets(mark.before, other.before) && (mark.behind.startsWith(other.behind) || other.behind.startsWith(mark.behind))
  );
}

function meets(a: string, b: string): boolean {
  return a.endsWith(b) || b.endsWith(a);
}
