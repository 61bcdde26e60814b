import { describe, expect, it } from 'vitest';
import { findBreaks, type Trial } from '../../scripts/paragraph/breaks.js';
import { DEMERITS, fitnessClass, lineDemerits } from '../../scripts/paragraph/demerits.js';
import { enterPieces } from '../../scripts/paragraph/enter.js';
import { setParagraph } from '../../scripts/paragraph/index.js';
import { FLAGGED, FORCED, HYPHEN, Items } from '../../scripts/paragraph/items.js';
import { pieces, printed } from '../paragraph/toy.js';
import { randomFrom } from './random.js';

/** A paragraph of `length` words of up to eight letters, some with places to hyphenate. */
function randomText(random: (below: number) => number, length: number): string {
  const words: string[] = [];
  for (let at = 0; at < length; at++) {
    const letters = 'abcdefgh'.slice(0, 1 + random(8));
    words.push(letters.length > 4 && random(2) === 0 ? `${letters.slice(0, 2)}|${letters.slice(2)}` : letters);
  }
  return words.join(' ');
}

/** The least demerits of all ways to break, each tried in turn. */
function bruteForce(items: Items, trial: Trial, after: number, fitness: number, flagged: number): number {
  const start = after < 0 ? 0 : items.after(after);
  let least = Number.POSITIVE_INFINITY;
  for (let at = after + 1; at < items.length; at++) {
    if (at < start || !items.legal(at)) continue;
    const cost = items.cost[at] ?? 0;
    const last = cost === FORCED;
    const room =
      (after < 0 ? trial.first : trial.rest) -
      ((items.width[at] ?? 0) + (items.added[at] ?? 0) - (items.width[start] ?? 0));
    const able =
      room < 0
        ? (items.shrink[at] ?? 0) - (items.shrink[start] ?? 0)
        : (items.stretch[at] ?? 0) - (items.stretch[start] ?? 0);
    const ratio = room === 0 || (last && room > 0) ? 0 : able > 0 ? room / able : room * Number.POSITIVE_INFINITY;
    if (ratio >= -1 - 1e-9 && ratio <= trial.tolerance) {
      const flags = items.flags[at] ?? 0;
      let demerits = lineDemerits(ratio, cost, DEMERITS.line);
      if (flagged & flags & FLAGGED) demerits += DEMERITS.flagged;
      if (last && flagged & HYPHEN) demerits += DEMERITS.finalHyphen;
      const natural = (items.width[at] ?? 0) - (items.width[start] ?? 0);
      if (last && after >= 0 && natural < trial.shortLast) demerits += DEMERITS.runt;
      const fits = fitnessClass(ratio);
      if (after >= 0 && Math.abs(fits - fitness) > 1) demerits += DEMERITS.fitness;
      const rest = last ? 0 : bruteForce(items, trial, at, fits, flags);
      least = Math.min(least, demerits + rest);
    }
    if (last) break;
  }
  return least;
}

describe('optimum fit', () => {
  it('finds the least demerits of all possible breaks', () => {
    const items = new Items();
    let solvable = 0;
    for (let seed = 0; seed < 400; seed++) {
      const random = randomFrom(seed);
      enterPieces(pieces(randomText(random, 6 + random(8))), true, items);
      const rest = 12 + random(14);
      const trial = {
        first: rest - random(3),
        rest,
        tolerance: 6,
        hyphens: true,
        slack: 0,
        rescue: false,
        shortLast: 3,
      };
      const expected = bruteForce(items, trial, -1, 1, 0);
      const found = findBreaks(items, trial, DEMERITS);
      if (Number.isFinite(expected)) solvable++;
      expect(found?.demerits ?? Number.POSITIVE_INFINITY, `seed ${seed}`).toBeCloseTo(expected, 4);
    }
    expect(solvable).toBeGreaterThan(200);
  });

  it('loses no word, adds nothing but hyphens, and never runs over without saying so', () => {
    for (let seed = 0; seed < 300; seed++) {
      const random = randomFrom(seed);
      const source = randomText(random, 1 + random(60));
      const measure = 4 + random(40);
      const align = (['justify', 'left', 'center', 'right'] as const)[random(4)] ?? 'left';
      const expansion = random(3) / 50;
      const lines = setParagraph(pieces(source), { measure, indent: random(3), hang: random(3), align, expansion });
      const text = lines.map((line) => (line.hyphenated ? printed(line).slice(0, -1) : `${printed(line)} `)).join('');
      expect(text.trimEnd(), `seed ${seed}`).toBe(source.replaceAll('|', ''));
      for (const line of lines) {
        const last = line.runs.filter((run) => run.role !== 'space').at(-1);
        const over = (last ? last.x + last.width : 0) - measure;
        expect(Math.max(0, over), `seed ${seed}`).toBeLessThanOrEqual(line.overfull + 1e-6);
      }
    }
  });
});
