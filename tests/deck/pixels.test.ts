import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { withPixels } from '../../scripts/deck/pixels.js';
import type { DeckImage } from '../../scripts/deck/slide.js';
import { unshown } from '../../scripts/figures.js';

const curve: DeckImage = {
  mime: 'application/pdf',
  bytes: readFileSync('tests/fixtures/specimen/curve.pdf'),
  page: 3,
};
const picture: DeckImage = { mime: 'image/jpeg', bytes: new Uint8Array([1]) };

function deck(images: readonly (readonly [string, DeckImage])[]) {
  return { slides: [], title: '', author: '', lang: 'en', theme: '', images: new Map(images) };
}

it('a figure in PDF becomes one that browsers show', async () => {
  const asked: number[] = [];
  const { source, undrawn } = await withPixels(
    deck([
      ['a.pdf', curve],
      ['b.jpg', picture],
    ]),
    () => async (_, page) => {
      asked.push(page);
      return { png: new Uint8Array([2]) };
    },
  );
  expect([...source.images.values()].map(({ mime }) => mime)).toEqual(['image/png', 'image/jpeg']);
  expect(asked).toEqual([3]);
  expect(undrawn).toEqual([]);
});

it('nothing is loaded for a deck without one', async () => {
  const source = deck([['b.jpg', picture]]);
  const load = () => expect.unreachable('There is nothing to draw');
  expect((await withPixels(source, load)).source).toBe(source);
});

it('one that cannot be drawn is told of where it is named', async () => {
  const failing = async () => {
    throw new Error('its page has no size');
  };
  const { source, undrawn } = await withPixels(deck([['a.pdf', curve]]), () => failing);
  expect(source.images.get('a.pdf')).toBe(curve);
  const place = { file: 'paper.md', line: 7, column: 1, endLine: 7, endColumn: 9 };
  expect(unshown(undrawn, new Map([['a.pdf#page=3', place]]), null)).toMatchObject([
    { ruleId: 'image-format', place: { start: { line: 7 } }, reason: '“a.pdf” cannot be drawn: its page has no size' },
  ]);
});
