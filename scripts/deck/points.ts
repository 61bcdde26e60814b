import type { CitedInline } from '../paper/index.js';
import { type Atom, atomsOf, textOf } from './atom.js';
import { type Scored, score } from './centroid.js';
import { shorten, words } from './clause.js';
import { hasKey, keysIn } from './key.js';
import { sentencesOf } from './sentence.js';

/** What a slide can hold and a room can read. */
export const MOST_POINTS = 5;
export const MOST_WORDS = 45;

/** Share of a sentence's words that may already stand in a chosen one. */
const MOST_REPEATED = 0.6;

/** Best sentences among which the points are chosen. */
const MOST_CONSIDERED = 24;

/** A sentence that says less than this share of what the best one says is left to the speaker. */
const LEAST_SCORE = 0.4;

/**
 * What some paragraphs say as short points: those that the author marked, as they are, then as many key sentences as
 * there is room for, in the order of the text. Those that only lead to something else (“as follows:”, “Figure 3
 * shows”) are taken where `alone` says that nothing else will be shown.
 */
export function keyPoints(paragraphs: readonly (readonly CitedInline[])[], lang: string, alone: boolean): Atom[][] {
  const atoms = paragraphs.map((paragraph) => atomsOf(paragraph));
  const keys = atoms.flatMap(keysIn);
  const used = keys.reduce((sum, key) => sum + words(textOf(key)), 0);
  const room = { points: MOST_POINTS - keys.length, words: MOST_WORDS - used };
  if (room.points <= 0 || room.words <= 0) return keys;
  return [...keys, ...chosenPoints(atoms, lang, alone && keys.length === 0, room)];
}

/** What is left of a slide. */
interface Room {
  readonly points: number;
  readonly words: number;
}

function chosenPoints(paragraphs: readonly Atom[][], lang: string, alone: boolean, room: Room): Atom[][] {
  const all = paragraphs.flatMap((paragraph, number) =>
    sentencesOf(paragraph, lang).map(({ text, atoms }, index) => ({
      text,
      paragraph: number,
      index,
      cited: atoms.some((atom) => atom.mark !== null),
      refers: atoms.some((atom) => atom.reference) || text.endsWith(':'),
      atoms,
    })),
  );
  const candidates = standing(
    all.filter(({ atoms }) => !hasKey(atoms)),
    alone,
  );
  const scored = score(candidates, lang);
  const points = new Map(worthiest(scored).map((i) => [i, shorten(candidates[i]!.atoms, lang)]));
  return choose(points, scored, room).map((i) => points.get(i)!);
}

/** The sentences that can stand on a slide of their own; where none can and nothing else will be shown, all. */
function standing<T extends { readonly text: string; readonly refers: boolean }>(
  all: readonly T[],
  alone: boolean,
): readonly T[] {
  if (all.every(({ refers }) => refers)) return alone ? all : [];
  const whole = all.filter(({ text }) => !text.endsWith(':') && !CONTINUES.test(text));
  return whole.length > 0 ? whole : all;
}

/** Opens what goes on after a formula or a list. */
const CONTINUES = /^(?:where|with|which|whose|whereas|and|or|for all|such that|so that|subject to)\b|^[,;.)]/;

/** Indices of the sentences that come into question, the best first. */
function worthiest(scored: readonly Scored[]): number[] {
  const ranked = scored.map((_, i) => i).sort((a, b) => scored[b]!.score - scored[a]!.score || a - b);
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
    (i) => scored[i]!.score ** 2,
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
    readonly items: readonly number[];
  }
  const empty: Pack = { value: 0, items: [] };
  // best[points][words]: the best pack of at most so many points and words.
  const best = Array.from({ length: room.points + 1 }, () => new Array<Pack>(room.words + 1).fill(empty));
  for (const item of items) {
    const length = lengthOf(item);
    const gain = worth(item);
    for (let points = room.points; points > 0; points--) {
      for (let left = room.words; left >= length; left--) {
        const without = best[points - 1]![left - length]!;
        const value = without.value + gain;
        if (value > best[points]![left]!.value) best[points]![left] = { value, items: [...without.items, item] };
      }
    }
  }
  return [...best[room.points]![room.words]!.items];
}

function repeats(a: Scored, b: Scored): boolean {
  let shared = 0;
  for (const term of a.terms) if (b.terms.has(term)) shared++;
  return shared > MOST_REPEATED * Math.max(1, Math.min(a.terms.size, b.terms.size));
}
