import { describe, expect, test } from 'vitest';
import { randomFrom } from '../property/random.js';
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

describe('headings', () => {
  const headingOf = (markdown: string) => /^# (.*)$/m.exec(slidesOf(markdown).at(-1)!.markdown)?.[1];
  const LIST = '\n\n- water\n- wind';

  test('are what leads to a list or code, below the name of the section', () => {
    expect(headingOf(`The mills of the valley were driven by:${LIST}`)).toBe('The mills of the valley were driven by:');
    expect(slidesOf(`The mills of the valley were driven by:${LIST}`).at(-1)!.markdown).toContain('Mills');
    expect(headingOf('Every mill is counted as follows:\n\n```r\nlength(mills)\n```')).toBe(
      'Every mill is counted as follows:',
    );
  });

  test('are the section’s where a lead is not understood by itself, has a note or says too little', () => {
    expect(headingOf(`These were driven by two powers:${LIST}`)).toBe('Mills');
    expect(headingOf(`The mills of the valley[^1] were driven by:${LIST}\n\n[^1]: Smith.`)).toBe('Mills');
    expect(headingOf(`There are two:${LIST}`)).toBe('Mills');
  });

  test('are a short caption, which is not repeated below the figure', () => {
    const { markdown } = slidesOf('![Mills of the valley.](mills.svg)').at(-1)!;
    expect(markdown).toContain('# Mills of the valley\n');
    expect(markdown).not.toContain('caption');
  });
});

describe('a single point', () => {
  test('is said in large letters if it is short', () => {
    expect(slidesOf('Mills grind grain.')[0]!.markdown).toContain('statement');
    const long = `Mills ${'and the wheels that drive them '.repeat(6)} grind grain.`;
    expect(slidesOf(long)[0]!.markdown).not.toContain('statement');
  });

  test('keeps brackets within a word where it is made shorter', () => {
    const sentence =
      'Mills on the upper river and on the lower river were used for the (de)watering of the mines (and of much besides) in the long winter that every town by the river had to live through';
    const [point] = pointsOf(slidesOf(`${sentence}.`)[0]!);
    expect(point).toContain('the (de)watering of the mines in the long winter');
  });
});

describe('kinds of slides', () => {
  test('a definition list is a slide of terms', () => {
    const [slide] = slidesOf('mill\n: turns a stone [@smith]\n\nwheel\n: turns a mill');
    expect(slide!.kind).toBe('definition');
    expect(slide!.markdown).toContain('- <strong>mill</strong><br>turns a stone<sup class="mark">1</sup>');
    expect(slide!.notes).toHaveLength(1);
  });

  test('text and a figure on a slide of the author’s stand beside each other', () => {
    const [slide] = slidesOf('::: slide\nThey turn.\n\n- by water\n\n![A mill](mill.png)\n:::');
    expect(slide!.kind).toBe('beside');
    expect(slide!.markdown).toContain('They turn.\n\n- by water\n\n![A mill](<mill.png>)');
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

describe('a figure that stands out', () => {
  const others = 'The mills ground grain. The water came from the hills. Nobody owned more than one of the mills.';

  test.each([
    ['At least 1,300 people worked in the mills in 1850.', '**At least 1,300**'],
    ['The mills had lost 40 percent of their water.', '**40 percent**'],
    ['More than 1,300 people worked in the mills.', '**More than 1,300**'],
  ])('is drawn large above its sentence: %s', (sentence, figure) => {
    const slides = slidesOf(`${others} ${sentence}`);
    expect(slides.map(({ kind }) => kind)).toEqual(['points', 'number']);
    expect(slides[1]!.markdown).toContain(`${figure}\n\n${sentence.slice(0, -1)}`);
    expect(slides[0]!.markdown).not.toContain(figure.replaceAll('*', ''));
  });

  test.each([
    'In 1850 the town had 12 mills of its own.',
    'Between 1,300 and 2,000 people worked there.',
    'It drove 1,300 of them for most of the year.',
    'Version 1.300.2 of the tool counts 40 percent.',
    'Could 1,300 people have worked there?',
  ])('is none in %s', (sentence) => {
    expect(slidesOf(`${others} ${sentence}`).map(({ kind }) => kind)).not.toContain('number');
  });
});

test('what begins like a formula and is none becomes no endless work', () => {
  const parts = ['}', '{', 'a', ' + ', ' = ', '\\\\', '_', '^', '&', '\\frac', 'bcd', ' '];
  for (let seed = 1; seed <= 20; seed++) {
    const next = randomFrom(seed);
    const formula = Array.from({ length: 400 }, () => parts[next(parts.length)]).join('');
    expect(slidesOf(`It is $${formula}$ in short.`).length).toBeGreaterThan(0);
  }
});
