import { type Atom, slice, textOf } from './atom.js';

/*
 * Shortening a sentence to a point. Only what can go without changing what is said goes: brackets, what follows
 * a semicolon, a closing relative or participial clause that the comma marks as an aside. Nothing is cut that
 * contrasts, limits, doubts, denies or attributes, because without it the rest would claim more than the author.
 */

/** Longest point in words that is not worth shortening. */
const SHORT = 14;

/** Fewest words that can stand alone. */
const LEAST = 5;

/** Words in a clause that the rest of the sentence depends on. (A set: one expression of them all takes 3 ms to compile.) */
const LIMITS: ReadonlySet<string> = new Set(
  (
    'but however although though yet unless except excluding if only until not never neither nor no without despite ' +
    'whereas while may might could would perhaps possibly probably likely allegedly reportedly supposedly according ' +
    'than because since when where'
  ).split(' '),
);
const LIMITING_STEMS = ['claim', 'argu', 'suggest', 'contest', 'disput'];

/** Clauses that a comma sets off and that say something more about what is already said. */
const ASIDE =
  /, (?=(?:which|who|whose|making|giving|leaving|leading|allowing|enabling|including|among them|such as|so that)\b)/g;

/** Openings that only join a sentence to the one before; what one of contrast introduces is true without it. */
export const JOINT =
  /^(?:however|nevertheless|nonetheless|moreover|furthermore|in addition|additionally|also|besides|indeed|then|thus|hence|in fact|at the same time|finally|to this end|therefore|consequently|accordingly|as a result|similarly|likewise|again|overall|in particular|specifically|more specifically|in summary|in conclusion|to conclude|lastly|first|firstly|second|secondly|third|thirdly),\s+/i;

type Range = readonly [start: number, end: number];

/** Words of a sentence that no cutting of asides makes a point. */
const ENDLESS = 150;

/** What a point has of an endless sentence: 35 words, looked for in its first characters. */
const BEGINNING = /^(?:\S+\s+){0,34}\S+?(?=[,;:]?(?:\s|$))/;
const LONGEST_BEGINNING = 500;

/** The sentence as a point: asides cut where it is long, opening joint and final full stop gone. */
export function shorten(atoms: readonly Atom[], lang: string): Atom[] {
  if (words(textOf(atoms)) > ENDLESS) return begun(atoms);
  let point = [...atoms];
  if (words(textOf(point)) > SHORT) point = without(point, brackets(textOf(point)));
  if (lang.startsWith('en')) {
    if (JOINT.test(textOf(point))) point = capitalized(without(point, joint(textOf(point))));
    if (words(textOf(point)) > SHORT) point = without(point, tail(textOf(point)));
  }
  return unstopped(point);
}

/** Number of words, counted by the white space between them. */
export function words(text: string): number {
  let count = 0;
  let inside = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const space = code === 0x20 || code === 0xa0 || code === 0x0a || code === 0x09;
    if (!space && !inside) count++;
    inside = !space;
  }
  return count;
}

function limits(clause: string): boolean {
  const found = clause.toLowerCase().match(/[a-z]+(?:[’'][a-z]+)?/g) ?? [];
  return found.some(
    (word) => LIMITS.has(word) || /n[’']t$/.test(word) || LIMITING_STEMS.some((stem) => word.startsWith(stem)),
  );
}

function brackets(text: string): Range[] {
  return [...text.matchAll(/(?<!\s)\s*\(([^()]*)\)/g)]
    .filter((found) => !limits(found[1] ?? '') && !/\d/.test(found[1] ?? ''))
    .map((found) => [found.index, found.index + found[0].length]);
}

function joint(text: string): Range[] {
  const found = JOINT.exec(text);
  return found ? [[0, found[0].length]] : [];
}

/** What follows the first boundary after which the rest may go and before which the sentence is whole. */
function tail(text: string): Range[] {
  const end = text.length - (/[.]$/.test(text) ? 1 : 0);
  // After a colon semicolons part the members of a list, all of which were announced.
  const pauses = /:\s/.test(text) ? [] : [...text.matchAll(/;\s/g)];
  const starts = [...pauses, ...text.matchAll(ASIDE)].map((found) => found.index).sort((a, b) => a - b);
  const start = starts.find(
    (at) =>
      words(text.slice(0, at)) >= LEAST &&
      !/^(?:if|when|while|although|though|because|since|not)\b/i.test(text) &&
      !limits(text.slice(at, end)) &&
      !/\d/.test(text.slice(at, end)),
  );
  return start === undefined ? [] : [[start, end]];
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

/** Its first words and an ellipsis. */
function begun(atoms: readonly Atom[]): Atom[] {
  const { length } = BEGINNING.exec(textOf(atoms).slice(0, LONGEST_BEGINNING))?.[0] ?? '';
  return [...slice(atoms, 0, length), { text: ' …', mark: null, markdown: (part) => part }];
}

/** Without a full stop at its end: points are no sentences. */
export function unstopped(atoms: readonly Atom[]): Atom[] {
  const last = atoms.findLastIndex((atom) => atom.text !== '');
  return atoms.map((atom, i) => (i === last ? { ...atom, text: withoutStop(atom.text) } : atom));
}

function withoutStop(text: string): string {
  return text.endsWith('.') && !text.endsWith('..') ? text.slice(0, -1) : text;
}

function capitalized(atoms: readonly Atom[]): Atom[] {
  const first = atoms.findIndex((atom) => atom.text.trim() !== '');
  const capital = (text: string) => text.trimStart().replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
  return atoms.map((atom, i) => (i === first && !isCode(atom) ? { ...atom, text: capital(atom.text) } : atom));
}

/** What is code is called exactly so. */
function isCode(atom: Atom): boolean {
  return atom.markdown('a').includes('`');
}
