import { CUTS, LEAST, LONGEST_OPENING, lastResort, type Range } from './aside.js';
import { type Atom, slice, textOf } from './atom.js';
import { endOfWords, type Lexicon, lexiconOf, mayCut, wordsOf } from './languages/index.js';
import { sentencesOf } from './sentence.js';
import { MOST_WORDS, words } from './word-count.js';

/*
 * Shortening a sentence to a point. Only what can go without changing what is said goes: brackets, what follows
 * a semicolon, a relative or participial clause that commas mark as an aside, how or why something is, a second
 * sentence behind “and”. Nothing is cut that contrasts, limits, compares, doubts, denies or attributes, nor anything
 * with a figure, because without it the rest would claim more than the author. (Clause trimming as in Zajic, Dorr and
 * Schwartz, “Headline generation”, 2004, but held back by the language's list of such words.)
 */

/** Longest point in words that is not worth shortening. */
const SHORT = 11;

/** Words of a sentence that no cutting of asides makes a point. */
const ENDLESS = 150;

/** The sentence as a point: asides cut where it is long, opening joint and final full stop gone. */
export function shorten(atoms: readonly Atom[], lang: string): Atom[] {
  if (words(textOf(atoms)) > ENDLESS) return atMost(atoms, MOST_WORDS);
  if (!mayCut(lang)) return unstopped(atoms);
  const lexicon = lexiconOf(lang);
  let point = withoutOpening(withoutAddress(atoms, lexicon), lexicon);
  let text = meant(point);
  let vain: (typeof CUTS)[number] | null = null;
  for (const cut of CUTS) {
    if (words(textOf(point)) <= SHORT) break;
    const ranges = cut === vain ? [] : cut(text, lexicon);
    if (ranges.length === 0) vain = cut;
    else {
      point = capitalized(without(point, ranges), point);
      text = meant(point);
    }
  }
  return unstopped(point);
}

/** What has more than so many words by its first clause, in its language; by its first words where it has one only. */
export function inWords(atoms: readonly Atom[], most: number, lang: string): Atom[] {
  if (words(textOf(atoms)) <= most || !mayCut(lang)) return atMost(atoms, most);
  return atMost(without(atoms, lastResort(meant(atoms), most, lexiconOf(lang))), most);
}

function withoutOpening(atoms: readonly Atom[], lexicon: Lexicon): Atom[] {
  const opening = openingEnd(textOf(atoms), lexicon);
  return opening > 0 ? capitalized(without(atoms, [[0, opening]]), atoms) : [...atoms];
}

/** Text in which nothing of code is taken for a word, nor anything of a formula for punctuation. */
function meant(atoms: readonly Atom[]): string {
  return atoms
    .map((atom) => (atom.source !== undefined ? hidden(atom, '0') : isCode(atom) ? hidden(atom, 'x') : atom.text))
    .join('');
}

function hidden({ text }: Atom, sign: string): string {
  return text.replace(/\S/g, sign);
}

/** Offset behind what opens a sentence and only joins it to the one before, or remarks upon it; 0 where nothing does. */
export function openingEnd(text: string, { joints, remarks }: Lexicon): number {
  const comma = text.slice(0, LONGEST_OPENING).indexOf(', ');
  const opening = comma < 0 ? [] : wordsOf(text.slice(0, comma));
  if (opening.length > 0 && joints.at(opening, 0) === opening.length) return comma + 2;
  const remark = remarks.opening(text.slice(0, LONGEST_OPENING));
  if (remark === 0) return 0;
  const end = endOfWords(text, remark);
  return end + /^[,\s]*/.exec(text.slice(end))![0].length;
}

function without(atoms: readonly Atom[], ranges: readonly Range[]): Atom[] {
  if (ranges.length === 0) return [...atoms];
  const kept: Atom[] = [];
  let at = 0;
  for (const [start, end] of ranges) {
    kept.push(...slice(atoms, at, start));
    // A note that is marked behind the comma belongs to what stands before it.
    if (start > 0) kept.push(...slice(atoms, start, start + 1).filter(({ mark }) => mark !== null));
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
  return inWords(shorten(sentences[0]?.atoms ?? atoms, lang), 2 * most, lang);
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

/** “…, see example.org”: an address by the way, which no listener can follow. */
function withoutAddress(atoms: readonly Atom[], { see }: Lexicon): Atom[] {
  const at = atoms.findIndex(({ address }) => address);
  if (at < 0) return [...atoms];
  const before = textOf(atoms.slice(0, at));
  const behind = textOf(atoms.slice(at + 1));
  const lead = /(?:[,;:]| –|—| \()\s*([^,;:()–—]*)$/.exec(before);
  const closes = /^\)?\.?$/.test(behind) && behind.startsWith(')') === /\($/.test(lead?.[0].trimEnd().charAt(0) ?? '');
  const leads = lead && (lead[1] === '' || see.at(wordsOf(lead[1]!), 0) === wordsOf(lead[1]!).length);
  if (!lead || !leads || !closes || words(before.slice(0, lead.index)) < LEAST) return [...atoms];
  return slice(atoms, 0, lead.index);
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

/** With a capital at its start, where it does not start as `whole` did. */
function capitalized(atoms: readonly Atom[], whole: readonly Atom[]): Atom[] {
  if (textOf(whole).startsWith(textOf(atoms).slice(0, LONGEST_OPENING))) return [...atoms];
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
