import { describe, expect, it } from 'vitest';
import { type Tag, tag } from '../../scripts/paper/tag.js';
import { BODY, drawn, freshShaper, letters, link, mark, PLACE, shaped, text, textOf, words, wrap } from './content.js';

function outline({ role, href, note, id, children }: Tag): string {
  const own = [role, href ?? '', note === null ? '' : `note ${note}`, id ? `= ${id}` : ''].filter(Boolean).join(' ');
  return children.length > 0 ? `${own} (${children.map(outline).join(', ')})` : own;
}

describe('structure', () => {
  it('names a note’s mark as a reference with a link to the note and a name of its own', async () => {
    const { paragraph } = await shaped([text('end.'), mark(7)]);
    expect(outline(paragraph)).toBe('P (Reference note 7 (Link #note-7 = mark-7))');
  });

  it('links a citation to its entry, and ends it for an address inside', async () => {
    const { paragraph, pieces } = await shaped([
      {
        kind: 'citation',
        key: 'nolan2015',
        children: [text('Nolan, '), link('https://x.org', text('x')), text(', 2015')],
        place: PLACE,
      },
    ]);
    expect(outline(paragraph)).toBe('P (Reference (Link #ref-nolan2015, Link https://x.org, Link #ref-nolan2015))');
    expect(words(pieces).map((word) => word.tag.href)).toEqual([
      '#ref-nolan2015',
      'https://x.org',
      '#ref-nolan2015',
      '#ref-nolan2015',
    ]);
  });

  it('has no tag for an empty link, and marks language and code', async () => {
    const { paragraph } = await shaped([
      link('https://x.org'),
      {
        kind: 'span',
        attributes: { id: null, classes: [], pairs: { lang: 'fr' } },
        children: [text('mot')],
        place: PLACE,
      },
      { kind: 'code', value: 'x', place: PLACE },
    ]);
    expect(paragraph.children.map(({ role, lang }) => [role, lang])).toEqual([
      ['Span', 'fr'],
      ['Code', null],
    ]);
  });

  it('says what is stressed, raised, lowered and struck out, but not of what a style of citations slants', async () => {
    const { paragraph } = await shaped([
      wrap('emphasis', text('a')),
      wrap('strong', text('b')),
      text('10'),
      wrap('superscript', text('2')),
      wrap('subscript', text('i')),
      wrap('strike', text('not')),
      { kind: 'citation', key: 'k', children: [wrap('emphasis', text('Title'))], place: PLACE },
    ]);
    expect(outline(paragraph)).toBe('P (Em, Strong, Span, Span, Span, Reference (Link #ref-k))');
    expect(paragraph.children.map(({ look }) => look)).toEqual([null, null, 'raised', 'lowered', 'struck', null]);
  });

  it('leaves a note out of the stress and the language of the words that it is marked in', async () => {
    const foreign = {
      kind: 'span',
      attributes: { id: null, classes: [], pairs: { lang: 'fr' } },
      children: [text('un'), mark(1), text('mot')],
      place: PLACE,
    } as const;
    const { paragraph } = await shaped([wrap('emphasis', foreign)]);
    expect(outline(paragraph)).toBe('P (Em (Span), Reference note 1 (Link #note-1 = mark-1), Em (Span))');
  });

  it('shows a formula that is wrong as its source, and says why', async () => {
    const shaper = await freshShaper();
    const paragraph = tag('P', null);
    const { pieces } = shaper.shape([{ kind: 'formula', tex: '\\foo', place: PLACE }], BODY, paragraph);
    expect(textOf(letters(pieces))).toBe('\\foo');
    expect(paragraph.children[0]).toMatchObject({ role: 'Formula', alt: '\\foo', mathml: null });
    expect(shaper.diagnostics.map(({ ruleId, reason }) => [ruleId, reason])).toEqual([
      ['math-syntax', 'There is no command “\\foo”, in the formula “\\foo”'],
    ]);
  });

  it('carries colour and strike to the words', async () => {
    const { pieces } = await shaped([text('a '), wrap('strike', text('b'))], { colour: '#123456' });
    expect(words(pieces).map(({ colour, strike }) => [colour, strike])).toEqual([
      ['#123456', false],
      ['#123456', true],
    ]);
  });
});

describe('preformatted text', () => {
  const MONO = { ...BODY, family: 'mono', size: 9 } as const;

  it('keeps every space and line, empty ones too', async () => {
    const { pieces } = (await freshShaper()).preformatted('if x:\n\n    y  = 1 \n\tz', MONO, tag('Code', null));
    expect(drawn(pieces)).toBe('if x:¶¶    y  = 1 ¶    z');
  });

  it('has glyphs of one width in all columns', async () => {
    const { pieces } = (await freshShaper()).preformatted('fi └─ → 0', MONO, tag('Code', null));
    const advances = words(pieces).flatMap(({ run }) => [...run.advances]);
    expect(new Set(advances.map((advance) => advance.toFixed(3)))).toEqual(new Set(['5.400']));
  });

  it('may break a long line, with a mark that is no part of the text', async () => {
    const line = `x = "${'long text without end '.repeat(5)}"`;
    const { pieces } = (await freshShaper()).preformatted(line, MONO, tag('Code', null));
    expect(textOf(pieces)).toBe(line);
    const marks = pieces.filter((piece) => piece.kind === 'opportunity');
    expect(marks.length).toBeGreaterThan(20);
    expect(marks.every(({ run }) => run !== null && run.glyphs[0] !== 0)).toBe(true);
  });
});
