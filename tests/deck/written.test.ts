import { describe, expect, test } from 'vitest';
import { deriveDeck, readDeck } from '../../scripts/deck/index.js';
import { authorNote, citation, cited, PLACE, paragraph, section, text } from './cited.js';

const PAPER = cited(
  [
    section(
      'first',
      [paragraph('The first has mills.{1}{2}')],
      [section('inner', [paragraph('Inside it is dark.{3}')])],
    ),
    section('second', [paragraph('The second has none.{4}')]),
  ],
  [
    citation(1, 'smith', 'first'),
    citation(2, 'brown', 'first'),
    citation(3, 'inside', 'inner'),
    citation(4, 'brown', 'second'),
  ],
);

function built(source: string) {
  const { deck, diagnostics } = readDeck('slides/deck.md', source);
  const derived = deriveDeck(PAPER, deck);
  return {
    deck,
    slides: derived.slides.filter(({ kind }) => kind !== 'closing'),
    diagnostics: [...diagnostics, ...derived.diagnostics],
  };
}

describe('slides written by hand', () => {
  test('are exempted from checks one by one, and nothing of that is shown or spoken', () => {
    const { deck, slides } = built(
      '<!-- section: first -->\n\n# Mills\n\n<!-- twofold-allow slide-note: in passing -->\n\n---\n\n# More\n\n<!-- Say it. -->\n',
    );
    expect(deck.allowances).toMatchObject([
      { text: 'slide-note: in passing', place: { line: 5 }, holds: { line: 1, endLine: 7 } },
    ]);
    expect(JSON.stringify(slides)).not.toContain('twofold-allow');
    expect(slides.find(({ place }) => place.line === 9)?.speakerNotes).toBe('Say it.');
  });

  test('replace those of the section they name, in the paper’s order, and leave the others', () => {
    const { slides, diagnostics } = built(
      '---\nmarp: true\n---\n\n<!-- section: second -->\n\n# None\n\n---\n\n# At all\n\n---\n\n<!-- section: first -->\n\n# Mills\n',
    );
    expect(slides.map(({ section, origin }) => [section, origin])).toEqual([
      [null, 'derived'],
      ['first', 'written'],
      ['inner', 'derived'],
      ['second', 'written'],
      ['second', 'written'],
    ]);
    expect(slides[3]!.place).toMatchObject({ file: 'slides/deck.md', line: 5 });
    expect(diagnostics).toEqual([]);
  });

  test('before any section they replace the title slide', () => {
    const { slides } = built('# My own title\n\n---\n\n<!-- section: first -->\n# Mills');
    expect(slides[0]).toMatchObject({ origin: 'written', section: null });
    expect(slides[0]!.markdown).toContain('My own title');
    expect(slides.filter(({ kind }) => kind === 'title')).toEqual([]);
  });

  test('rulers divide, but not in code, tables or under a heading', () => {
    const { slides } = built(
      '<!-- section: first -->\n\nTitle\n---\n\n```\n---\n```\n\n| a |\n|---|\n| b |\n\n***\n\n# Two',
    );
    expect(slides.filter(({ section }) => section === 'first')).toHaveLength(2);
  });

  test('headings divide where the front matter says so', () => {
    const { slides } = built(
      '---\nmarp: true\nheadingDivider: 2\n---\n\n<!-- section: first -->\n\n# One\n\n## Two\n\n### Not three',
    );
    expect(slides.filter(({ section }) => section === 'first')).toHaveLength(2);
  });

  test('directives before the first heading belong to its slide, whatever headingDivider says', () => {
    const { slides } = built(
      '---\nmarp: true\nheadingDivider: 2\n---\n\n<!--\nsection: first\n_class: number\n-->\n\n# One\n\n## Two',
    );
    const [one, ...others] = slides.filter(({ section }) => section === 'first');
    expect(one!.markdown).toContain('# One');
    expect(one!.markdown).toContain('number');
    expect(others).toHaveLength(1);
  });

  test('an unknown section is reported with a guess, and its slides are kept', () => {
    const { slides, diagnostics } = built('<!-- section: frist -->\n\n# Lost');
    expect(slides.at(-1)!.markdown).toContain('# Lost');
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({
      ruleId: 'slide-section',
      file: 'slides/deck.md',
      line: 1,
      column: 1,
      expected: ['first'],
      note: 'Did you mean “first”?',
    });
  });

  test('pictures are named with their places, for whoever reads files', () => {
    const { images } = built('<!-- section: first -->\n\n![bg right](mills/one.png)').deck;
    expect(images).toEqual([{ path: 'mills/one.png', place: expect.objectContaining({ line: 3, column: 1 }) }]);
  });

  test('front matter that is no YAML is reported', () => {
    expect(built('---\ntheme: [\n---\n# x').diagnostics.map(({ ruleId }) => ruleId)).toEqual(['front-matter-syntax']);
  });
});

