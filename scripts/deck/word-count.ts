/** Words of points that a slide has at most: what a room reads while it listens. */
export const MOST_WORDS = 45;

/** Ideographs and kana: about as many to a word. */
const A_WORD = 2;

/** Number of words, counted by the white space between them; in scripts without spaces by their letters. */
export function words(text: string): number {
  let count = 0;
  let wide = 0;
  let inside = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const space = code <= 0xa0 && (code === 0x20 || code === 0xa0 || code === 0x0a || code === 0x09);
    if (isWide(code)) {
      wide++;
      inside = false;
      continue;
    }
    if (!space && !inside) count++;
    inside = !space;
  }
  return count + Math.ceil(wide / A_WORD);
}

/** Whether a UTF-16 unit is a character twice as wide as a Latin letter (UAX #11, W and F, of what papers are written in). */
export function isWide(code: number): boolean {
  return code >= 0x1100 && (code <= 0x115f || (code >= 0x2e80 && code <= 0xd7a3) || isCompatible(code));
}

function isCompatible(code: number): boolean {
  return (code >= 0xf900 && code <= 0xfaff) || (code >= 0xff00 && code <= 0xff60) || (code >= 0xd840 && code <= 0xd87f);
}

/** Width of a text in letters: a wide character is as wide as two. */
export function width(text: string): number {
  let sum = text.length;
  for (let at = 0; at < text.length; at++) if (isWide(text.charCodeAt(at))) sum++;
  return sum;
}
