/** A character that is a space, and what a line may do with it. */
export interface SpaceKind {
  readonly breakable: boolean;
  /** Takes part in justification. */
  readonly flexible: boolean;
  /** Width in ems where the font has no glyph for it. */
  readonly width: number;
}

const FIXED = { breakable: true, flexible: false };
/** Thin spaces stand inside numbers, initials and quotation marks, where nobody wants a line to end. */
const TIED = { breakable: false, flexible: false };

/** Widths as the Unicode code charts describe them (General Punctuation). */
const SPACES: ReadonlyMap<number, SpaceKind> = new Map([
  [0x20, { breakable: true, flexible: true, width: 0.25 }],
  [0xa0, { breakable: false, flexible: true, width: 0.25 }],
  [0x1680, { ...FIXED, width: 0.25 }],
  [0x2000, { ...FIXED, width: 0.5 }],
  [0x2001, { ...FIXED, width: 1 }],
  [0x2002, { ...FIXED, width: 0.5 }],
  [0x2003, { ...FIXED, width: 1 }],
  [0x2004, { ...FIXED, width: 1 / 3 }],
  [0x2005, { ...FIXED, width: 0.25 }],
  [0x2006, { ...FIXED, width: 1 / 6 }],
  [0x2007, { ...TIED, width: 0.5 }],
  [0x2008, { ...TIED, width: 0.25 }],
  [0x2009, { ...TIED, width: 0.2 }],
  [0x200a, { ...TIED, width: 0.1 }],
  [0x202f, { ...TIED, width: 0.2 }],
  [0x205f, { ...FIXED, width: 4 / 18 }],
  [0x3000, { ...FIXED, width: 1 }],
]);

export function spaceKind(code: number): SpaceKind | undefined {
  return SPACES.get(code);
}

/** LINE SEPARATOR: stands for a forced break in flattened text. */
export const LINE_SEPARATOR = 0x2028;

/** True for what stands between the chunks that words are shaped in: spaces and forced breaks. */
export function isBoundary(code: number): boolean {
  if (code < 0xa1) return code === 0x20 || code === 0xa0;
  if (code < 0x1680) return false;
  return (
    (code >= 0x2000 && code <= 0x200a) ||
    code === LINE_SEPARATOR ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0x1680
  );
}
