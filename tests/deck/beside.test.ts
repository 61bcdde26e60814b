import { describe, expect, test } from 'vitest';
import { deckOf } from './deck-of.js';

const PAPER = `# Mills

The river comes down from the hills. Its water never freezes.

The wheel of the mill has forty buckets, as @fig:wheel shows. It turns the stone of the mill.

![A wheel of oak. It was built in 1850.](wheel.png){#fig:wheel}

- oats
- barley
`;

const slidesOf = (width: number, height: number, paper = PAPER) =>
  deckOf(paper, new Map([['wheel.png', { width, height }]])).slides.slice(1);

describe('a figure', () => {
  test('that is not much wider than high stands beside the points of the paragraph that refers to it', () => {
    const slides = slidesOf(300, 400, PAPER.replace('It turns', 'The wheel turns'));
    expect(slides.map(({ kind }) => kind)).toEqual(['points', 'beside', 'points']);
    expect(slides[1]!.markdown).toContain('- The wheel turns the stone of the mill');
    expect(slides[1]!.markdown).toMatch(/A wheel of oak[\s\S]*!\[.*\]\(<wheel.png>\)$/);
    expect(slides[0]!.markdown).not.toContain('stone');
  });

  test('beside points has all that the paper says of it spoken over', () => {
    const slides = slidesOf(300, 400, PAPER.replace('It turns', 'The wheel turns'));
    expect(slides[1]!.speakerNotes).toContain('forty buckets');
    expect(slides.map(({ speakerNotes }) => speakerNotes).join(' ')).toContain('built in 1850');
  });

  test.each([
    ['a wide one', slidesOf(800, 400)],
    ['one of which nothing can be said by itself', slidesOf(300, 400)],
    ['one whose size is not known', slidesOf(300, 400, PAPER.replace('wheel.png', 'other.png'))],
  ])('is on a slide of its own: %s', (_, slides) => {
    expect(slides.map(({ kind }) => kind)).toContain('figure');
  });

  test('stands beside the points of a section that has nothing else', () => {
    const slides = slidesOf(400, 400, '# Mills\n\nThe river never freezes.\n\n![](wheel.png)\n');
    expect(slides.map(({ kind }) => kind)).toEqual(['beside']);
  });
});
