/**
 * Characters that act on their surroundings and have no glyph of their own. They are taken out before
 * shaping, so that the file's text has none of them inside its words.
 */
export const SOFT_HYPHEN = 0xad;
export const ZERO_WIDTH_SPACE = 0x200b;

export function isControl(code: number): boolean {
  if (code < 0xad) return false;
  return code === SOFT_HYPHEN || code === 0x2060 || code === 0xfeff || code === ZERO_WIDTH_SPACE || isBidiControl(code);
}

/** Marks, embeddings, overrides and isolates of UAX #9. */
export function isBidiControl(code: number): boolean {
  return (
    code === 0x200e ||
    code === 0x200f ||
    code === 0x061c ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2066 && code <= 0x2069)
  );
}
