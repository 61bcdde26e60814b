import { type Lexicon, wordsOf } from './languages/index.js';
import { words } from './word-count.js';

/*
 * What of a sentence may go: stretches of its text, each with the punctuation that sets it off. The rest is a whole
 * sentence, and says nothing that its author does not. In the text that is looked at, a formula is figures and code
 * words that mean nothing.
 */

export type Range = readonly [start: number, end: number];

/** Fewest words that can stand alone. */
export const LEAST = 5;

/** In characters, the stretch in which a phrase that opens something is looked for. */
export const LONGEST_OPENING = 64;

/** Ways to find what may go, the least loss first; each is tried on what the one before has left. */
export const CUTS: readonly ((text: string, lexicon: Lexicon) => Range[])[] = [
  brackets,
  dashes,
  means,
  inner,
  tail,
  tail,
  reason,
];

/** Whether something in a clause limits, doubts, denies or attributes, so that the rest would claim more without it. */
function limits(clause: string, lexicon: Lexicon): boolean {
  return /\d/.test(clause) || isBound(clause, lexicon);
}

/** Whether a stretch opens with a phrase of a table; gives how many words it has. */
function opensWith(phrases: Lexicon['asides'], text: string): number {
  return phrases.opening(text.slice(0, LONGEST_OPENING));
}

function brackets(text: string, lexicon: Lexicon): Range[] {
  return [...text.matchAll(/(?<!\s)\s*\(([^()]*)\)(?![\w\u00c0-\uffff])/g)]
    .filter(({ 1: inside = '' }) => opensWith(lexicon.extras, inside) > 0 || !limits(inside, lexicon))
    .map((found) => [found.index, found.index + found[0].length]);
}

/** “The mill – built by three brothers – stands.” */
function dashes(text: string, lexicon: Lexicon): Range[] {
  const [found, more] = [...text.matchAll(/ [–—] ([^–—]*) [–—](?= )/g)];
  if (!found || more || limits(found[1]!, lexicon)) return [];
  return [[found.index, found.index + found[0].length]];
}

/** “By asking the miller, we learned …”: how something is done, before whom it is said of. */
function means(text: string, lexicon: Lexicon): Range[] {
  if (opensWith(lexicon.means, text) === 0) return [];
  const comma = text.indexOf(', ');
  const rest = text.slice(comma + 2);
  if (comma < 0 || words(rest) < LEAST || !isSubject(rest, lexicon)) return [];
  return limits(text.slice(0, comma), lexicon) ? [] : [[0, comma + 2]];
}

/** A name may be one of several, where another comma follows. */
function isSubject(rest: string, { subjects }: Lexicon): boolean {
  return opensWith(subjects, rest) > 0 || (/^(?:x{2,}|[A-Z])/.test(rest) && !rest.includes(', '));
}

/** “The mill, which is old, turns”: an aside between subject and verb. */
function inner(text: string, lexicon: Lexicon): Range[] {
  const start = text.indexOf(', ');
  if (start < 0 || words(text.slice(0, start)) > MOST_SUBJECT) return [];
  const behind = text.slice(start + 2);
  if (opensWith(lexicon.asides, behind) + opensWith(lexicon.extras, behind) === 0) return [];
  for (const { index } of behind.matchAll(/, /g)) {
    if (opensWith(lexicon.verbs, behind.slice(index + 2)) === 0) continue;
    return limits(behind.slice(0, index), lexicon) ? [] : [[start, start + 2 + index + 1]];
  }
  return [];
}

/** Words of the longest subject that an aside may follow. */
const MOST_SUBJECT = 8;

/** What follows the first boundary after which the rest may go and before which the sentence is whole. */
function tail(text: string, lexicon: Lexicon): Range[] {
  const cut = boundaries(text, lexicon).find(({ rest, free }) => free || !limits(rest, lexicon));
  return cut ? [cut.range] : [];
}

/** The last boundary before which a sentence has no more words than `most`, whatever stands behind it. */
export function lastResort(text: string, most: number, lexicon: Lexicon): Range[] {
  const cut = boundaries(text, lexicon).findLast(({ range }) => words(text.slice(0, range[0])) <= most);
  return cut ? [cut.range] : [];
}

