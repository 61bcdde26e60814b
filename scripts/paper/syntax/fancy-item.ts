import { blankLine } from 'micromark-core-commonmark';
import { factorySpace } from 'micromark-factory-space';
import type { Code, Construct, State } from 'micromark-util-types';

const ROMAN = 'm{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})';
const LETTERS = `[a-z]|(?=[ivxlcdm])${ROMAN}`;
const CAPITALS = LETTERS.replace('a-z', 'A-Z').replace(/[ivxlcdm]+/g, (letters) => letters.toUpperCase());

/** What labels an item: `#.`, `a.`, `iv)`, `(2)`, and `A.` if two spaces follow, which no initial has. */
const MARKER = new RegExp(
  String.raw`(?:#\.|\((?:\d{1,9}|${LETTERS}|${CAPITALS})\)|(?:${LETTERS})[.)]|(?:${CAPITALS})(?:\)|\.(?=[ ]{2}|\t)))(?=[ \t])`,
  'y',
);

const FIRST = /^(?:#\.|\([1aAiI]\)|[ai][.)])$/;

/** Characters that a marker can begin with. */
export const MARKER_CODES = [...'#(', ...'abcdefghijklmnopqrstuvwxyz', ...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((char) =>
  char.charCodeAt(0),
);

/** Length of the marker at `at`; 0 where there is none. */
export function markerLength(text: string, at: number): number {
  if (!mayMark(text, at)) return 0;
  MARKER.lastIndex = at;
  return MARKER.exec(text)?.[0].length ?? 0;
}

/** Quick to say of nearly every line: a word is none of a numeral's letters up to a point or parenthesis. */
function mayMark(text: string, at: number): boolean {
  if (text[at] === '#' || text[at] === '(') return true;
  let end = at + 1;
  while (ROMAN_LETTERS.includes(text[end] ?? ' ')) end++;
  return text[end] === '.' || text[end] === ')';
}

const ROMAN_LETTERS = 'ivxlcdmIVXLCDM';

/**
 * An item of an ordered list as Pandoc has it (its extension `fancy_lists`) and CommonMark has not. Items are put
 * together to lists when the blocks around them are known.
 */
export function fancyItem(text: string): Construct {
  return {
    name: 'fancyItem',
    tokenize(effects, ok, nok) {
      return (code) => {
        const { offset, column } = this.now();
        const length = markerLength(text, offset);
        if (length === 0) return nok(code);
        // In running text only the first item of a list inside another is no word that happens to stand there.
        if (this.interrupt && !(column > 2 && FIRST.test(text.slice(offset, offset + length)))) return nok(code);
        effects.enter('fancyItem', { _container: true });
        effects.enter('fancyMarker');
        let left = length;
        const begin: State = (next) => {
          if (this.containerState) this.containerState.size = this.now().column - column;
          return ok(next);
        };
        const step: State = (next: Code) => {
          if (left-- > 0) {
            effects.consume(next);
            return step;
          }
          effects.exit('fancyMarker');
          return factorySpace(effects, begin, 'whitespace', 4)(next);
        };
        return step(code);
      };
    },
    continuation: {
      tokenize(effects, ok, nok) {
        return effects.check(blankLine, ok, effects.attempt(goesOn, ok, nok));
      },
    },
    exit(effects) {
      effects.exit('fancyItem');
    },
  };
}

/** Least columns by which what belongs to an item is indented; where it is its text's, the rest is left to its blocks. */
const LEAST = 2;

const goesOn: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const { column } = this.now();
    const end: State = (code) => (this.now().column - column >= LEAST ? ok(code) : nok(code));
    return factorySpace(effects, end, 'linePrefix', (this.containerState?.size ?? LEAST) + 1);
  },
};
