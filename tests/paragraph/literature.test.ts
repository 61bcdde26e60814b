import { describe, expect, it } from 'vitest';
import { findBreaks } from '../../scripts/paragraph/breaks.js';
import { lineDemerits } from '../../scripts/paragraph/demerits.js';
import { FLAGGED, HYPHEN, Items } from '../../scripts/paragraph/items.js';

/**
 * The paragraph that Knuth and Plass carry through “Breaking Paragraphs into Lines” (Software: Practice and
 * Experience 11, 1981): its text (Grimm's Frog King), the widths of its letters and spaces (in units of 1/18
 * em, p. 1121), and the breaks, ratios and demerits that the article gives for a measure of 500 units.
 */
const TEXT =
  'In olden times when wish|ing still helped one, there lived a king whose daugh|ters were all beau|tiful; and ' +
  'the young|est was so beau|tiful that the sun it|self, which has seen so much, was aston|ished when|ever it shone ' +
  "in her face. Close by the king's castle lay a great dark for|est, and un|der an old lime-tree in the for|est " +
  "was a well, and when the day was very warm, the king's child went out into the for|est and sat down by the side " +
  'of the cool foun|tain; and when she was bored she took a golden ball, and threw it up on high and caught it; and ' +
  'this ball was her favor|ite play|thing.';

const LETTERS: Record<string, number> = {
  a: 9, b: 10, c: 8, d: 10, e: 8, f: 6, g: 9, h: 10, i: 5, j: 6, k: 10, l: 5, m: 15, n: 10, o: 9, p: 10, q: 10, r: 7,
  s: 7, t: 7, u: 10, v: 9, w: 13, x: 10, y: 10, z: 8, C: 13, I: 6, '-': 6, ',': 5, ';': 5, '.': 5, "'": 5,
}; // biome-ignore format: a table

function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += LETTERS[letter] ?? 0;
  return width;
}

/** Width, stretch and shrink of the space after a word (p. 1121). */
function spaceAfter(word: string): readonly [number, number, number] {
  if (word.endsWith(',')) return [6, 4, 2];
  if (word.endsWith(';')) return [6, 4, 1];
  return word.endsWith('.') ? [8, 6, 1] : [6, 3, 2];
}

function paragraph(): { items: Items; words: string[] } {
  const items = new Items();
  items.clear();
  const words: string[] = [];
  const note = (word: string) => {
    while (words.length < items.length) words.push(word);
  };
  items.box(18, 0);
  note('');
  for (const word of TEXT.split(' ')) {
    const parts = word.split(/(?<=-)|\|/);
    parts.forEach((part, index) => {
      if (index > 0) items.penalty(50, parts[index - 1]?.endsWith('-') ? 0 : 6, FLAGGED | HYPHEN, 0);
      note(parts[index - 1] ?? '');
      items.box(widthOf(part), 0);
      note(part);
    });
    items.glue(...spaceAfter(word), true, 0);
    note(parts[parts.length - 1] ?? '');
  }
  items.force(0);
  words.length = items.length - 1;
  words.push('thing.');
  return { items, words };
}

describe('the Frog King of Knuth and Plass', () => {
  const { items, words } = paragraph();
  const trial = { first: 500, rest: 500, tolerance: 1, hyphens: true, slack: 0, rescue: false, shortLast: 0 };
  const breaks = findBreaks(items, trial, { line: 1, flagged: 3000, fitness: 3000, finalHyphen: 0, runt: 0, stub: 0 });

  it('breaks where the article breaks', () => {
    expect(breaks?.at.map((at) => words[at])).toEqual([
      'a', 'was', 'was', "king's", 'the', "king's", 'the', 'ball,', 'her', 'thing.',
    ]); // biome-ignore format: one line of the article each
  });

  it('has the article’s adjustment ratios and total demerits', () => {
    const ratios: number[] = [];
    let start = 0;
    for (const at of breaks?.at ?? []) {
      const room = 500 - ((items.width[at] ?? 0) - (items.width[start] ?? 0));
      const last = at === items.length - 1;
      ratios.push(last ? 0 : room / ((items.stretch[at] ?? 0) - (items.stretch[start] ?? 0)));
      start = items.after(at);
    }
    const expected = [0.774, 0.179, 0.629, 0.545, 0, 0.079, 0.282, 0.294, 0.575, 0];
    ratios.forEach((ratio, line) => {
      expect(ratio).toBeCloseTo(expected[line] ?? 0, 3);
    });
    // The article rounds badness to whole numbers before it squares.
    const rounded = ratios.map((ratio) => (1 + Math.round(100 * Math.abs(ratio) ** 3)) ** 2);
    expect(rounded.reduce((sum, demerits) => sum + demerits, 0)).toBe(3606);
    const exact = ratios.reduce((sum, ratio) => sum + lineDemerits(ratio, 0, 1), 0);
    expect(breaks?.demerits).toBeCloseTo(exact, 6);
  });
});
