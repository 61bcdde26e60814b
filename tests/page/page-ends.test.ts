import { describe, expect, it } from 'vitest';
import { breakPages } from '../../scripts/page/break-pages.js';
import { LINE } from './lists.js';
import { squareDesign } from './squares.js';

/** Where pages of ten lines end, in a text of which the lines numbered in `hyphens` end within a word. */
function ends(count: number, hyphens: readonly number[], twoSided: boolean, before = 0) {
  const strips = Array.from({ length: count }, (_, at) => ({ ...LINE, hyphen: hyphens.includes(at - 1) }));
  return breakPages(strips, [], squareDesign(20, 10, { twoSided }), before).map(({ to }) => to);
}

describe('a page', () => {
  it('does not end within a word that goes on over the leaf', () => {
    expect(ends(38, [9], true)[0]).toBe(9);
    expect(ends(38, [9, 8, 7, 6], true)[0]).toBe(6);
  });

  it('ends a line short rather than within a word, also where the next faces it', () => {
    expect(ends(38, [9], true, 1)[0]).toBe(9);
    expect(ends(38, [9], false)[0]).toBe(9);
  });

  it('ends as deep as the one that faces it', () => {
    expect(ends(38, [9], true, 1).slice(0, 2)).toEqual([9, 18]);
    expect(ends(38, [9], true, 0).slice(0, 2)).toEqual([9, 19]);
  });
});
