/** All but spaces and the signs of ASCII, Latin-1 and general punctuation. */
const FIRST_WORD = /[^\s!-/:-@[-`{-~\u0080-\u00bf\u2000-\u206f]+/;
const WORD = new RegExp(FIRST_WORD, 'g');

/** The text asked for last: a sentence is asked about with one table after the other. */
let last: { readonly text: string; readonly words: readonly string[] } = { text: '', words: [] };

/** Lower-case words of a text, without signs; an apostrophe or a hyphen parts two. */
export function wordsOf(text: string): readonly string[] {
  if (text !== last.text) last = { text, words: text.toLowerCase().match(WORD) ?? [] };
  return last.words;
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
  /** How many words the longest of them has that a text begins with; 0 for none. Spares most texts all words but one. */
  opening(text: string): number;
  /** Whether any of them stands anywhere among words. */
  among(words: readonly string[]): boolean;
}

/** `*` at a phrase’s end stands for any ending. */
export function phrasesOf(list: readonly string[]): Phrases {
  const whole = new Set(list.filter((phrase) => !phrase.endsWith('*')));
  const first = new Set(list.map((phrase) => phrase.split(' ')[0]!));
  const longest = Math.max(0, ...list.map((phrase) => phrase.split(' ').length));
  const stems = list.filter((phrase) => phrase.endsWith('*')).map((phrase) => phrase.slice(0, -1));
  const stemLetters = new Set(stems.map(([letter]) => letter));
  const hasStem = (word: string) => stemLetters.has(word[0]) && stems.some((stem) => word.startsWith(stem));
  const at = (words: readonly string[], start: number) => {
    const word = words[start];
    if (word === undefined) return 0;
    if (hasStem(word)) return 1;
    if (!first.has(word)) return 0;
    for (let count = Math.min(longest, words.length - start); count > 1; count--)
      if (whole.has(words.slice(start, start + count).join(' '))) return count;
    return whole.has(word) ? 1 : 0;
  };
  return {
    at,
    opening(text) {
      const lower = text.toLowerCase();
      const word = FIRST_WORD.exec(lower)?.[0];
      return word !== undefined && (first.has(word) || hasStem(word)) ? at(wordsOf(lower), 0) : 0;
    },
    among(words) {
      for (let start = 0; start < words.length; start++) if (at(words, start) > 0) return true;
      return false;
    },
  };
}
