import { STRIDE } from './harfbuzz.js';
import type { PartStyle } from './part.js';

/** How much wider a space is between two characters than by itself, in the font's units: below 0 after a T or before a V. */
export type SpaceKern = (before: number, after: number) => number;

/**
 * Words are shaped one by one; what that loses is the kerning of letters with the space beside them. In the fonts at
 * hand it is the sum of what either side asks for, so it is measured once a character.
 */
export function createSpaceKern(style: PartStyle): SpaceKern {
  const { font, loader } = style;
  const sides = [new Map<number, number>(), new Map<number, number>()] as const;
  const { features, language } = style.runStyle(font, style.style.size, null);

  function width(text: string): number {
    const { count, positions } = loader.harfbuzz.shape(font.pointer, text, false, features, language);
    let sum = 0;
    for (let at = 0; at < count; at++) sum += positions[at * STRIDE] as number;
    return sum;
  }

  function kernOf(code: number, side: 0 | 1): number {
    let kern = sides[side].get(code);
    if (kern === undefined) {
      const character = String.fromCharCode(code);
      const pair = side === 0 ? `${character} ` : ` ${character}`;
      kern = font.glyph(code) === 0 ? 0 : width(pair) - width(character) - width(' ');
      sides[side].set(code, kern);
    }
    return kern;
  }

  return (before, after) => (before === 0 ? 0 : kernOf(before, 0)) + (after === 0 ? 0 : kernOf(after, 1));
}
