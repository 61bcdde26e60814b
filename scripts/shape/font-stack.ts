import type { Font, FontLoader } from './font.js';
import type { FontStyle } from './font-style.js';
import { fontStack } from './font-table.js';
import type { FontStacks } from './itemize.js';

/** The fonts of a style, best first; each file is read when the ones before it did not have the character. */
export function fontStacks(loader: FontLoader, style: FontStyle): FontStacks {
  return { latin: lazyStack(loader, style, false), arabic: lazyStack(loader, style, true) };
}

function lazyStack(loader: FontLoader, style: FontStyle, arabic: boolean): Iterable<Font> {
  const choices = fontStack(style, arabic);
  const loaded: (Font | null | undefined)[] = [];
  return {
    *[Symbol.iterator]() {
      for (const [index, choice] of choices.entries()) {
        const known = loaded[index];
        const font = known === undefined ? loader.load(choice) : known;
        loaded[index] = font;
        if (font) yield font;
      }
    },
  };
}
