import { openingEnd } from './clause.js';
import { type Lexicon, lexiconOf, wordsOf } from './languages/index.js';
import { words } from './word-count.js';

/*
 * Which sentences say most of what a section says. MEAD's three features (Radev, Jing, Styś and Tam,
 * “Centroid-based summarization of multiple documents”, 2004, section 3.3): closeness to the centroid of the
 * section's words, position, and here instead of overlap with the first sentence the presence of something that
 * can be checked: a figure, a date, a cited source. Linear in the number of words.
 */

export interface Candidate {
  readonly text: string;
  /** Number of the paragraph it stands in, and of the sentence within it, both from 0. */
  readonly paragraph: number;
  readonly index: number;
  readonly cited: boolean;
  /** Whether it points to something that is not on the slide: a table, a figure, a list that follows. */
  readonly refers: boolean;
  /** Whether it says something only behind the one before it. */
  readonly leans: boolean;
}

/** Weights of the features, each of which lies between 0 and 1. */
const WEIGHT = { centroid: 1, position: 0.45, fact: 0.5, cited: 0.15 } as const;

/** A sentence with this many figures is as full of facts as one can be. */
const MANY_FIGURES = 3;

/** A sentence that leans on the one before makes a poor point; its score is multiplied by this. */
const LEANING = 0.35;

/** So does one that points elsewhere; likewise multiplied. */
const REFERRING = 0.3;

/** Sentences of fewer words are too thin for a slide, and questions answer nothing; likewise multiplied. */
const THIN = { least: 5, factor: 0.5 } as const;

/** Words from which a sentence loses by its length. */
const LONG = 18;

export interface Scored {
  readonly score: number;
  /** Distinct words that carry meaning. */
  readonly terms: ReadonlySet<string>;
}

/** A score for each candidate, all of one section. */
export function score(candidates: readonly Candidate[]): Scored[] {
  const terms = candidates.map((candidate) => termsOf(candidate.text));
  const frequency = new Map<string, number>();
  for (const set of terms) for (const term of set) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const closeness = terms.map((set) => closenessOf(set, frequency));
  const closest = closeness.reduce((most, one) => Math.max(most, one), Number.MIN_VALUE);
  return candidates.map((candidate, i) => ({
    score: weigh(candidate, closeness[i]! / closest) * penalty(candidate),
    terms: terms[i]!,
  }));
}

/** Letters and figures: all but ASCII, Latin-1 and general punctuation and spaces. */
const WORD = /[^\s!-/:-@[-`{-~\u0080-\u00bf\u2000-\u206f]{2,}/g;

/** Words of a text that carry meaning, folded so that singular and plural meet. */
export function termsOf(text: string): Set<string> {
  const terms = new Set<string>();
  for (const word of text.toLowerCase().match(WORD) ?? []) {
    if (word.length > 4)
      terms.add(word.endsWith('es') ? word.slice(0, -2) : word.endsWith('s') ? word.slice(0, -1) : word);
    else if (word.length > 3 || /\d/.test(word)) terms.add(word);
  }
  return terms;
}

/** Mean weight of a sentence's terms, where a term weighs as many sentences as it stands in beyond the first. */
function closenessOf(terms: ReadonlySet<string>, frequency: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const term of terms) sum += Math.log2(frequency.get(term)!);
  return terms.size === 0 ? 0 : sum / Math.sqrt(terms.size);
}

function weigh({ text, paragraph, index, cited }: Candidate, closeness: number): number {
  // A paragraph's first sentence usually states what the others support.
  const position = (index === 0 ? 1 : 0.25) / Math.sqrt(1 + paragraph / 3);
  const fact = Math.min(1, (text.match(/\d[\d.,]*/g)?.length ?? 0) / MANY_FIGURES);
  return WEIGHT.centroid * closeness + WEIGHT.position * position + WEIGHT.fact * fact + WEIGHT.cited * (cited ? 1 : 0);
}

function penalty({ text, refers, leans }: Candidate): number {
  const count = words(text);
  const thin = count < THIN.least || /[?？؟]$/.test(text) ? THIN.factor : 1;
  return thin * Math.min(1, LONG / count) * (refers ? REFERRING : 1) * (leans ? LEANING : 1);
}

/** Words from a sentence's opening within which one that points back makes it lean. */
const NEAR = 20;

/** Whether a sentence says something only behind the one before it (“It drove 300 of them”). */
export function leansBack(text: string, lang: string): boolean {
  const lexicon = lexiconOf(lang);
  const words = wordsOf(text.slice(openingEnd(text, lexicon)));
  return lexicon.leaning.at(words, 0) > 0 || words.slice(0, NEAR).some((_, i) => pointsBack(words, i, lexicon));
}

/** “This method”, whose it is has been said before; “this paper” is at hand. */
function pointsBack(words: readonly string[], at: number, { pointing, itself }: Lexicon): boolean {
  const length = pointing.at(words, at);
  return length > 0 && itself.at(words, at + length) === 0;
}

/** Whether a sentence means what stands elsewhere on the page (“the following table”) and may stand on no slide. */
export function pointsElsewhere(text: string, lang: string): boolean {
  const { elsewhere } = lexiconOf(lang);
  return elsewhere.among(wordsOf(text));
}
