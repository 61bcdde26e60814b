import { type Atom, slice, textOf } from './atom.js';
import { endOfWords, type Lexicon, lexiconOf, mayCut, wordsOf } from './languages/index.js';
import { sentencesOf } from './sentence.js';
import { MOST_WORDS, words } from './word-count.js';

/*
 * Shortening a sentence to a point. Only what can go without changing what is said goes: brackets, what follows
 * a semicolon, a closing relative or participial clause that the comma marks as an aside. Nothing is cut that
 * contrasts, limits, compares, doubts, denies or attributes, nor anything with a figure, because without it the rest
 * would claim more than the author. (Clause trimming as in Zajic, Dorr and Schwartz, “Headline generation”, 2004, but
 * held back by the language's list of such words.)
 */

/** Longest point in words that is not worth shortening. */
const SHORT = 14;

/** Fewest words that can stand alone. */
const LEAST = 5;

type Range = readonly [start: number, end: number];

/** Words of a sentence that no cutting of asides makes a point. */
const ENDLESS = 150;

/** The sentence as a point: asides cut where it is long, opening joint and final full stop gone. */
export function shorten(atoms: readonly Atom[], lang: string): Atom[] {
  if (words(textOf(atoms)) > ENDLESS) return atMost(atoms, MOST_WORDS);
  if (!mayCut(lang)) return unstopped(atoms);
  const lexicon = lexiconOf(lang);
  let point = [...atoms];
  const opening = openingEnd(textOf(point), lexicon);
  if (opening > 0) point = capitalized(without(point, [[0, opening]]));
  if (words(textOf(point)) > SHORT) point = without(point, brackets(textOf(point), lexicon));
  if (words(textOf(point)) > SHORT) point = without(point, tail(textOf(point), lexicon));
  return unstopped(point);
}

/** Offset behind what opens a sentence and only joins it to the one before, or remarks upon it; 0 where nothing does. */
export function openingEnd(text: string, { joints, remarks }: Lexicon): number {
  const comma = text.slice(0, LONGEST_OPENING).indexOf(', ');
  const opening = comma < 0 ? [] : wordsOf(text.slice(0, comma));
  if (opening.length > 0 && joints.at(opening, 0) === opening.length) return comma + 2;
  const remark = remarks.at(wordsOf(text.slice(0, LONGEST_OPENING)), 0);
  if (remark === 0) return 0;
  const end = endOfWords(text, remark);
  return end + /^[,\s]*/.exec(text.slice(end))![0].length;
}

/** In characters. */
const LONGEST_OPENING = 64;

function limits(clause: string, { limiting }: Lexicon): boolean {
  const found = wordsOf(clause);
  return found.some((_, i) => limiting.at(found, i) > 0);
}

function brackets(text: string, lexicon: Lexicon): Range[] {
  return [...text.matchAll(/(?<!\s)\s*\(([^()]*)\)/g)]
    .filter(({ 1: inside = '' }) => !limits(inside, lexicon) && !/\d/.test(inside))
    .map((found) => [found.index, found.index + found[0].length]);
}

/** What follows the first boundary after which the rest may go and before which the sentence is whole. */
function tail(text: string, lexicon: Lexicon): Range[] {
  if (lexicon.conditions.at(wordsOf(text.slice(0, LONGEST_OPENING)), 0) > 0) return [];
  const end = text.length - (/[.]$/.test(text) ? 1 : 0);
  // After a colon semicolons part the members of a list, all of which were announced.
  const pauses = /:\s/.test(text) ? /, /g : /[,;] /g;
  for (const { 0: pause, index } of text.matchAll(pauses)) {
    const rest = text.slice(index + 2, end);
    const loose = pause.startsWith(';') || isAside(rest, lexicon);
    if (!loose || words(text.slice(0, index)) < LEAST) continue;
    if (!limits(rest, lexicon) && !/\d/.test(rest)) return [[index, end]];
  }
  return [];
}

/** An aside at the sentence's end: a comma in it would end it, were it not before the last of several things. */
function isAside(rest: string, { asides, and }: Lexicon): boolean {
  if (asides.at(wordsOf(rest.slice(0, LONGEST_OPENING)), 0) === 0) return false;
  const last = rest.lastIndexOf(', ');
  return last < 0 || and.at(wordsOf(rest.slice(last, last + LONGEST_OPENING)), 0) > 0;
}

function without(atoms: readonly Atom[], ranges: readonly Range[]): Atom[] {
  if (ranges.length === 0) return [...atoms];
  const kept: Atom[] = [];
  let at = 0;
  for (const [start, end] of ranges) {
    kept.push(...slice(atoms, at, start));
    at = end;
  }
  return [...kept, ...slice(atoms, at, textOf(atoms).length)];
}

/** What a passage says first, in about so many words: its first sentences, or what of the first can stand alone. */
export function briefly(atoms: readonly Atom[], most: number, lang: string): Atom[] {
  if (words(textOf(atoms)) <= most) return [...atoms];
  const sentences = sentencesOf(atoms, lang);
  const last = sentences.findLast(({ end }) => words(textOf(atoms).slice(0, end)) <= most);
  if (last) return slice(atoms, 0, last.end);
  return atMost(shorten(sentences[0]?.atoms ?? atoms, lang), 2 * most);
}

/** Characters in which the words of a point are looked for. */
const LONGEST_POINT = 500;

/** The first words and an ellipsis, of what has more than so many; to the last pause, if half of them stand before one. */
export function atMost(atoms: readonly Atom[], most: number): Atom[] {
  const text = textOf(atoms);
  if (words(text) <= most) return [...atoms];
  const start = text.slice(0, LONGEST_POINT);
  let end = 0;
  let pause = 0;
  for (const { index } of `${start} `.matchAll(/(?<=[、，；：])|\s+|(?<=[\u2e80-\ud7a3])/g)) {
    if (words(start.slice(0, index)) >= most) break;
    end = index;
    if (/[,;:–—、，；：]$/.test(start.slice(0, index)) && words(start.slice(0, index)) >= most / 2) pause = index;
  }
  const kept = start.slice(0, pause || end).replace(/[\s,;:–—、，；：]+$/, '').length;
  return [...slice(atoms, 0, kept), { text: ' …', mark: null, markdown: (part) => part }];
}

/** Without a full stop at its end: points are no sentences. */
export function unstopped(atoms: readonly Atom[]): Atom[] {
  const last = atoms.findLastIndex((atom) => atom.text !== '');
  return atoms.map((atom, i) => (i === last ? { ...atom, text: withoutStop(atom.text) } : atom));
}

function withoutStop(text: string): string {
  if (text.endsWith('。') || text.endsWith('।')) return text.slice(0, -1);
  return text.endsWith('.') && !text.endsWith('..') ? text.slice(0, -1) : text;
}

function capitalized(atoms: readonly Atom[]): Atom[] {
  const first = atoms.findIndex((atom) => atom.text.trim() !== '');
  return atoms.map((atom, i) => (i === first && !isCode(atom) ? { ...atom, text: capital(atom.text) } : atom));
}

/** With a capital letter, if it is a word and no name such as “ggplot2” or “iPhone”. */
function capital(text: string): string {
  const [word = ''] = /^\s*[^\s,.;:]+/.exec(text) ?? [];
  const trimmed = text.trimStart();
  const isName = /\d/.test(word) || word.slice(1) !== word.slice(1).toLowerCase();
  return isName ? trimmed : trimmed.charAt(0).toUpperCase() + trimmed.slice(1);
}

/** What is code is called exactly so. */
function isCode(atom: Atom): boolean {
  return atom.markdown('a').includes('`');
}
