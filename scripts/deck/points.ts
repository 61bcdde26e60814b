import type { CitedInline } from '../paper/index.js';
import { type Atom, atomsOf, textOf } from './atom.js';
import { type Scored, score } from './centroid.js';
import { shorten, words } from './clause.js';
import { sentencesOf } from './sentence.js';

/** What a slide can hold and a room can read. */
export const MOST_POINTS = 5;
const MOST_WORDS = 45;

/** Share of a sentence's words that may already stand in a chosen one. */
const MOST_REPEATED = 0.6;

/** A sentence that says less than this share of what the best one says is left to the speaker. */
const LEAST_SCORE = 0.4;

/** The key sentences of some paragraphs as short points, in the order of the text; at least one. */
export function keyPoints(paragraphs: readonly (readonly CitedInline[])[], lang: string): Atom[][] {
  const candidates = paragraphs.flatMap((paragraph, number) =>
    sentencesOf(atomsOf(paragraph), lang).map(({ text, atoms }, index) => ({
      text,
      paragraph: number,
      index,
      cited: atoms.some((atom) => atom.mark !== null),
      point: shorten(atoms, lang),
    })),
  );
  const chosen = choose(
    score(candidates, lang),
    candidates.map(({ point }) => words(textOf(point))),
  );
  return chosen.map((i) => candidates[i]!.point);
}

/** Greedily the best that still fits and says something new; indices in the order of the text. */
function choose(scored: readonly Scored[], lengths: readonly number[]): number[] {
  const ranked = scored.map((_, i) => i).sort((a, b) => scored[b]!.score - scored[a]!.score || a - b);
  const chosen: number[] = [];
  let room = MOST_WORDS;
  for (const i of ranked) {
    const weak = scored[i]!.score < LEAST_SCORE * scored[ranked[0]!]!.score;
    if (chosen.length === MOST_POINTS || (weak && chosen.length > 1)) break;
    const fits = lengths[i]! <= room || chosen.length === 0;
    if (!fits || lengths[i] === 0 || chosen.some((other) => repeats(scored[i]!, scored[other]!))) continue;
    chosen.push(i);
    room -= lengths[i]!;
  }
  return chosen.sort((a, b) => a - b);
}

function repeats(a: Scored, b: Scored): boolean {
  let shared = 0;
  for (const term of a.terms) if (b.terms.has(term)) shared++;
  return shared > MOST_REPEATED * Math.max(1, Math.min(a.terms.size, b.terms.size));
}
