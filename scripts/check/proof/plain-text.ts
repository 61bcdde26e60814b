/** A hyphen that the report added at a line's end, with the white after it. */
const ADDED_HYPHEN = /\u00ad\s*/g;
/** Characters without a shape: joiners, breaks and bidi controls. */
const SHAPELESS = /[\u200b\u200e\u200f\u061c\u2028\u2029\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
const WHITE = /[\s\u0085]+/g;
/** Nothing to be done for text of these characters, single spaces apart. */
const PLAIN =
  /^[!-~\u2010-\u2027\u2030-\u205e\u00a1-\u00ac\u00ae-\u02ff]+(?: [!-~\u2010-\u2027\u2030-\u205e\u00a1-\u00ac\u00ae-\u02ff]+)*$/;
const COMBINING = /[\u0300-\u036f\u0590-\u08ff\u0900-\uffff]/;

/** Zeros of the digits that languages print instead of ours: Arabic, Persian, Devanagari, Bengali, Thai. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50] as const;
const DIGITS = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59]/g;

/**
 * Text as it can be compared, however it was set: white space single, nothing added at line ends, no characters
 * without a shape, composed letters (NFC), and numbers in our digits.
 */
export function plainText(text: string): string {
  if (PLAIN.test(text)) return text;
  let plain = text.replace(ADDED_HYPHEN, '').replace(SHAPELESS, '').replace(WHITE, ' ').trim();
  if (COMBINING.test(plain)) plain = plain.replace(DIGITS, ourDigit).normalize('NFC');
  return plain;
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
