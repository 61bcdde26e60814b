import { type Atom, slice, slices, textOf } from './atom.js';
import { type Lexicon, lexiconOf } from './languages/index.js';

/** A sentence of a paragraph; offsets count in the paragraph's plain text, white space around left out. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** With the note marks that follow it. */
  readonly atoms: readonly Atom[];
}

/** Cuts a paragraph into sentences; abbreviations and ordinals are those of the language. */
export function sentencesOf(atoms: readonly Atom[], lang: string): Sentence[] {
  const text = textOf(atoms);
  const ranges = boundaries(atoms, text, lexiconOf(lang));
  const cut = slices(atoms, ranges);
  return ranges.map(([start, end], i) => ({ text: text.slice(start, end), start, end, atoms: cut[i]! }));
}

/** The first sentences, as many as `most` characters hold, but one at least; all where all fit. */
export function openingOf(atoms: readonly Atom[], most: number, lang: string): readonly Atom[] {
  if (textOf(atoms).length <= most) return atoms;
  const sentences = sentencesOf(atoms, lang);
  const end = (sentences.findLast((sentence) => sentence.end <= most) ?? sentences[0])?.end ?? 0;
  return slice(atoms, 0, end);
}

/**
 * Where a sentence may end (UAX #29, table 4, STerm and ATerm, as far as papers have them): a stop with what closes
 * behind it, before white space or, in scripts without spaces, anything.
 */
const END = /(?:([.!?…]+)|[؟۔।॥]+)(?:[\u00a0\u202f]?[»›]|[)\]"'”’“])*(?=\s|$)|[。！？｡]+[」』）”’]*/g;

function boundaries(atoms: readonly Atom[], text: string, lexicon: Lexicon): [number, number][] {
  const found: [number, number][] = [];
  const around = new Around(atoms);
  let open = 0;
  const close = (end: number) => {
    const part = text.slice(open, end);
    const start = open + part.length - part.trimStart().length;
    if (part.trim() !== '') found.push([start, open + part.trimEnd().length]);
    open = end;
  };
  for (const { 0: stop, 1: stops, index } of text.matchAll(END)) {
    const end = index + stop.length;
    if (stops === '.' && isAbbreviated(text, open, index, end, lexicon, around)) continue;
    if (end < text.length && !opens(text, end, around)) continue;
    close(end);
  }
  if (open < text.length) close(text.length);
  return found;
}

/** Longer than any abbreviation and what stands before it. */
const TAIL = 24;

/** Whether the full stop at `stop` belongs to a shortened word, an initial or an ordinal number. */
function isAbbreviated(
  text: string,
  open: number,
  stop: number,
  end: number,
  { abbreviations, ordinals }: Lexicon,
  around: Around,
): boolean {
  const [, dot = '', word = ''] = /(\.?)([^\s([{“„"'«.]+)$/.exec(text.slice(Math.max(open, stop - TAIL), stop)) ?? [];
  if (word === '' || around.isFormula(stop - 1)) return false;
  const beforeFigure = /^\s*\S{0,8}\d/.test(text.slice(end, end + TAIL));
  if (word.length === 1 && /[^\d]/.test(word)) return dot !== '' || beforeFigure || word !== word.toLowerCase();
  if (/^\d/.test(word)) return ordinals && word.length <= 2 && /^\d+$/.test(word);
  const plain = word.toLowerCase();
  return abbreviations.has(plain) || (beforeFigure && abbreviations.has(`${plain}#`));
}

/** Whether what stands behind `end` can open a sentence: a small letter only behind a note's mark, or of a name (“ggplot2”). */
function opens(text: string, end: number, around: Around): boolean {
  let next = end;
  while (next < text.length && text[next]!.trim() === '') next++;
  const letter = text.charAt(next);
  if (letter === letter.toUpperCase() || around.hasMark(end) || around.isStyled(next)) return true;
  return /^[a-z]+[A-Z\d]/.test(text.slice(next, next + TAIL));
}

/** What atoms are at offsets of their text, asked for in rising order. */
class Around {
  private at = 0;
  private start = 0;

  constructor(private readonly atoms: readonly Atom[]) {}

  isFormula(offset: number): boolean {
    return this.atomAt(offset)?.source !== undefined;
  }

  /** Whether markup or a formula begins right there. */
  isStyled(offset: number): boolean {
    const atom = this.atomAt(offset);
    return atom !== undefined && this.start === offset && atom.markdown('a') !== 'a';
  }

  /** Whether a note is marked right before `offset`. */
  hasMark(offset: number): boolean {
    this.atomAt(offset - 1);
    const next = this.atoms[this.at + 1];
    return next !== undefined && next.mark !== null && this.start + this.atoms[this.at]!.text.length === offset;
  }

  private atomAt(offset: number): Atom | undefined {
    while (this.at > 0 && this.start > offset) this.start -= this.atoms[--this.at]!.text.length;
    while (this.at < this.atoms.length - 1 && this.start + this.atoms[this.at]!.text.length <= offset)
      this.start += this.atoms[this.at++]!.text.length;
    return this.atoms[this.at];
  }
}