interface Boundary {
  readonly range: Range;
  readonly rest: string;
  /** The rest may go whatever it says. */
  readonly free: boolean;
}

function boundaries(text: string, lexicon: Lexicon): Boundary[] {
  if (opensWith(lexicon.conditions, text) > 0) return [];
  const end = text.length - (/[.]$/.test(text) ? 1 : 0);
  // After a colon semicolons part the members of a list, all of which were announced.
  const pauses = /:\s/.test(text) ? /, | [–—] | (?=\w)/g : /[,;] | [–—] | (?=\w)/g;
  // Every word stands behind a space: in most texts none leads on.
  const onward = lexicon.onward.among(wordsOf(text));
  return [...text.matchAll(pauses)].flatMap(({ 0: pause, index }): Boundary[] => {
    if (pause === ' ' && !onward) return [];
    const rest = text.slice(index + pause.length, end);
    if (pause === ' ' && opensWith(lexicon.onward, rest) === 0) return [];
    const before = text.slice(0, index);
    if (words(before) < LEAST) return [];
    if (pause === ' ') return isBound(before, lexicon) ? [] : [{ range: [index, text.length], rest, free: false }];
    const free = opensWith(lexicon.extras, rest) > 0 && endsSentence(rest, lexicon);
    const another = (/^(?:;| [–—])/.test(pause) || isClause(before, rest, lexicon)) && !isBound(before, lexicon);
    const loose = another || free || isAside(rest, lexicon) || isApposition(before, rest, lexicon);
    // Sources of a second sentence go with it.
    return loose ? [{ range: [index, another ? text.length : end], rest, free }] : [];
  });
}

/** Says what another clause may be needed for: “not the mill; the river”. */
function isBound(before: string, { limiting }: Lexicon): boolean {
  return limiting.among(wordsOf(before));
}

/** “It is called a mill, a house that …”: behind the only comma, and a verb before it. */
function isApposition(before: string, rest: string, lexicon: Lexicon): boolean {
  return opensWith(lexicon.articles, rest) > 0 && !rest.includes(', ') && hasVerb(before, lexicon);
}

function isAside(rest: string, lexicon: Lexicon): boolean {
  return opensWith(lexicon.asides, rest) > 0 && endsSentence(rest, lexicon);
}

/** A formula alone says what is called so. */
const FORMULA = /^, 0+$/;

/** A comma in an aside would end it, were it not before the last of several things. */
function endsSentence(rest: string, { and }: Lexicon): boolean {
  const last = rest.lastIndexOf(', ');
  return last < 0 || FORMULA.test(rest.slice(last)) || opensWith(and, rest.slice(last)) > 0;
}

/** “It is old, and the other”: with a subject of its own behind the only comma, and a verb before it, a second sentence. */
function isClause(before: string, rest: string, lexicon: Lexicon): boolean {
  const found = wordsOf(rest.slice(0, LONGEST_OPENING));
  const joined = lexicon.and.at(found, 0);
  return joined > 0 && lexicon.subjects.at(found, joined) > 0 && hasVerb(before, lexicon);
}

/** Whether a stretch without commas begins with a subject and a verb. */
function hasVerb(before: string, { verbs, relatives }: Lexicon): boolean {
  const first = wordsOf(before).slice(0, MOST_SUBJECT);
  const verb = first.findIndex((_, i) => i > 0 && verbs.at(first, i) > 0);
  return verb > 0 && !before.includes(',') && !first.slice(0, verb).some((_, i) => relatives.at(first, i) > 0);
}

/** “… because …”: what holds for a reason holds. */
function reason(text: string, lexicon: Lexicon): Range[] {
  if (!lexicon.reasons.among(wordsOf(text))) return [];
  const end = text.length - (/[.]$/.test(text) ? 1 : 0);
  for (const { index } of text.matchAll(/,? /g)) {
    const rest = text.slice(index).replace(/^,? /, '');
    if (opensWith(lexicon.reasons, rest) === 0 || words(text.slice(0, index)) < LEAST) continue;
    return limits(text.slice(0, index), lexicon) ? [] : [[index, end]];
  }
  return [];
}
