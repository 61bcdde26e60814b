import type { CitedInline } from '../paper/index.js';
import { type Atom, textOf } from './atom.js';
import { type Candidate, leansBack, pointsElsewhere, type Scored, score } from './centroid.js';
import { inWords, shorten } from './clause.js';
import { hasKey, keysIn } from './key.js';
import { lexiconOf, wordsOf } from './languages/index.js';
import { shownAtoms } from './page-reference.js';
import { sentencesOf } from './sentence.js';
import { MOST_WORDS, words } from './word-count.js';

/** What a slide can hold and a room can read. */
export const MOST_POINTS = 5;

/** Share of a sentence's words that may already stand in a chosen one. */
const MOST_REPEATED = 0.6;

/** Best sentences among which the points are chosen. */
const MOST_CONSIDERED = 24;

/** Words of the longest point that is read while listening; a longer one is worth less. */
const LISTENED = 10;

/** A sentence that says less than this share of what the best one says is left to the speaker. */
const LEAST_SCORE = 0.4;

/**
 * What some paragraphs say as short points: those that the author marked, as they are, then as many key sentences as
 * there is room for, in the order of the text. Those that only lead to something else (“as follows:”, “Figure 3
 * shows”) are taken where `alone` says that nothing else will be shown. The sentence `shown` has a slide of its own.
 */
export function keyPoints(
  paragraphs: readonly (readonly CitedInline[])[],
  lang: string,
  alone: boolean,
  shown: string | null = null,
): Atom[][] {
  const atoms = paragraphs.map((paragraph) => shownAtoms(paragraph));
  const keys = atoms.flatMap(keysIn);
  const used = keys.reduce((sum, key) => sum + words(textOf(key)), 0);
  const room = { points: MOST_POINTS - keys.length, words: MOST_WORDS - used };
  if (room.points <= 0 || room.words <= 0) return keys;
  return [...keys, ...chosenPoints(atoms, lang, alone && keys.length === 0, room, shown)];
}

/** What is left of a slide. */
interface Room {
  readonly points: number;
  readonly words: number;
}

function chosenPoints(
  paragraphs: readonly Atom[][],
  lang: string,
  alone: boolean,
  room: Room,
  shown: string | null,
): Atom[][] {
  const sentences = sentencesIn(paragraphs, lang).filter(({ text }) => text !== shown);
  const candidates = standing(sentences, alone, lang);
  const scored = score(candidates);
  const free = candidates.some(isFree) ? candidates.map(isFree) : candidates.map(() => true);
  const points = new Map(worthiest(scored, free).map((i) => [i, shorten(candidates[i]!.atoms, lang)]));
  const chosen = choose(points, scored, room);
  return withFollowers(chosen, points, candidates, scored, lang, room);
}

export interface Sentence extends Candidate {
  readonly atoms: readonly Atom[];
}

/** All sentences but those of which the author marked a part. */
export function sentencesIn(paragraphs: readonly Atom[][], lang: string): Sentence[] {
  return paragraphs.flatMap((paragraph, number) =>
    sentencesOf(paragraph, lang)
      .map(({ text, atoms }, index) => ({
        text,
        paragraph: number,
        index,
        cited: atoms.some((atom) => atom.mark !== null),
        refers:
          atoms.some((atom) => atom.reference || atom.address) || text.endsWith(':') || pointsElsewhere(text, lang),
        leans: leansBack(text, lang),
        atoms,
      }))
      .filter(({ atoms }) => !hasKey(atoms)),
  );
}

/** The sentences that can stand on a slide; where none can and nothing else will be shown, all. */
function standing(all: readonly Sentence[], alone: boolean, lang: string): readonly Sentence[] {
  if (all.every(({ refers }) => refers)) return alone ? all : [];
  const { going } = lexiconOf(lang);
  const whole = all.filter(
    ({ text }) => !text.endsWith(':') && !/^[,;.)]/.test(text) && !(isSmall(text) && going.at(wordsOf(text), 0) > 0),
  );
  return whole.length > 0 ? whole : all;
}

/** What goes on after a formula begins with a small letter. */
function isSmall(text: string): boolean {
  return text.charAt(0) !== text.charAt(0).toUpperCase();
}

/** Understood without what stands around it. */
export function isFree({ leans, refers }: Candidate): boolean {
  return !leans && !refers;
}

