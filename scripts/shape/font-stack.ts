import type { Font, FontLoader } from './font.js';
import type { FontStyle } from './font-style.js';
import { fontStack, type StackName } from './font-table.js';
import { isChinese, ownsQuotes } from './ideographic.js';
import type { FontStacks } from './itemize.js';
import { memo } from './memo.js';
import type { Script } from './script.js';

/** The fonts of a style, best first; each file is read when the ones before it did not have the character. */
export function fontStacks(loader: FontLoader, style: FontStyle): FontStacks {
  const known = new Map<StackName, Iterable<Font>>();
  const stack = (name: StackName) => memo(known, name, () => lazyStack(loader, style, name));
  return {
    plain: stack('plain'),
    of: (script) => stack(stackName(script, style.lang, loader.han)),
    ownsQuotes: ownsQuotes(style.lang),
  };
}

function stackName(script: Script, lang: string, han: FontLoader['han']): StackName {
  if (script === 'hebrew' || script === 'arabic' || script === 'hangul') return script;
  if (script !== 'ideographic') return 'plain';
  if (/^ja\b/i.test(lang)) return 'japanese';
  return isChinese(lang) ? 'chinese' : han;
}

function lazyStack(loader: FontLoader, style: FontStyle, name: StackName): Iterable<Font> {
  const choices = fontStack(style, name);
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
