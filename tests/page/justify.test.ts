import { describe, expect, it } from 'vitest';
import { justify } from '../../scripts/page/justify.js';
import type { Strip } from '../../scripts/page/strip.js';
import { LINE } from './lists.js';

/** A body line of ten points; `more` makes something else of it. */
const line = (more: Partial<Strip<never>> = {}): Strip<never> => ({ ...LINE, height: 10, ...more });

const item = (above: number) => line({ grid: null, above });

describe('vertical justification', () => {
  it('shares what a list leaves down to the grid among the white around it', () => {
    expect(justify([line(), item(5), item(0), line({ above: 3 })], 40, true, 10)).toEqual([0, 16.25, 26.25, 40]);
  });

  it('gives a page that is a line short that line above its heading, and leaves lines of paragraphs together', () => {
    const heading = line({ above: 10, heading: true, grid: 10 });
    expect(justify([line(), heading, line(), line()], 50, true, 10)).toEqual([0, 20, 30, 40]);
    expect(justify([line(), heading, line(), line()], 60, true, 10)).toEqual([0, 30, 40, 50]);
    expect(justify([line(), line(), line()], 40, true, 10)).toEqual([0, 10, 20]);
  });

  it('shares a missing line among the white around a list', () => {
    expect(justify([line(), item(5), item(0), line({ above: 5 })], 60, true, 10)).toEqual([0, 20, 30, 50]);
  });

  it('leaves a page short that no white can fill, and one with notes that is a line short', () => {
    const heading = line({ above: 10, heading: true, grid: 10 });
    expect(justify([line(), heading, line()], 90, true, 10)).toEqual([0, 20, 30]);
    expect(justify([line(), heading, line()], 50, false, 10)).toEqual([0, 20, 30]);
  });

  it('ends a last line off the grid at the bottom where the white above allows it', () => {
    expect(justify([line(), item(6), item(0)], 40, true, 10)).toEqual([0, 20, 30]);
  });

  it('sets a heading at the very head, and the text below it on the grid', () => {
    const heading = line({ above: 12, height: 16, heading: true, grid: 19 });
    expect(justify([heading, line({ above: 3 })], 100, true, 10)).toEqual([-3, 20]);
    const low = line({ above: 12, height: 12, heading: true, grid: 14 });
    expect(justify([low, line({ above: 2 })], 100, true, 10)).toEqual([-1, 10]);
  });
});
