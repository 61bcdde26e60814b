import { STRIDE } from './harfbuzz.js';
import type { PartStyle } from './part.js';

/** How much wider a space is between two characters than by itself, in the font's units: below 0 after a T or before a V. */
export type SpaceKern = (before: number, after: number) => number;

/** Latin, Greek and Cyrillic letters, and the punctuation among them: no other stands beside a space that is kerned. */
const KNOWN = 0x2050;
const UNKNOWN = 0x7fff;

/**
 * Words are shaped one by one; what that loses is the kerning of letters with the space beside them. In the fonts at
 * hand it is the sum of what either side asks for, so it is measured once a character.
 */
export function createSpaceKern(style: PartStyle): SpaceKern {
  const { font, loader } = style;
  const sides = [new Int16Array(KNOWN).fill(UNKNOWN), new Int16Array(KNOWN).fill(UNKNOWN)] as const;
  const { features, language } = style.runStyle(font, style.style.size, null);

  function width(text: string): number {
    const { count, positions } = loader.harfbuzz.shape(font.pointer, text, false, features, language);
    let sum = 0;
    for (let at = 0; at < count; at++) sum += positions[at * STRIDE] as number;
    return sum;
  }

  function kernOf(code: number, side: 0 | 1): number {
    if (code >= KNOWN) return 0;
    let kern = sides[side][code] as number;
    if (kern === UNKNOWN) {
      const character = String.fromCharCode(code);
      const pair = side === 0 ? `${character} ` : ` ${character}`;
      kern = font.glyph(code) === 0 ? 0 : width(pair) - width(character) - width(' ');
      sides[side][code] = kern;
    }
    return kern;
  }

  return (before, after) => (before === 0 ? 0 : kernOf(before, 0)) + (after === 0 ? 0 : kernOf(after, 1));
}
