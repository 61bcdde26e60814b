import { describe, expect, test } from 'vitest';
import { checkDeckSections } from '../../scripts/check/sections.js';
import { deckOf, pointsOf } from './deck-of.js';

const bySection = (markdown: string) => deckOf(markdown).slides.map(({ kind, section }) => [kind, section]);

describe('a point that the author marks', () => {
  const PROSE = `# Mills

There were 412 mills along the river in 1850, and 300 of them ground grain. We will see that
[mills pay]{.key} [@smith], as others found. [The town owned *twelve* of them.]{.key}
`;

  test('stands first on the slide, as it is, with its note, before sentences that are chosen', () => {
    const [, slide] = deckOf(PROSE).slides;
    expect(pointsOf(slide!)).toEqual([
      'mills pay<sup class="mark">1</sup>',
      'The town owned <em>twelve</em> of them',
      'There were 412 mills along the river in 1850, and 300 of them ground grain',
    ]);
    expect(slide!.notes.map(({ numbers }) => numbers)).toEqual([[1]]);
  });

  test('is all that is shown of its item in a list', () => {
    const [, slide] = deckOf(
      '# Mills\n\n- When it rains, as it often does, [*all* mills work]{.key}.\n- They rest at night.\n',
    ).slides;
    expect(pointsOf(slide!)).toEqual(['<em>all</em> mills work', 'They rest at night']);
  });

  test('is never dropped, even where there are more than a slide has room for', () => {
    const marked = Array.from({ length: 12 }, (_, i) => `[Point ${i} of the twelve that are marked]{.key}`);
    const slides = deckOf(`# Mills\n\n${marked.join(' and ')}\n`).slides.slice(1);
    expect(slides.map((slide) => pointsOf(slide).length)).toEqual([4, 4, 4]);
  });
});

describe('`.no-slide`', () => {
  test('keeps a block off the slides', () => {
    const { slides, rules } = deckOf(
      '# Mills\n\nOne mill stands.\n\n::: {.no-slide}\nNobody counts 99 mills.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n:::\n\n$$x$$ {.no-slide}\n\n``` {.no-slide .python}\nx = 1\n```\n',
    );
    expect(rules).toEqual([]);
    expect(slides.map(({ kind }) => kind)).toEqual(['title', 'points']);
    expect(slides[1]!.markdown).not.toContain('99');
    expect(slides[1]!.speakerNotes).toContain('99');
  });

  test('leaves a slide that names its section, where it leaves out all of that', () => {
    expect(bySection('# Mills\n\n::: no-slide\nOne mill stands.\n:::\n')).toEqual([
      ['title', null],
      ['section', 'mills'],
    ]);
  });

  test('on a heading leaves out its section and those inside, but what is marked `.slide`', () => {
    const { cited, slides } = deckOf(
      '# Mills {.no-slide}\n\nOne mill stands.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n: Counts {.slide}\n\n## Inner\n\nText.\n\n## Shown {.slide}\n\nMore text.\n',
    );
    expect(slides.map(({ kind, section }) => [kind, section])).toEqual([
      ['title', null],
      ['table', 'mills'],
      ['points', 'shown'],
    ]);
    expect(checkDeckSections(cited, slides)).toEqual([]);
  });
});

describe('`.slide`', () => {
  test('on a div makes one slide of it as it is, under its own heading', () => {
    const [, prose, own] = deckOf(
      '# Mills\n\nOne mill stands.\n\n::: slide\n## In short\n\nThey *pay* [@smith].\n\n- water\n- wind\n:::\n',
    ).slides;
    expect(prose!.markdown).not.toContain('pay');
    expect(own!.markdown).toContain('# In short\n\nThey <em>pay</em>.<sup class="mark">1</sup>\n\n- water\n- wind');
    expect(own!.notes).toHaveLength(1);
  });

  test('and `.no-slide` at once is told of', () => {
    expect(deckOf('# Mills {.slide .no-slide}\n\nOne mill.\n').rules).toEqual(['attribute-unknown']);
  });
});

describe('`slide-level`', () => {
  const paper = (level: string) =>
    `---\nslide-level: ${level}\n---\n\n# Mills\n\nOne mill stands.\n\n## Water\n\nThere were 412 of them.\n\n### Wheels {.slide}\n\nThey turn.\n`;

  test('puts what is deeper on the slides of the section around it', () => {
    const { cited, slides } = deckOf(paper('1'));
    expect(slides.map(({ section }) => section)).toEqual([null, 'mills', 'wheels']);
    expect(pointsOf(slides[1]!)).toContain('There were 412 of them');
    expect(slides[1]!.speakerNotes).toContain('There were 412 of them.');
    expect(checkDeckSections(cited, slides)).toEqual([]);
  });

  test.each(['0', '7', 'two'])('cannot be %s', (level) => {
    expect(deckOf(paper(level)).rules).toEqual(['front-matter-value']);
  });
});
