import { describe, expect, it } from 'vitest';
import { sortOrder } from '../../scripts/citation/csl/sort-order.js';

/** Keys as citeproc makes them of words. */
function sorted(lang: string, ...texts: readonly string[]): string[] {
  const keyOf = (text: string) => `${text.replaceAll(' ', '|')}|`;
  const order = sortOrder(lang);
  return [...texts].sort((a, b) => order(keyOf(a), keyOf(b)));
}

describe('a bibliography', () => {
  it('is in the order of its language', () => {
    expect(sorted('en', 'Öztürk', 'Oz', 'Zola', 'Ångström', 'Ander')).toEqual([
      'Ander',
      'Ångström',
      'Oz',
      'Öztürk',
      'Zola',
    ]);
    expect(sorted('sv', 'Öberg', 'Zola', 'Ångström', 'Oz')).toEqual(['Oz', 'Zola', 'Ångström', 'Öberg']);
    expect(sorted('cs', 'Chodov', 'Hora', 'Cuda')).toEqual(['Cuda', 'Hora', 'Chodov']);
  });

  it('passes over the article of a title, and not over a name that looks like one', () => {
    expect(sorted('en', 'The Zebra', 'Yak', 'A Tale', 'An Essay', 'An Jung-geun', 'A')).toEqual([
      'A',
      'An Jung-geun',
      'An Essay',
      'A Tale',
      'Yak',
      'The Zebra',
    ]);
    expect(sorted('ar', 'القاهرة', 'بغداد', 'فارس')).toEqual(['بغداد', 'فارس', 'القاهرة']);
    expect(sorted('de', 'Das', 'Dar')).toEqual(['Dar', 'Das']);
  });

  it('goes word by word, and by the value of numbers', () => {
    expect(sorted('en', 'Newark', 'New York', 'New')).toEqual(['New', 'New York', 'Newark']);
    expect(sorted('en', 'Part 10', 'Part 9')).toEqual(['Part 9', 'Part 10']);
  });
});
