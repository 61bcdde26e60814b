import { describe, expect, it } from 'vitest';
import { findBreaks, type Trial } from '../../scripts/paragraph/breaks.js';
import { DEMERITS, fitnessClass, LETTERS, lineDemerits } from '../../scripts/paragraph/demerits.js';
import { enterPieces, SHRINK, STRETCH } from '../../scripts/paragraph/enter.js';
import { setParagraph } from '../../scripts/paragraph/index.js';
import { FLAGGED, FORCED, HYPHEN, Items } from '../../scripts/paragraph/items.js';
import { findBreaksIn } from '../../scripts/paragraph/looseness.js';
import type { Piece, ShapedText } from '../../scripts/shape/piece.js';
import { pieces, printed, type Toy } from '../paragraph/toy.js';
import { randomFrom } from './random.js';

/** A paragraph of `length` words of up to eight letters, some with places to hyphenate, some that hang past edges. */
function randomText(random: (below: number) => number, length: number): string {
  const words: string[] = [];
  for (let at = 0; at < length; at++) {
    const letters = `${random(3) === 0 ? 'o' : ''}abcdefgh`.slice(0, 1 + random(8)) + (random(5) === 0 ? '.' : '');
    words.push(letters.length > 4 && random(2) === 0 ? `${letters.slice(0, 2)}|${letters.slice(2)}` : letters);
  }
  return words.join(' ');
}

/** Width of a line between the edges, from the words and signs at its ends. */
function naturalWidth(items: Items, { pieces }: ShapedText<Toy>, start: number, at: number, hangs: boolean): number {
  const first = pieces[items.piece[start] ?? 0];
  const broken = pieces[items.piece[at] ?? 0];
  const last = pieces.slice(0, items.piece[at]).findLast((piece) => piece.kind === 'word');
  const sign = broken?.kind === 'opportunity' && broken.run ? broken : null;
  const left = first?.kind === 'word' ? (first.edges?.left ?? 0) : 0;
  const right = sign ? (sign.right ?? 0) : (last?.edges?.right ?? 0);
  const width = (items.width[at] ?? 0) - (items.width[start] ?? 0) + (sign?.run?.width ?? 0);
  return hangs ? width - left - right : width;
}

interface Case {
  readonly items: Items;
  readonly text: ShapedText<Toy>;
  readonly trial: Trial;
  readonly hangs: boolean;
  readonly expansion: number;
}

/** Width of the spaces, and of the words, from item `start` up to `at`. */
function spaces({ pieces }: ShapedText<Toy>, items: Items, start: number, at: number): number {
  return sum(pieces.slice(items.piece[start], items.piece[at]).filter(({ kind }) => kind === 'space'));
}

function words({ pieces }: ShapedText<Toy>, items: Items, start: number, at: number): number {
  return sum(pieces.slice(items.piece[start], items.piece[at]).filter(({ kind }) => kind === 'word'));
}

function sum(pieces: readonly Piece<Toy>[]): number {
  return pieces.reduce((all, piece) => all + ('run' in piece ? (piece.run?.width ?? 0) : 0), 0);
}

/** What share of what the gaps can do is asked of them: letters give first, and cost a little. */
function asked(wanted: number, letters: number, able: number): number {
  if (wanted === 0) return 0;
  if (wanted <= letters) return (LETTERS * wanted) / letters;
  return (letters > 0 ? LETTERS : 0) + (wanted - letters) / able;
}

/** The least demerits of all ways to break (in so many lines, if that is said), each tried in turn. */
function bruteForce(one: Case, after: number, fitness: number, flagged: number, lines = Number.NaN): number {
  const { items, text, trial, hangs, expansion } = one;
  const start = after < 0 ? 0 : items.after(after);
  let least = Number.POSITIVE_INFINITY;
  for (let at = after + 1; at < items.length; at++) {
    if (at < start || !items.legal(at)) continue;
    const cost = items.cost[at] ?? 0;
    const last = cost === FORCED;
    const natural = naturalWidth(items, text, start, at, hangs);
    const room = (after < 0 ? trial.first : trial.rest) - natural;
    const able = spaces(text, items, start, at) * (room < 0 ? SHRINK : STRETCH);
    const letters = words(text, items, start, at) * expansion;
    const ratio = last && room > 0 ? 0 : asked(Math.abs(room), letters, able);
    if (ratio <= trial.tolerance && (room >= 0 || -room <= letters + able + 1e-6)) {
      const flags = items.flags[at] ?? 0;
      let demerits = lineDemerits(ratio, cost, DEMERITS.line);
      if (flagged & flags & FLAGGED) demerits += DEMERITS.flagged;
      if (last && flagged & HYPHEN) demerits += DEMERITS.finalHyphen;
      if (last && flagged & HYPHEN && spaces(text, items, start, at) === 0) demerits += DEMERITS.stub;
      if (last && after >= 0 && natural < trial.shortLast) demerits += DEMERITS.runt;
      const fits = fitnessClass(room < 0 ? -ratio : ratio);
      if (after >= 0 && Math.abs(fits - fitness) > 1) demerits += DEMERITS.fitness;
      const rest = last
        ? lines > 1
          ? Number.POSITIVE_INFINITY
          : 0
        : lines === 1
          ? Number.POSITIVE_INFINITY
          : bruteForce(one, at, fits, flags, lines - 1);
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
      const text = pieces(randomText(random, 6 + random(8)));
      const [hangs, expansion] = [random(2) === 0, random(3) / 50];
      enterPieces(text, { justified: true, expansion, outset: { begin: hangs, end: hangs } }, items);
      const rest = 12 + random(14);
      const trial = {
        first: rest - random(3),
        rest,
        // No ratio that these widths can have: rounding decides nothing.
        tolerance: 6.01,
        hyphens: true,
        slack: 0,
        rescue: false,
        shortLast: 3,
      };
      const expected = bruteForce({ items, text, trial, hangs, expansion }, -1, 1, 0);
      const found = findBreaks(items, trial, DEMERITS);
      if (Number.isFinite(expected)) solvable++;
      expect(found?.demerits ?? Number.POSITIVE_INFINITY, `seed ${seed}`).toBeCloseTo(expected, 4);
      for (let lines = 1; found && lines <= found.at.length + 2; lines++) {
        const best = bruteForce({ items, text, trial, hangs, expansion }, -1, 1, 0, lines);
        const breaks = findBreaksIn(lines, items, trial, DEMERITS);
        expect(breaks?.demerits ?? Number.POSITIVE_INFINITY, `seed ${seed}, ${lines} lines`).toBeCloseTo(best, 4);
      }
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
      const protrusion = random(2) === 0;
      const shape = { measure, indent: random(3), hang: random(3), align, expansion, protrusion };
      const lines = setParagraph(pieces(source), shape);
      const text = lines.map((line) => (line.hyphenated ? printed(line).slice(0, -1) : `${printed(line)} `)).join('');
      expect(text.trimEnd(), `seed ${seed}`).toBe(source.replaceAll('|', ''));
      for (const line of lines) {
        const last = line.runs.filter((run) => run.role !== 'space').at(-1);
        const hung = !protrusion ? 0 : last?.role === 'hyphen' || last?.run.text.endsWith('.') ? 0.75 : 0.25;
        const over = (last ? last.x + last.width : 0) - hung - measure;
        expect(Math.max(0, over), `seed ${seed}`).toBeLessThanOrEqual(line.overfull + 1e-6);
      }
    }
  });
});
