import { beforeAll, expect, it } from 'vitest';
import { tag } from '../../scripts/paper/tag.js';
import { createSetter } from '../../scripts/setter.js';
import type { Shaper } from '../../scripts/shape/index.js';
import { withLongWords } from '../../scripts/shape/long-word.js';
import { BODY, freshShaper, text } from './content.js';

const places = (value: string) => withLongWords(value, []).map(({ at }) => at);

let shaper: Shaper;
beforeAll(async () => {
  shaper = await freshShaper();
});

/** Lines in a column of `measure` points, as they are read. */
function lines(value: string, measure: number) {
  const style = { text: { ...BODY, hyphenate: false }, align: 'left', leading: 14, indent: 0, hang: 0 } as const;
  const owner = tag('P', null);
  return createSetter(shaper).lines([text(value)], style, measure, owner);
}

const read = (value: string, measure: number) =>
  lines(value, measure).map(({ runs }) =>
    runs
      .map(({ run, role }) => (role === 'hyphen' ? '-' : 'text' in run ? run.text : ''))
      .join('')
      .trim(),
  );

it('lets no word run on for ever, and no other word be broken', () => {
  expect(places('Donaudampfschifffahrtskapitän')).toEqual([]);
  expect(places('x'.repeat(300))).toHaveLength(293);
  expect(places('a-b/c_d.'.repeat(20)).length).toBeGreaterThan(50);
  expect(places('e\u0301'.repeat(40)).every((at) => at % 2 === 0)).toBe(true);
});

it('breaks a word wider than its column with a hyphen, and leaves it whole where there is room', () => {
  const broken = read('See Llanfairpwllgwyngyll there', 80);
  expect(broken.length).toBeGreaterThan(1);
  expect(broken.filter((line) => line.endsWith('-')).length).toBeGreaterThan(0);
  expect(broken.join(' ').replaceAll('- ', '')).toBe('See Llanfairpwllgwyngyll there');
  expect(read('See Llanfairpwllgwyngyll there', 140)).toEqual(['See Llanfairpwllgwyngyll', 'there']);
});

it('leaves a number whole, and says where it stands and by how much it is too wide', () => {
  const [, wide] = lines('See 1234567890123456 there', 60);
  expect(wide?.overfull).toBeGreaterThan(10);
  expect(wide?.place).toMatchObject({ line: 3 });
});
