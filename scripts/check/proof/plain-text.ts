/** A hyphen that the report added at a line's end, with the white after it. */
const ADDED_HYPHEN = /\u00ad\s*/g;
/** Characters without a shape: joiners, breaks and bidi controls. */
const SHAPELESS = /[\u200b\u200e\u200f\u061c\u2028\u2029\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
const WHITE = /[\s\u0085]+/g;
const COMBINING = /[\u0300-\u036f\u0590-\u08ff\u0900-\uffff]/;

/** Zeros of the digits that languages print instead of ours: Arabic, Persian, Devanagari, Bengali, Thai. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50] as const;
const DIGITS = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59]/g;

/**
 * Text as it can be compared, however it was set: white space single, nothing added at line ends, no characters
 * without a shape, composed letters (NFC), and numbers in our digits.
 */
export function plainText(text: string): string {
  if (isPlain(text)) return text;
  let plain = text.replace(ADDED_HYPHEN, '').replace(SHAPELESS, '').replace(WHITE, ' ').trim();
  if (COMBINING.test(plain)) plain = plain.replace(DIGITS, ourDigit).normalize('NFC');
  return plain;
}

/** Nothing is to be done: words of Latin letters and usual signs, a space between two. Nearly all text is so. */
function isPlain(text: string): boolean {
  let spaced = true;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const space = code === 0x20;
    if (space ? spaced : code < 0x21 || (code > 0x7e && !isUsual(code))) return false;
    spaced = space;
  }
  return !spaced;
}

function isUsual(code: number): boolean {
  return (code > 0xa0 && code < 0x300 && code !== 0xad) || (code >= 0x2010 && code < 0x2028);
}

function ourDigit(digit: string): string {
  const code = digit.charCodeAt(0);
  const zero = ZEROS.find((start) => code >= start && code <= start + 9) ?? code;
  return String(code - zero);
}

/** Text without its white space: lines may end inside an address, and between ideographs. */
export function letters(text: string): string {
  return text.includes(' ') ? text.replaceAll(' ', '') : text;
}

/** A word of a text, and where it stands there. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const WORDS = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|[^\s\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+/g;

/** The words of plain text; ideographs and kana are words of their own. */
export function words(text: string): Word[] {
  return Array.from(text.matchAll(WORDS), ({ 0: word, index }) => ({
    text: word,
    start: index,
    end: index + word.length,
  }));
}
