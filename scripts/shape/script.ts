/**
 * Scripts that need a run of their own in the fonts at hand. `common`: punctuation, digits, symbols, marks;
 * `ideographic`: Han characters, kana, bopomofo, and their punctuation and full-width forms.
 */
export type Script =
  | 'common'
  | 'latin'
  | 'greek'
  | 'cyrillic'
  | 'armenian'
  | 'hebrew'
  | 'arabic'
  | 'ideographic'
  | 'hangul'
  | 'other';

/** First code point of each stretch and its script (Unicode 15, Blocks and Scripts, coarse). */
const STRETCHES: readonly (readonly [number, Script])[] = [
  [0, 'common'],
  [0x41, 'latin'],
  [0x5b, 'common'],
  [0x61, 'latin'],
  [0x7b, 'common'],
  [0xaa, 'latin'],
  [0xab, 'common'],
  [0xba, 'latin'],
  [0xbb, 'common'],
  [0xc0, 'latin'],
  [0xd7, 'common'],
  [0xd8, 'latin'],
  [0xf7, 'common'],
  [0xf8, 'latin'],
  [0x2b0, 'common'],
  [0x370, 'greek'],
  [0x400, 'cyrillic'],
  [0x530, 'armenian'],
  [0x590, 'hebrew'],
  [0x600, 'arabic'],
  [0x700, 'other'],
  [0x750, 'arabic'],
  [0x780, 'other'],
  [0x870, 'arabic'],
  [0x900, 'other'],
  [0x1ab0, 'common'],
  [0x1c80, 'cyrillic'],
  [0x1c90, 'other'],
  [0x1cd0, 'common'],
  [0x1d00, 'latin'],
  [0x1dc0, 'common'],
  [0x1e00, 'latin'],
  [0x1f00, 'greek'],
  [0x2000, 'common'],
  [0x2c00, 'other'],
  [0x2c60, 'latin'],
  [0x2c80, 'other'],
  [0x2de0, 'cyrillic'],
  [0x2e00, 'common'],
  [0x2e80, 'ideographic'],
  [0x3130, 'hangul'],
  [0x3190, 'ideographic'],
  [0x4dc0, 'common'],
  [0x4e00, 'ideographic'],
  [0xa000, 'other'],
  [0xa640, 'cyrillic'],
  [0xa6a0, 'other'],
  [0xa700, 'latin'],
  [0xa800, 'other'],
  [0xa960, 'hangul'],
  [0xa980, 'other'],
  [0xab30, 'latin'],
  [0xab70, 'other'],
  [0xac00, 'hangul'],
  [0xd800, 'other'],
  [0xf900, 'ideographic'],
  [0xfb00, 'latin'],
  [0xfb13, 'armenian'],
  [0xfb1d, 'hebrew'],
  [0xfb50, 'arabic'],
  [0xfe00, 'common'],
  [0xfe30, 'ideographic'],
  [0xfe50, 'common'],
  [0xfe70, 'arabic'],
  [0xfeff, 'common'],
  [0xff00, 'ideographic'],
  [0xffa0, 'hangul'],
  [0xffe0, 'ideographic'],
  [0xfff0, 'common'],
  [0x10000, 'other'],
  [0x1d400, 'common'],
  [0x1d800, 'other'],
  [0x1f000, 'common'],
  [0x20000, 'ideographic'],
  [0x40000, 'other'],
];

/** Below this every letter is Latin, and one run takes them all. */
export const FIRST_NOT_LATIN = 0x370;

export function scriptOf(codePoint: number): Script {
  let low = 0;
  let high = STRETCHES.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((STRETCHES[middle]?.[0] ?? 0) <= codePoint) low = middle;
    else high = middle - 1;
  }
  return STRETCHES[low]?.[1] ?? 'other';
}

/** Marks, joiners and variation selectors: they stay with the character before them. */
export function joinsPrevious(codePoint: number): boolean {
  return codePoint >= 0x300 && /^[\p{M}\u200c\u200d]$/u.test(String.fromCodePoint(codePoint));
}