/** The chosen points with sentences that lean on one of them, right behind it, as long as there is room. */
function withFollowers(
  chosen: readonly number[],
  points: ReadonlyMap<number, readonly Atom[]>,
  candidates: readonly Sentence[],
  scored: readonly Scored[],
  lang: string,
  room: Room,
): Atom[][] {
  const shown = new Map(chosen.map((i) => [i, points.get(i)!]));
  let left = room.words - chosen.reduce((sum, i) => sum + words(textOf(points.get(i)!)), 0);
  const followers = chosen
    .map((i) => i + 1)
    .filter((i) => candidates[i]?.leans && !candidates[i]!.refers && follows(candidates[i]!, candidates[i - 1]!))
    .sort((a, b) => scored[b]!.score - scored[a]!.score);
  for (const i of followers) {
    const point = shorten(candidates[i]!.atoms, lang);
    const length = words(textOf(point));
    if (shown.size >= Math.min(room.points, ENOUGH) || length > left || shown.has(i)) continue;
    left -= length;
    shown.set(i, point);
  }
  return [...shown].sort(([a], [b]) => a - b).map(([, point]) => inWords(point, MOST_WORDS, lang));
}

/** Points with which a slide is full enough to go without sentences that lean. */
const ENOUGH = 3;

function follows(after: Candidate, before: Candidate): boolean {
  return after.paragraph === before.paragraph && after.index === before.index + 1;
}

/** Indices of the sentences that come into question, the best first. */
function worthiest(scored: readonly Scored[], free: readonly boolean[]): number[] {
  const eligible = scored.flatMap((_, i) => (free[i] ? [i] : []));
  const ranked = eligible.sort((a, b) => scored[b]!.score - scored[a]!.score || a - b);
  const worthy: number[] = [];
  for (const i of ranked) {
    const weak = scored[i]!.score < LEAST_SCORE * scored[ranked[0]!]!.score && worthy.length > 1;
    if (worthy.length === MOST_CONSIDERED || weak) break;
    if (!worthy.some((other) => repeats(scored[i]!, scored[other]!))) worthy.push(i);
  }
  return worthy;
}

/** The set of points that says most within the room there is; indices in the order of the text. */
function choose(points: ReadonlyMap<number, readonly Atom[]>, scored: readonly Scored[], room: Room): number[] {
  const lengths = new Map([...points].map(([i, point]) => [i, words(textOf(point))]));
  const items = [...points.keys()].filter((i) => lengths.get(i)! > 0);
  const packed = pack(
    items,
    (i) => lengths.get(i)!,
    (i) => (scored[i]!.score * Math.min(1, LISTENED / lengths.get(i)!)) ** 2,
    room,
  );
  const least = room.points === MOST_POINTS ? items.slice(0, 1) : [];
  return (packed.length > 0 ? packed : least).sort((a, b) => a - b);
}

/** Knapsack by dynamic programming over words and points (McDonald 2007, section 3.2). */
function pack(
  items: readonly number[],
  lengthOf: (item: number) => number,
  worth: (item: number) => number,
  room: Room,
): number[] {
  interface Pack {
    readonly value: number;
    /** What was put in last, and what was in before. */
    readonly item: number;
    readonly before: Pack | null;
  }
  const empty: Pack = { value: 0, item: -1, before: null };
  // best[points][words]: the best pack of at most so many points and words.
  const best = Array.from({ length: room.points + 1 }, () => new Array<Pack>(room.words + 1).fill(empty));
  for (const item of items) {
    const length = lengthOf(item);
    const gain = worth(item);
    for (let points = room.points; points > 0; points--) {
      for (let left = room.words; left >= length; left--) {
        const without = best[points - 1]![left - length]!;
        const value = without.value + gain;
        if (value > best[points]![left]!.value) best[points]![left] = { value, item, before: without };
      }
    }
  }
  const packed: number[] = [];
  for (let one = best[room.points]![room.words]!; one.before; one = one.before) packed.unshift(one.item);
  return packed;
}

function repeats(a: Scored, b: Scored): boolean {
  let shared = 0;
  for (const term of a.terms) if (b.terms.has(term)) shared++;
  return shared > MOST_REPEATED * Math.max(1, Math.min(a.terms.size, b.terms.size));
}
