/** All but spaces and the signs of ASCII, Latin-1 and general punctuation. */
const WORD = /[^\s!-/:-@[-`{-~\u0080-\u00bf\u2000-\u206f]+/g;

/** Lower-case words of a text, without signs; an apostrophe or a hyphen parts two. */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(WORD) ?? [];
}

/** Offset behind the first words of a text. */
export function endOfWords(text: string, count: number): number {
  let left = count;
  for (const { 0: word, index } of text.matchAll(WORD)) if (--left === 0) return index + word.length;
  return text.length;
}

/** A table of phrases. */
export interface Phrases {
  /** How many words the longest of them has that begins with word `at`; 0 for none. */
  at(words: readonly string[], at: number): number;
}

/** Words of the longest phrase. */
const LONGEST = 6;

/** `*` at a phrase’s end stands for any ending. */
export function phrasesOf(list: readonly string[]): Phrases {
  const whole = new Set(list.filter((phrase) => !phrase.endsWith('*')));
  const first = new Set(list.map((phrase) => phrase.split(' ')[0]!));
  const stems = list.filter((phrase) => phrase.endsWith('*')).map((phrase) => phrase.slice(0, -1));
  return {
    at(words, at) {
      const word = words[at];
      if (word === undefined) return 0;
      if (stems.some((stem) => word.startsWith(stem))) return 1;
      if (!first.has(word)) return 0;
      for (let count = Math.min(LONGEST, words.length - at); count > 1; count--)
        if (whole.has(words.slice(at, at + count).join(' '))) return count;
      return whole.has(word) ? 1 : 0;
    },
  };
}
