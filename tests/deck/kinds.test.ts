import { describe, expect, test } from 'vitest';
import { deckOf, pointsOf } from './deck-of.js';

const slidesOf = (markdown: string) => deckOf(`# Mills\n\n${markdown}\n`).slides.slice(1);

describe('what is only the report’s', () => {
  test('is left out of points: numbers of pages, with the words that lead to them', () => {
    const [slide] = slidesOf(
      'There were 412 mills along the river (see page \\pageref{mills}). On the table on p. \\pageref{mills} they stand.',
    );
    expect(pointsOf(slide!)[0]).toBe('There were 412 mills along the river');
    expect(slide!.markdown).not.toMatch(/…|page/);
    expect(slide!.speakerNotes).toContain('(see page');
  });
});

describe('lists', () => {
  test('keep their author’s labels', () => {
    const [slide] = slidesOf('iv. water\nv. wind\nvi. oxen');
    expect(slide!.markdown).toContain('- <span class="item">iv.</span> water\n- <span class="item">v.</span> wind');
  });

  test('repeat above a list inside them what it belongs to, where both do not fit on a slide', () => {
    const inner = Array.from({ length: 6 }, (_, i) => `    - the ${i}. kind of mill that was ever built there`);
    const [first, second] = slidesOf(`- Water\n\n${inner.join('\n')}\n\n- Wind`);
    expect(first!.markdown).toContain('<span class="lead">Water</span>');
    expect(second!.markdown).toContain('<span class="lead">Water</span>');
  });

  test('have long items by what they say first', () => {
    const [slide] = slidesOf(
      '- Water drives the mill. It comes down from the hills in spring, as everybody knows who has ever been there, and then it goes on to the sea.\n- Wind\n',
    );
    expect(pointsOf(slide!)).toEqual(['Water drives the mill', 'Wind']);
  });
});

describe('kinds of slides', () => {
  test('a definition list is a slide of terms', () => {
    const [slide] = slidesOf('mill\n: turns a stone [@smith]\n\nwheel\n: turns a mill');
    expect(slide!.kind).toBe('definition');
    expect(slide!.markdown).toContain('- <strong>mill</strong><br>turns a stone<sup class="mark">1</sup>');
    expect(slide!.notes).toHaveLength(1);
  });

  test('code has its caption as heading', () => {
    const [slide] = slidesOf('```{.python caption="The fit"}\nx = 1\n```');
    expect(slide!.markdown).toContain('# The fit\n\n```python');
  });
});

describe('points in other languages', () => {
  test.each([
    ['de', 'Am 3. Mai 1850 zählte man z. B. 412 Mühlen. Diese trieb das Wasser. Der Müller besaß 12 davon.', 3],
    ['fr', 'En 1850, M. Dupont compta 412 moulins. Ceux-ci tournaient. Le meunier en possédait 12.', 3],
    ['ja', '川には四百十二の水車があった。村は十二を所有した。', 2],
    ['ar', 'كان على النهر 412 طاحونة. هل كانت كثيرة؟ نعم، كانت كذلك.', 3],
    ['hi', 'नदी पर 412 चक्कियाँ थीं। गाँव के पास 12 थीं।', 2],
  ])('of a paper in %s end where its sentences end', (lang, prose, sentences) => {
    const { slides } = deckOf(`---\nlang: ${lang}\n---\n\n# 1\n\n${prose}\n`);
    const points = pointsOf(slides[1]!);
    expect(points.length).toBeLessThanOrEqual(sentences);
    expect(points.length).toBeGreaterThan(1);
    for (const point of points) expect(prose).toContain(point.replace(/<[^>]*>/g, ''));
  });

  test('in German nothing is cut behind a comma, where what is needed stands as well', () => {
    const sentence = 'Die älteste aller Mühlen am oberen Fluss wurde von drei Brüdern gebaut, die aus der Stadt kamen';
    const { slides } = deckOf(`---\nlang: de\n---\n\n# 1\n\n${sentence}.\n`);
    expect(pointsOf(slides[1]!)).toEqual([sentence]);
  });
});