describe('comments', () => {
  const { slides } = built(
    '<!-- section: first -->\n<!-- _class: number -->\n\n# Mills\n\n<!-- Say this slowly. -->\n\n---\n\n# More mills',
  );
  const [one, two] = slides.filter(({ section }) => section === 'first');

  test('directives stay for Marp, other comments are speaker notes', () => {
    expect(one!.markdown).toContain('_class: number');
    expect(one!.markdown).not.toContain('Say this');
    expect(one!.speakerNotes).toBe('Say this slowly.');
  });

  test('a slide without a comment gets the section’s prose', () => {
    expect(two!.speakerNotes).toBe('The first has mills. [1: smith in short] [2: brown in short]');
  });

  test('a running head is the author’s own where there is one', () => {
    expect(one!.markdown).toContain('_header: "First"');
    expect(
      built('---\nheader: Mine\n---\n<!-- section: first -->\n# x').slides.some(({ markdown }) =>
        markdown.includes('_header'),
      ),
    ).toBe(false);
  });
});

describe('citations on slides', () => {
  test('take the number of their section’s note', () => {
    const { slides, diagnostics } = built('<!-- section: second -->\n\n- None left [@brown, p. 3]');
    const slide = slides.at(-1)!;
    expect(slide.markdown).toContain('None left<sup class="mark">4</sup>');
    expect(slide.notes).toEqual([{ numbers: [4], keys: ['brown'], text: 'brown in short.' }]);
    expect(diagnostics).toEqual([]);
  });

  test('may be those of the sections inside', () => {
    expect(
      built('<!-- section: first -->\n\nDark [@inside; @smith].').slides[1]!.notes.flatMap(({ numbers }) => numbers),
    ).toEqual([1, 3]);
  });

  test('of another section are numbered and reported', () => {
    const { slides, diagnostics } = built('<!-- section: second -->\n\n- Mills [@smith]');
    expect(slides.at(-1)!.notes.flatMap(({ numbers }) => numbers)).toEqual([1]);
    expect(diagnostics.map(({ ruleId, line, column }) => [ruleId, line, column])).toEqual([['slide-note', 3, 9]]);
  });

  test('of a key that the paper does not cite stay visible and are reported with a guess', () => {
    const { slides, diagnostics } = built('<!-- section: first -->\n\n- Mills [@smit]');
    expect(slides[1]!.markdown).toContain('\\[@smit\\]');
    expect(diagnostics[0]).toMatchObject({ ruleId: 'slide-note', expected: ['smith'] });
  });

  test('take a citation’s number rather than that of an author’s note, and name the source either way', () => {
    const note = { ...authorNote(1, 'A long remark on mills.', 'first'), keys: ['smith'] };
    const paper = cited([section('first', [paragraph('Mills.{1}{2}')])], [note, citation(2, 'smith', 'first')]);
    const { deck } = readDeck('deck.md', '<!-- section: first -->\n\nMills [see @smith, p. 3]');
    expect(deriveDeck(paper, deck).slides[1]!.notes).toMatchObject([{ numbers: [2], text: 'smith in short.' }]);
    const alone = deriveDeck({ ...paper, uses: paper.uses.slice(0, 1) }, deck).slides[1]!;
    expect(alone.notes).toEqual([{ numbers: [1], keys: ['smith'], text: 'See smith in short, p. 3.' }]);
  });

  test('outside brackets name the author in the sentence, as in Pandoc', () => {
    const shortForms = new Map([['smith', text('Smith and Jones, *Mills*')]]);
    const slideOf = (source: string, paper = { ...PAPER, shortForms }) => {
      const { deck } = readDeck('deck.md', `<!-- section: first -->\n\n${source}`);
      const { slides, diagnostics } = deriveDeck(paper, deck);
      return { markdown: slides[1]!.markdown, notes: slides[1]!.notes, diagnostics };
    };
    const { markdown, notes, diagnostics } = slideOf('- @smith [p. 3] counts; so @{smith} does, -@smith.');
    expect(markdown).toContain(
      '- Smith and Jones<sup class="mark">1</sup> counts; so Smith and Jones<sup class="mark">1</sup> does,<sup class="mark">1</sup>.',
    );
    expect(notes).toMatchObject([{ numbers: [1], keys: ['smith'] }]);
    expect(diagnostics).toEqual([]);
    const uses = [{ key: 'smith', place: PLACE, locator: null, note: null, section: 'first' }];
    const authorDate = { ...PAPER, notes: [], uses, shortForms: new Map([['smith', text('Smith 2001')]]) };
    expect(slideOf('@smith [p. 3] counts [see @smith, p. 4].', authorDate).markdown).toContain(
      'Smith (2001, p. 3) counts (see Smith 2001, p. 4).',
    );
  });

  test('are none where an @ stands before no key, or in an address', () => {
    const source =
      'Ask @smit, someone@smith, <a@smith.org>, \\@smith, `@smith` or [@smith at home](https://a.org/@smith).';
    const { slides, diagnostics } = built(`<!-- section: first -->\n\n${source}`);
    expect(slides[1]!.markdown).toContain(source);
    expect(diagnostics).toEqual([]);
  });

  test('in code, links and addresses are left alone', () => {
    const source = '- `[@smith]` and [@smith](https://example.org) and someone@example.org';
    expect(built(`<!-- section: first -->\n\n${source}`).slides[1]!.markdown).toContain(source);
  });

  test('without a note (author-date styles) become the short form', () => {
    const uses = [{ key: 'smith', place: PLACE, locator: null, note: null, section: 'first' }];
    const { deck } = readDeck('deck.md', '<!-- section: first -->\n\nMills [@smith].');
    const { slides } = deriveDeck({ ...PAPER, notes: [], uses }, deck);
    expect(slides[1]!.markdown).toContain('Mills (smith in short).');
  });
});
