import { expect, it } from 'vitest';
import { withLongWords } from '../../scripts/shape/long-word.js';

const places = (text: string) => withLongWords(text, []).map(({ at }) => at);

it('lets no word run on for ever, and no other word be broken', () => {
  expect(places('Donaudampfschifffahrtskapitän')).toEqual([]);
  expect(places('x'.repeat(300))).toHaveLength(293);
  expect(places('a-b/c_d.'.repeat(20)).length).toBeGreaterThan(50);
  expect(places('e\u0301'.repeat(40)).every((at) => at % 2 === 0)).toBe(true);
});
