import { describe, expect, it } from 'vitest';
import { didYouMean, editDistance } from '../../scripts/did-you-mean.js';

describe('did you mean', () => {
  it.each([
    ['karatas', ['nolan2015', 'karatas2021'], 'karatas2021'],
    ['karatas', ['karatas2019', 'karatas2021'], null],
    ['karatas2012', ['nolan2015', 'karatas2021'], 'karatas2021'],
    ['bibliograpy', ['bibliography', 'title'], 'bibliography'],
    ['Title', ['subtitle', 'title'], 'title'],
    ['who', ['how', 'whom'], 'whom'],
    ['completely-different', ['title', 'author'], null],
  ])('%s → %s', (word, candidates, expected) => {
    expect(didYouMean(word, candidates)).toBe(expected);
  });

  it('counts neighbours swapped as one slip', () => {
    expect(editDistance('recieve', 'receive', 3)).toBe(1);
    expect(editDistance('kitten', 'sitting', 3)).toBe(3);
    expect(editDistance('kitten', 'sitting', 2)).toBe(3);
  });
});
