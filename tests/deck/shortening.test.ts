import { describe, expect, test } from 'vitest';
import { deckOf, pointsOf } from './deck-of.js';

/** The only point of a section of one sentence, without marks. */
function pointOf(sentence: string, lang = 'en'): string {
  const { slides } = deckOf(`---\nlang: ${lang}\n---\n\n# Mills\n\n${sentence}\n`);
  const [point, ...others] = pointsOf(slides[1]!);
  expect(others).toEqual([]);
  return point!.replace(/<sup.*?<\/sup>/g, '');
}

const MILL = 'The old mill on the upper river grinds all the corn of the town';

describe('what a point leaves to the speaker', () => {
  test.each([
    [`${MILL}, along with the barley of the two villages.`, MILL],
    [`${MILL}, offering work to half of the town.`, MILL],
    [`${MILL} because the new one burnt down.`, MILL],
    [`${MILL} and also saws the wood of the forest.`, MILL],
    [`${MILL} (e.g., in Table 1, whichever that may be).`, MILL],
    [`${MILL} – of which everybody speaks – every day.`, `${MILL} every day`],
    [`At a high level, ${MILL.replace('The', 'the')}.`, MILL],
    [`By turning a wheel of oak, ${MILL.replace('The', 'the')}.`, MILL],
    [`${MILL}, see <https://example.org/mills>.`, MILL],
    [
      'The old mill, which stands on the upper river, is the last one of the whole valley.',
      'The old mill is the last one of the whole valley',
    ],
    [
      'The mill is the oldest of the upper river, and the miller is its seventh owner.',
      'The mill is the oldest of the upper river',
    ],
  ])('%s', (sentence, point) => {
    expect(pointOf(sentence)).toBe(point);
  });

  test.each([
    `${MILL}, which may be wrong`,
    'A mill that is driven by the river, and a mill that the wind drives have both been tried here',
    'They need a strong wheel of oak, a house of stone, and water from the hills',
    'The mill on the upper river is not the oldest; the one below the bridge is',
    'By grinding corn, oats and all the barley that was grown in both valleys, the mill became rich',
    'For mills with more than one wheel, the water of the upper river is hardly ever enough',
  ])('is never what its sentence needs: %s', (sentence) => {
    expect(pointOf(`${sentence}.`)).toBe(sentence);
  });

  test('is no part of a formula or of code', () => {
    const sentence =
      'The flow of the water through the wheel of the mill is $f(x) = g(x)$ wherever `a, which(b)` holds true';
    expect(pointOf(`${sentence}.`)).toBe(sentence);
  });

  test('is a source of what is left out', () => {
    const { slides } = deckOf(
      `# 1\n\nThe mill is very old [@smith] and also saws all of the wood of the forest [@brown].\n`,
    );
    expect(slides[1]!.notes.map(({ keys }) => keys)).toEqual([['smith']]);
  });

  test('of a sentence too long for a slide is what follows its first clause, without an ellipsis', () => {
    const names = Array.from({ length: 12 }, (_, at) => `Miller Number${at}`).join(', ');
    const point = pointOf(
      `We thank ${names} and all others for grinding the corn of this town in 1850, which was finished in 1851, with the support of a great many people who all lived in 12 houses by the river.`,
    );
    expect(point).toMatch(/ in 185\d$/);
  });
});

test('an address stays a link, on words that say where it leads', () => {
  const { slides } = deckOf(
    '# 1\n\nAll figures of the mills are at <https://mills.example.org/figures/of/all/the/mills/of/the/river.html> for everybody.\n',
  );
  expect(slides[1]!.markdown).toContain('[mills.example.org](<https://mills.example.org/figures/');
});

test('a sentence that only leads to an address gives way to one that says something', () => {
  const { slides } = deckOf(
    '# 1\n\nFor more mills and rivers of the valley see <https://example.org>. The mills of the river grind corn.\n',
  );
  expect(pointsOf(slides[1]!)).toEqual(['The mills of the river grind corn']);
});

test('a list of more than five items is parted evenly, unless all of them are very short', () => {
  const items = (words: string) => Array.from({ length: 7 }, (_, at) => `- ${words} ${at}`).join('\n');
  const counts = (words: string) =>
    deckOf(`# 1\n\n${items(words)}\n`)
      .slides.slice(1)
      .map((slide) => pointsOf(slide).length);
  expect(counts('a mill')).toEqual([7]);
  expect(counts('a mill on the upper river')).toEqual([4, 3]);
});
