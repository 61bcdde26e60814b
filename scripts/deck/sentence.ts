import { type Atom, slice, slices, textOf } from './atom.js';

/** A sentence of a paragraph; offsets count in the paragraph's plain text, white space around left out. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** With the note marks that follow it. */
  readonly atoms: readonly Atom[];
}

/** A full stop after these ends no sentence, though a segmenter may think so. */
const ABBREVIATION =
  /(?:^|[\s([“"'])(?:e\.g|i\.e|cf|vs|etc|al|viz|approx|ca|c|Dr|Mr|Mrs|Ms|Prof|St|Jr|Sr|Gen|Col|Lt|Sen|Rep|Gov|No|Nos|Fig|Figs|Eq|Eqs|Sec|Tab|Vol|vol|pp|p|ed|eds|Ref|Refs|bzw|z\.B|d\.h|u\.a|Nr|Abb|S|M|Mme)\.$/;

/** Nor one after a single capital. (Asked of the letter itself, since a class of all capitals takes 1 ms to compile.) */
const INITIAL = /(?:^|[\s([“"'])([^\s!-@[-`{-~])\.$/;

const segmenters = new Map<string, Intl.Segmenter>();

/** Cuts a paragraph into sentences by the language's own rules (UAX #29, tailored by CLDR). */
export function sentencesOf(atoms: readonly Atom[], lang: string): Sentence[] {
  const text = textOf(atoms);
  const ranges = boundaries(text, lang);
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

function boundaries(text: string, lang: string): [number, number][] {
  const found: [number, number][] = [];
  let open = 0;
  for (const end of ends(text, lang)) {
    if (end < text.length && continues(text, open, end)) continue;
    const part = text.slice(open, end);
    const start = open + part.length - part.trimStart().length;
    if (part.trim() !== '') found.push([start, open + part.trimEnd().length]);
    open = end;
  }
  return found;
}

/** Characters that a segmenter is given at a time: for each sentence it takes as long as its whole text is. */
const WINDOW = 2048;

/** Where the segmenter ends sentences. The last two ends of a window depend on what follows it, so are asked for again. */
function* ends(text: string, lang: string): Generator<number> {
  let start = 0;
  let size = WINDOW;
  while (start < text.length) {
    const window = text.slice(start, start + size);
    const inside = Array.from(segmenter(lang).segment(window), ({ index, segment }) => start + index + segment.length);
    const whole = start + size >= text.length;
    const sure = whole ? inside : inside.slice(0, -2);
    yield* sure;
    size = sure.length > 0 ? WINDOW : 2 * size;
    start = whole ? text.length : (sure.at(-1) ?? start);
  }
}

/** Longer than any abbreviation and what stands before it. */
const TAIL = 16;

function continues(text: string, open: number, end: number): boolean {
  const stop = open + text.slice(open, end).trimEnd().length;
  const next = text.charAt(end);
  if (next !== next.toUpperCase()) return true;
  if (text[stop - 1] !== '.') return false;
  const tail = text.slice(Math.max(open, stop - TAIL), stop);
  const initial = INITIAL.exec(tail)?.[1] ?? '';
  return initial !== initial.toLowerCase() || ABBREVIATION.test(tail);
}

function segmenter(lang: string): Intl.Segmenter {
  let known = segmenters.get(lang);
  if (!known) {
    known = segmenterOf(lang);
    segmenters.set(lang, known);
  }
  return known;
}

/** The author's `lang` may be no language tag at all. */
function segmenterOf(lang: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(lang, { granularity: 'sentence' });
  } catch {
    return new Intl.Segmenter('en', { granularity: 'sentence' });
  }
}
