import CSL from 'citeproc';

/**
 * The markup between citeproc and our inlines: Unicode noncharacters, which no text may hold (Unicode
 * 23.7), so that nothing an author writes can be taken for it.
 */
export const CLOSE = '\ufdd1';
export const OPEN = {
  italic: '\ufdd2',
  upright: '\ufdd3',
  smallcaps: '\ufdd4',
  bold: '\ufdd5',
  underline: '\ufdd6',
  superscript: '\ufdd7',
  subscript: '\ufdd8',
  link: '\ufdd9',
  label: '\ufdda',
  block: '\ufddb',
  plain: '\ufddc',
  /** Followed by a number: the key's. */
  cite: '\ufddd',
  /** What stands for the author of the entry before: a long dash. */
  same: '\ufdea',
} as const;

/** Followed by a number: an inline that citeproc need not see. */
export const HELD = '\ufdde';
const NUMBER_END = '\ufddf';
const DIGIT = 0xfde0;

export function markedNumber(value: number): string {
  return [...String(value)].map((digit) => String.fromCharCode(DIGIT + Number(digit))).join('') + NUMBER_END;
}

/** Reads a `markedNumber` at `at`; gives the offset behind it too. */
export function readNumber(text: string, at: number): { value: number; end: number } {
  const end = text.indexOf(NUMBER_END, at);
  const digits = [...text.slice(at, end)].map((digit) => digit.charCodeAt(0) - DIGIT);
  return { value: Number(digits.join('')), end: end + 1 };
}

/** Text from outside, without noncharacters. */
export function withoutMarks(text: string): string {
  return text.replace(/[\ufdd0-\ufdef\ufffe\uffff]/g, '');
}

export const FORMAT = 'twofold';

const around = (open: string) => `${open}%%STRING%%${CLOSE}`;

/** Registers the format with citeproc. https://citeproc-js.readthedocs.io/en/latest/running.html#setoutputformat */
export function registerFormat(): void {
  if (CSL.Output.Formats[FORMAT]) return;
  const html = CSL.Output.Formats.html ?? {};
  CSL.Output.Formats[FORMAT] = {
    ...html,
    text_escape: (text: string | undefined) => text ?? '',
    bibstart: '',
    bibend: '',
    '@font-style/italic': around(OPEN.italic),
    '@font-style/oblique': around(OPEN.italic),
    '@font-style/normal': around(OPEN.upright),
    '@font-variant/small-caps': around(OPEN.smallcaps),
    '@font-variant/normal': around(OPEN.plain),
    '@font-weight/bold': around(OPEN.bold),
    '@font-weight/normal': around(OPEN.plain),
    '@text-decoration/none': around(OPEN.plain),
    '@text-decoration/underline': around(OPEN.underline),
    '@vertical-align/sup': around(OPEN.superscript),
    '@vertical-align/sub': around(OPEN.subscript),
    '@vertical-align/baseline': around(OPEN.plain),
    '@bibliography/entry': (_: unknown, text: string) => text,
    '@display/block': around(OPEN.block),
    '@display/left-margin': around(OPEN.label),
    '@display/right-inline': (_: unknown, text: string) => text,
    '@display/indent': around(OPEN.block),
    '@URL/true': (_: unknown, text: string) => OPEN.link + text + CLOSE,
    '@DOI/true': (_: unknown, text: string) => OPEN.link + text + CLOSE,
  };
}
