import type { Figure } from './figure.js';
import { LETTER, type Patterns } from './patterns.js';

/** Words of what a figure counts that are compared. */
const MOST_WORDS = 3;
/** Words around a figure in which it may say what it counts. */
const REACH = 8;

const WORD = new RegExp(`[ -]([${LETTER}'’]+)`, 'y');

/** What a figure counts, as far as the words right behind it say so: “US soldiers”. */
export interface Thing {
  /** As it is written; empty where nobody can tell. */
  readonly text: string;
  readonly stems: readonly string[];
}

export function counted(text: string, { end }: Figure, patterns: Patterns): Thing {
  const stems: string[] = [];
  let at = end;
  while (stems.length < MOST_WORDS) {
    WORD.lastIndex = at;
    const found = WORD.exec(text);
    const word = found?.[1] ?? '';
    if (!found || patterns.small.has(word.toLowerCase()) || patterns.values.has(word.toLowerCase())) break;
    stems.push(stem(word));
    at += found[0].length;
  }
  return { text: text.slice(end, at), stems };
}

/** The stems of the words around a figure, from the figure before it to the one behind it or the sentence's end. */
export function around(text: string, figure: Figure, before: Figure | undefined, after: Figure | undefined): string[] {
  const ahead = text.slice(figure.end, Math.min(after?.start ?? text.length, figure.end + 120));
  const behind = text.slice(Math.max(before?.end ?? 0, figure.start - 120), figure.start).split(/[.;?!\n]/);
  // What stands between two figures is what the first one counts.
  const own = behind.length > 1 || !before ? behind.at(-1)! : '';
  return [...wordsOf(ahead.split(/[.;?!\n]/)[0]!).slice(0, REACH), ...wordsOf(own).slice(-REACH)].map(stem);
}

const WORDS = new RegExp(`[${LETTER}'’]+`, 'g');

export function wordsOf(text: string): string[] {
  return text.match(WORDS) ?? [];
}

/** Without capitals and the endings of plural and case, as far as they can be told from outside. */
function stem(word: string): string {
  const plain = word.toLowerCase().replace(/['’].*$/, '');
  return plain.length > 4 ? plain.replace(/(?:es|en|er|s|n|e|i|a|o)$/, '') : plain.replace(/s$/, '');
}

/** Whether two descriptions name the same, as far as both go. */
export function sameThing(a: readonly string[], b: readonly string[]): boolean {
  const length = Math.min(a.length, b.length);
  return length > 0 && a.slice(0, length).every((word, i) => word === b[i]);
}
