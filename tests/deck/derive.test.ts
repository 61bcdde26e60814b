import { describe, expect, test } from 'vitest';
import type { Note } from '../../scripts/citation/index.js';
import { allot } from '../../scripts/deck/allot.js';
import { deriveDeck, type Slide } from '../../scripts/deck/index.js';
import type { Block, CitedInline, Section } from '../../scripts/paper/index.js';
import { authorNote, citation, cited, list, PLACE, paragraph, quote, section, table, text } from './cited.js';

function slidesOf(
  sections: readonly Section<CitedInline>[],
  notes = [] as Parameters<typeof cited>[1],
  more = {},
): Slide[] {
  return deriveDeck(cited(sections, notes, more), null).slides.filter(({ kind }) => kind !== 'closing');
}

function only(...blocks: readonly Block<CitedInline>[]): Slide[] {
  return slidesOf([section('part', blocks)]).slice(1);
}

const PROSE =
  'The survey counted 412 mills along the river in 1850. Most of them ground grain; some sawed timber. It was a good year. The mills employed 1,300 people (among them many children). Moreover, the river drove the mills all year round, which made the region rich.';

describe('the title slide', () => {
  const titleOf = (title: string) =>
    deriveDeck({ ...cited([]), metadata: { ...cited([]).metadata, title: text(title) } }, null).slides[0]!.markdown;

  test('breaks a title at its colon, as a title page does', () => {
    expect(titleOf('Mills: The Water and the Stone')).toMatch(/# Mills\n\n## The Water and the Stone\n/);
  });

  test('leaves other titles whole', () => {
    for (const title of ['Mills at 3:1', 'A Small Paper', `${'A long way to a colon '.repeat(3)}: and on it goes`])
      expect(titleOf(title)).toContain(`# ${title}\n`);
  });
});

describe('order and coverage', () => {
  test('title first, then every section in the order of the paper, at least one slide each', () => {
    const inner = [section('mills', [paragraph(PROSE)]), section('empty', [])];
    const slides = slidesOf([section('river', [], inner), section('end', [paragraph('It ends.')])]);
    expect(slides.map(({ kind, section }) => [kind, section])).toEqual([
      ['title', null],
      ['section', 'river'],
      ['points', 'mills'],
      ['section', 'empty'],
      ['points', 'end'],
    ]);
    expect(slides[0]!.markdown).toContain('# A Small Paper');
    expect(slides[0]!.markdown).toContain('Ada Example');
    expect(slides[0]!.speakerNotes).toBe('What the paper is about.');
  });

  test('contents only where there are parts and slides enough, and again before each part of a long deck', () => {
    const parts = (count: number, slides: number) =>
      Array.from({ length: count }, (_, i) =>
        section(
          `part${i}`,
          Array.from({ length: slides }, (_, j) => quote(`Text ${j} stands here.`)),
        ),
      );
    const agendas = (sections: readonly Section<CitedInline>[]) =>
      slidesOf(sections).filter(({ kind }) => kind === 'agenda');
    expect(agendas(parts(3, 10))).toEqual([]);
    expect(agendas(parts(7, 2))).toEqual([]);
    expect(agendas(parts(5, 3))).toHaveLength(1);
    expect(agendas(parts(60, 10))).toEqual([]);
    const long = agendas(parts(5, 10));
    expect(long.map(({ markdown }) => /<strong>(.*?)<\/strong>/.exec(markdown)?.[1])).toEqual([
      undefined,
      ...['Part1', 'Part2', 'Part3', 'Part4'],
    ]);
  });

  test('text before the first heading has its slide', () => {
    const slides = slidesOf([], [], { preamble: [paragraph('It begins without a heading.')] });
    expect(slides[1]!.markdown).toContain('It begins without a heading');
  });

  test('sources stand at their section, on as many slides as they need', () => {
    const entries = Array.from({ length: 30 }, (_, i) => ({
      key: `k${i}`,
      id: `ref-k${i}`,
      label: [],
      content: text(
        `Author ${i}. “A Title of Some Length.” A Journal of Things 12, no. 3 (1999): 1–20. https://example.org/a/rather/long/address/${i}.`,
      ),
      place: PLACE,
    }));
    const slides = slidesOf([section('sources', [])], [], {
      bibliography: { section: 'sources', hanging: true, entries, lists: new Map() },
    }).slice(1);
    expect(slides.length).toBeGreaterThan(1);
    expect(slides.every(({ kind, section }) => kind === 'sources' && section === 'sources')).toBe(true);
    const all = slides.map(({ markdown }) => markdown).join('\n');
    for (let i = 0; i < 30; i++) expect(all).toContain(`Author ${i}.`);
  });
});

describe('prose', () => {
  const [slide] = only(paragraph(PROSE));
  const points = slide!.markdown.split('\n').filter((line) => line.startsWith('- '));

  test('becomes at most five points of at most 45 words, taken from the text, in its order', () => {
    expect(points.length).toBeGreaterThan(1);
    expect(points.length).toBeLessThanOrEqual(5);
    expect(points.join(' ').split(/\s+/).length).toBeLessThanOrEqual(50);
    const places = points.map((point) => PROSE.toLowerCase().indexOf(point.slice(2, 22).toLowerCase()));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
  });

  test('sentences with figures come before empty ones', () => {
    expect(points.join()).toContain('412 mills');
    expect(points.join()).not.toContain('good year');
  });

  test('all of it is in the speaker notes', () => {
    expect(slide!.speakerNotes).toBe(PROSE);
  });

  test.each([
    [
      'a clause that limits',
      'The treaty held for more than twenty years in all of the provinces, which may not have been what anyone who signed it had in mind.',
    ],
    [
      'a contrast',
      'The treaty was signed by all of the provinces on the same day in the old town; but three of them never kept to it at any time.',
    ],
    [
      'a condition',
      'If the river rises above the mark, the lower mills have to close; the upper mills go on working through the whole of the flood.',
    ],
  ])('%s is not cut off', (_, sentence) => {
    expect(only(paragraph(sentence))[0]!.markdown.replace(/\\/g, '')).toContain(sentence.slice(0, -1));
  });

  test('an aside is cut off', () => {
    const [aside] = only(
      paragraph(
        'The oldest of the mills on the upper river was built by three brothers from the town, which is known for its cheese.',
      ),
    );
    expect(aside!.markdown).toContain(
      '- The oldest of the mills on the upper river was built by three brothers from the town',
    );
    expect(aside!.markdown).not.toContain('cheese');
  });

  test('abbreviations and initials end no sentence', () => {
    const [one] = only(
      paragraph('According to J. Smith et al. the river was, e.g. in 1850, the work of Dr. Brown alone.'),
    );
    expect(one!.markdown.match(/^- /gm)).toHaveLength(1);
  });

  test.each([
    ['of short sentences', (i: number) => (i % 8 === 7 ? `end${i % 97}.{1}` : `Word${i % 997}`)],
    ['of questions', () => 'Why?'],
    ['of abbreviations', (i: number) => (i % 2 ? 'Dr.' : 'No.')],
    ['without an end', (i: number) => (i % 3 ? `which (${i}` : 'word,')],
  ])('200,000 words in one paragraph %s still make a slide', (_, wordAt) => {
    const words = Array.from({ length: 200_000 }, (_, i) => wordAt(i)).join(' ');
    const [slide] = slidesOf([section('part', [paragraph(words)])], [citation(1, 'smith', 'part')]).slice(1);
    expect(slide!.markdown).toMatch(/^- \S/m);
    expect(slide!.markdown.length).toBeLessThan(2000);
  });

  test('a joint to the sentence before goes, and sentences that stand by themselves come first', () => {
    const [slide] = only(
      paragraph(
        'However, 412 mills stood on the river in 1850. It drove 300 of them for most of the year. The town owned 12 mills itself.',
      ),
    );
    expect(slide!.markdown).toContain('- 412 mills stood');
    expect(slide!.markdown).toContain('- The town owned 12 mills');
    expect(slide!.markdown).toContain('- 412 mills stood on the river in 1850\n- It drove');
  });

  test('a sentence that leans on one that is not shown makes no point', () => {
    const [slide] = only(
      paragraph('As follows from the following table, it rained. It drove 300 mills. The town owned 12 mills itself.'),
    );
    expect(slide!.markdown).toContain('- The town owned 12 mills');
    expect(slide!.markdown).not.toContain('- It drove');
  });

  test('points of a list end cleanly', () => {
    const [slide] = only(list('it turns the stone, and', 'it saws;', 'it rests. It sleeps.', 'it stops at 5 p.m.'));
    expect(slide!.markdown).toContain('- it turns the stone\n- it saws\n- it rests. It sleeps.\n- it stops at 5 p.m.');
  });

  test('what goes on after a formula, or leads to what another slide shows, makes no point', () => {
    const slides = only(
      paragraph('The mills grind 12 tons a day. Their parts are as follows:'),
      list('wheel', 'stone'),
      paragraph('where 12 is the mean of all the mills along the river.'),
    );
    expect(slides[0]!.markdown).toContain('- The mills grind 12 tons a day');
    expect(slides[0]!.markdown).not.toMatch(/as follows|where 12/);
  });

  test('a sentence that leads to a list stands above the list', () => {
    const slides = only(
      paragraph('There were many mills in the valley. Three things drove them:'),
      list('water;', 'wind;', 'oxen.'),
    );
    expect(slides.map(({ kind }) => kind)).toEqual(['points', 'points']);
    expect(slides[1]!.markdown).toContain('Three things drove them:');
    expect(slides[1]!.markdown).toContain('- water\n- wind\n- oxen');
  });
});

describe('everything else stays as it is', () => {
  test('a table, a quotation, code and a figure have slides of their own', () => {
    const code: Block<CitedInline> = {
      kind: 'codeBlock',
      number: null,
      language: 'js',
      value: 'let a = "```";',
      attributes: { id: null, classes: [], pairs: {} },
      place: PLACE,
    };
    const image = {
      kind: 'image' as const,
      url: 'figures/a b.png',
      alt: 'A mill',
      attributes: { id: null, classes: [], pairs: {} },
      place: PLACE,
    };
    const figure: Block<CitedInline> = {
      kind: 'figure',
      attributes: image.attributes,
      number: 1,
      image,
      caption: text('The mill.'),
      place: PLACE,
    };
    const slides = only(
      table([
        ['Year', 'Mills'],
        ['1850', '412'],
      ]),
      quote('Water is the *best* of things.'),
      code,
      figure,
    );
    expect(slides.map(({ kind }) => kind)).toEqual(['table', 'quotation', 'code', 'figure']);
    expect(slides[0]!.markdown).toContain('| 1850 | 412 |');
    expect(slides[1]!.markdown).toContain('> Water is the <em>best</em> of things.');
    expect(slides[2]!.markdown).toContain('````js\nlet a = "```";\n````');
    expect(slides[3]!.markdown).toContain('![A mill](<figures/a%20b.png>)');
  });

  test('a table marked as a timeline is drawn as one, and keeps its caption as heading', () => {
    const [slide] = only(
      table(
        [
          ['Date', 'Event'],
          ['1850', 'Survey'],
        ],
        ['timeline'],
        'The years of the mills',
      ),
    );
    expect(slide!.kind).toBe('timeline');
    expect(slide!.markdown).toContain('_class: "timeline"');
    expect(slide!.markdown).toContain('## The years of the mills'.slice(1));
  });

  test('long lists and tables go on over slides without losing a row', () => {
    const rows = Array.from({ length: 40 }, (_, i) => [`row ${i}`, `value ${i}`]);
    const tables = only(table([['Name', 'Value'], ...rows]));
    expect(tables.length).toBeGreaterThan(2);
    expect(tables.every(({ markdown }) => markdown.includes('| Name | Value |'))).toBe(true);
    const items = rows.map(([name]) => `${name} of a list that goes on`);
    for (const slides of [tables, only(list(...items))]) {
      const all = slides.map(({ markdown }) => markdown).join('\n');
      for (const [name] of rows) expect(all).toContain(`${name} `);
    }
  });

  test.each([9, 10, 13, 17, 19, 25])('a list of %i items leaves none alone on a slide', (count) => {
    const items = Array.from(
      { length: count },
      (_, i) => `item ${i} of a list, each of which is as long as any other of them`,
    );
    const counts = only(list(...items)).map(({ markdown }) => markdown.match(/^- item/gm)?.length ?? 0);
    expect(counts.reduce((sum, one) => sum + one, 0)).toBe(count);
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
  });

  test('text cannot turn into markup', () => {
    const [slide] = only(
      list('<img src=x onerror=alert(1)>', '# no heading', '1. no list', 'a | b', '[a](b)', '$x$ & *y* _z_'),
    );
    expect(slide!.markdown).not.toMatch(/(?<!\\)<img/);
    expect(slide!.markdown).toContain('- \\# no heading');
    expect(slide!.markdown).toContain('\\[a\\](b)');
  });
});

describe('notes', () => {
  const notes = [
    citation(1, 'smith', 'part'),
    authorNote(2, `${'A first sentence that is not short at all. '.repeat(5)}And here it ends.`, 'part'),
    citation(3, 'brown', 'part'),
  ];
  const slides = slidesOf(
    [
      section('part', [
        paragraph('There were 412 mills.{1} All were driven by water.{2}'),
        quote('No mill stood still.{3}'),
      ]),
    ],
    notes,
  ).slice(1);

  test('stand at the foot of the slide that bears their mark, numbered as in the report', () => {
    expect(slides.map((slide) => slide.notes.flatMap(({ numbers }) => numbers))).toEqual([[1, 2], [3]]);
    expect(slides[0]!.markdown).toContain('<sup class="mark">1</sup>');
    expect(slides[1]!.notes[0]).toEqual({ numbers: [3], keys: ['brown'], text: 'brown in short.' });
  });

  test('an author’s note is shortened where a sentence ends, and says so', () => {
    expect(slides[0]!.notes[1]!.text).toMatch(/not short at all\. …$/);
    expect(slides[0]!.notes[1]!.text.length).toBeLessThan(160);
  });

  test('stay within two lines together, the longest cut first', () => {
    const long = Array.from({ length: 3 }, (_, i) => citation(i + 1, `k${i}`, 'part'));
    const title =
      '“A Title that Goes On and On Until Nobody in the Room Can Read It Any More, However Hard They Try, Which Is a Pity”';
    const shortForms = new Map(long.map(({ keys: [key] }, i) => [key!, text(i === 0 ? 'Smith, *Mills*' : title)]));
    const [slide] = slidesOf([section('part', [paragraph('There were 412 mills.{1}{2}{3}')])], long, {
      shortForms,
    }).slice(1);
    const [first, ...others] = slide!.notes.map((note) => note.text);
    expect(first).toBe('Smith, <em>Mills</em>.');
    for (const other of others) expect(other).toMatch(/^“A Title that Goes On .* …”$/);
    expect([first, ...others].join('').length).toBeLessThan(240);
  });

  test('name a source once, with the numbers of all marks that cite it', () => {
    const cites = [citation(1, 'smith', 'part'), citation(2, 'brown', 'part'), citation(3, 'smith', 'part')];
    const both = { ...cites[1]!, keys: ['brown', 'smith'] };
    const footOf = (all: readonly Note[]) =>
      slidesOf([section('part', [paragraph('Of 412{1} mills{2} none is left.{3}')])], all)[1]!.notes.map(
        ({ numbers, text }) => `${numbers.join()} ${text}`,
      );
    expect(footOf(cites)).toEqual(['1,3 smith in short.', '2 brown in short.']);
    expect(footOf([cites[0]!, both, cites[2]!])).toEqual(['1,2,3 smith in short.', '2 brown in short.']);
  });

  test('fall back to authors and first words of titles, and to authors alone, where there are many', () => {
    const many = Array.from({ length: 9 }, (_, i) => citation(i + 1, `k${i}`, 'part'));
    const shortForms = new Map(
      many.map(({ keys: [key] }, i) => [
        key!,
        text(`Miller ${i}, “Where the Wind Blows and the Water Runs Until the Wheel Stands Still”`),
      ]),
    );
    const footOf = (marks: string) =>
      slidesOf([section('part', [paragraph(`There were 412 mills.${marks}`)])], many, { shortForms })[1]!.notes.map(
        (note) => note.text,
      );
    expect(footOf('{1}{2}{3}')[2]).toMatch(/^Miller 2, “Where the Wind Blows .* …”$/);
    const all = footOf(many.map(({ number }) => `{${number}}`).join(''));
    expect(all[8]).toBe('Miller 8.');
    expect(all.join(' ').length).toBeLessThan(170);
  });

  test('end inside American quotation marks, outside British ones', () => {
    const shortForms = new Map([['smith', text('Smith, “Mills”')]]);
    const ending = (lang: string) => {
      const metadata = { ...cited([]).metadata, lang };
      return slidesOf([section('part', [paragraph('There were 412 mills.{1}')])], notes, { shortForms, metadata })[1]!
        .notes[0]!.text;
    };
    expect(ending('en')).toBe('Smith, “Mills.”');
    expect(ending('en-GB')).toBe('Smith, “Mills”.');
  });

  test('are called by number and author for the speaker', () => {
    expect(slides.map(({ speakerNotes }) => speakerNotes).join('\n')).toContain(
      'There were 412 mills. [1: smith in short] All were driven by water. [2]',
    );
  });
});

describe('speaker notes', () => {
  test('go to the slide that they speak of, each paragraph once', () => {
    const slides = only(
      paragraph('Water drove 412 mills in the upper valley.'),
      table(
        [
          ['Crop', 'Tons'],
          ['barley', '12'],
          ['wheat', '40'],
        ],
        [],
        'Harvest of barley and wheat',
      ),
    );
    expect(slides.map(({ speakerNotes }) => speakerNotes)).toEqual([
      'Water drove 412 mills in the upper valley.',
      'Harvest of barley and wheat\n\n– barley – 12\n\n– wheat – 40',
    ]);
  });

  test('are shared out by sentences where a section has fewer paragraphs than slides', () => {
    const spoken = allot(
      ['Water drove the mills. [1] Wind drove the pumps. In 1850 the U.S. had none.'],
      ['# Mills and water', '# Pumps and wind', '# None in 1850'],
    );
    expect(spoken).toEqual(['Water drove the mills. [1]', 'Wind drove the pumps.', 'In 1850 the U.S. had none.']);
  });
});
