import { describe, expect, it } from 'vitest';
import { CODE_LOOKS } from '../../scripts/page/code-look.js';
import { paginate } from '../../scripts/page/index.js';
import type { Block, CitedInline } from '../../scripts/paper/index.js';
import { draw, inlines, note, PLACE, pages, paper, paragraph, section, squareDesign, squareSetter } from './squares.js';

const NONE = { id: null, classes: [], pairs: {} };

function one(blocks: readonly Block<CitedInline>[], measure = 24, lines = 20): string {
  return pages(paper({ preamble: blocks }), squareDesign(measure, lines)).join('\n=====\n');
}

function list(items: readonly (readonly Block<CitedInline>[])[], ordered = false, start = 1): Block<CitedInline> {
  const made = items.map((blocks) => ({ checked: null, blocks, place: PLACE }));
  return { kind: 'list', ordered, start, tight: true, items: made, place: PLACE };
}

function table(rows: readonly (readonly string[])[], head: readonly string[] = []): Block<CitedInline> {
  const row = (cells: readonly string[]) => ({
    cells: cells.map((cell) => ({ children: inlines(cell), blocks: [], place: PLACE })),
    place: PLACE,
  });
  return {
    kind: 'table',
    attributes: NONE,
    number: null,
    columns: (rows[0] ?? []).map((_, at) => ({ align: at === 0 ? null : ('right' as const), width: null })),
    head: head.length > 0 ? [row(head)] : [],
    rows: rows.map(row),
    caption: [],
    place: PLACE,
  };
}

describe('paragraphs', () => {
  it('sets the first flush and indents those that follow, without white between', () => {
    expect(one([paragraph('aaa bbb ccc'), paragraph('ddd eee fff'), paragraph('ggg')])).toBe(
      'aaa bbb ccc\n  ddd eee fff\n  ggg',
    );
  });
});

it('stands items of a loose list no nearer than an item’s paragraphs, and lines of nested tight lists evenly', () => {
  const heights = (blocks: Block<CitedInline>[]) => {
    const report = paginate(paper({ preamble: blocks }), squareDesign(40, 30), squareSetter, new Map());
    const parts = report.pages[0]?.fragments.flatMap((one) => (one.kind === 'text' && !one.artifact ? [one.y] : []));
    const lines = [...new Set(parts)];
    return lines.slice(1).map((y, at) => y - (lines[at] as number));
  };
  const of = (tight: boolean, ...items: Block<CitedInline>[][]): Block<CitedInline> => ({
    kind: 'list',
    ordered: false,
    start: 1,
    tight,
    items: items.map((blocks) => ({ blocks, checked: null, place: PLACE })),
    place: PLACE,
  });
  const [within, between] = heights([of(false, [paragraph('a'), paragraph('b')], [paragraph('c')])]);
  expect(between).toBeGreaterThanOrEqual(within ?? 0);
  const nested = heights([of(true, [paragraph('a'), of(true, [paragraph('b')])], [paragraph('c')])]);
  expect(new Set(nested).size).toBe(1);
});

describe('a division with looseness', () => {
  const prose = paragraph(
    'aaa bb cccc dd eee fff gg hhhh iii jj kkk ll mmmm nn ooo ppp qq rrrr sss tt uuu vv wwww xx yyy',
  );
  const div = (looseness: string): Block<CitedInline> => ({
    kind: 'div',
    attributes: { ...NONE, pairs: { looseness } },
    blocks: [prose],
    place: PLACE,
  });
  const report = (block: Block<CitedInline>) =>
    paginate(paper({ preamble: [block] }), squareDesign(33, 20), squareSetter, new Map());
  const lines = (block: Block<CitedInline>) =>
    report(block).pages[0]!.fragments.filter((one) => one.kind === 'text' && !one.artifact).length;

  it('makes its paragraphs longer or shorter', () => {
    expect([lines(div('1')) - lines(prose), lines(div('0')) - lines(prose)]).toEqual([1, 0]);
  });

  it('says what looseness cannot be', () => {
    expect(report(div('much')).diagnostics.map(({ ruleId, actual }) => [ruleId, actual])).toEqual([
      ['syntax-unset', 'much'],
    ]);
  });
});

describe('lists', () => {
  it('hangs bullets and numbers before the text, numbers ending at one edge', () => {
    const items = Array.from({ length: 3 }, (_, at) => [paragraph(`item ${at} goes on to a second line`)]);
    expect(one([list(items, true, 8)], 20)).toMatchInlineSnapshot(`
      " 8. item 0 goes on
          to a second line
       9. item 1 goes on
          to a second line
      10. item 2 goes on
          to a second line"
    `);
  });

  it('sets a list in a list', () => {
    expect(one([list([[paragraph('outer'), list([[paragraph('inner')]])]])])).toMatchInlineSnapshot(`
      "• outer
        •inner"
    `);
  });

  it('gives an empty item its bullet', () => {
    expect(one([list([[], [paragraph('b')]])])).toMatchInlineSnapshot(`
      "•
      • b"
    `);
  });

  it('draws the boxes of a task list', () => {
    const items = [true, false].map((checked) => ({ checked, blocks: [paragraph('task')], place: PLACE }));
    expect(one([{ kind: 'list', ordered: false, start: 1, tight: true, items, place: PLACE }])).toMatchInlineSnapshot(`
      "☑ task
      ☐ task"
    `);
  });
});

describe('quotations and divs', () => {
  const div = (name: string, blocks: readonly Block<CitedInline>[], pairs = {}): Block<CitedInline> => ({
    kind: 'div',
    attributes: { id: null, classes: [name], pairs },
    blocks,
    place: PLACE,
  });

  it('say at the right whose they are', () => {
    const quote = (...blocks: Block<CitedInline>[]) => ({ kind: 'quote', blocks, place: PLACE }) as const;
    const drawn = one([quote(paragraph('Said.'), paragraph('— A. Name'))], 30).split('\n');
    expect(drawn.find((line) => line.includes('Name'))!.length).toBeGreaterThan(20);
    const dialogue = one([quote(paragraph('— One.'), paragraph('— Two.'))], 30).split('\n');
    expect(dialogue.find((line) => line.includes('Two'))!.length).toBeLessThan(20);
  });

  it('put a mark that stands alone under a quotation behind its last word', () => {
    const quote = { kind: 'quote', blocks: [paragraph('Said.'), paragraph('[1]')], place: PLACE } as const;
    const cited = paper({ preamble: [quote], notes: [note(1, 'source')] });
    expect(pages(cited, squareDesign(30, 20))[0]).toContain('Said.¹');
  });

  it('stand beside a rule without gaps under their title, where they are callouts', () => {
    const made = div('callout-note', [paragraph('One.'), list([[paragraph('two')]]), paragraph('Three.')]);
    const [page] = paginate(paper({ preamble: [made] }), squareDesign(30, 30), squareSetter, new Map()).pages;
    const rules = page!.fragments.flatMap((part) => (part.kind === 'rule' ? [part] : [])).sort((a, b) => a.y - b.y);
    const text = page!.fragments.flatMap((part) => (part.kind === 'text' && !part.artifact ? part.runs : []));
    expect(text.map(({ run }) => run.text).join('')).toMatch(/^Note\s*One\.•\s*twoThree\.$/);
    for (const [at, rule] of rules.entries()) {
      const next = rules[at + 1];
      if (next) expect(next.y).toBeCloseTo(rule.y + rule.height, 3);
    }
    const titled = div('warning', [paragraph('One.')], { title: 'Look out' });
    expect(one([titled])).toContain('Look out');
  });

  it('go on flush behind a display where the sentence goes on, and indented where another begins', () => {
    const quote = { kind: 'quote', blocks: [paragraph('Said.')], place: PLACE } as const;
    expect(one([paragraph('Text'), quote, paragraph('and on')])).toMatch(/\nand on$/);
    expect(one([paragraph('Text'), quote, paragraph('And on')])).toMatch(/\n {2}And on$/);
  });

  it('keep the lines of verse, their indentation and their stanzas; a long line goes on further in', () => {
    const lines = [
      [0, 'one'],
      [4, 'two goes on for longer than the line'],
      [0, ''],
      [0, 'three'],
    ] as const;
    const made = lines.map(([indent, text]) => ({ indent, children: text ? inlines(text) : [], place: PLACE }));
    expect(one([{ kind: 'lineBlock', lines: made, place: PLACE }], 24)).toMatchInlineSnapshot(`
      "one
        two goes on for longer
          than the line

      three"
    `);
  });
});

describe('labels of lists', () => {
  it('are letters, Roman numerals and figures in parentheses, ending at one edge', () => {
    const labelled = (
      numeral: 'lowerAlpha' | 'upperRoman' | 'decimal',
      before: '' | '(',
      after: '.' | ')',
      start: number,
    ) => {
      const made = list([[paragraph('x')], [paragraph('y')]], true, start);
      return made.kind === 'list' ? { ...made, label: { numeral, before, after } } : made;
    };
    expect(one([labelled('lowerAlpha', '', '.', 26)])).toMatch(/z\. x\n *aa\. y/);
    expect(one([labelled('upperRoman', '', ')', 8)])).toMatch(/VIII\) x\n *IX\) y/);
    expect(one([labelled('decimal', '(', ')', 9)])).toMatch(/ \(9\) x\n\(10\) y/);
  });
});

describe('code', () => {
  it('keeps every space and never runs off the page', () => {
    const code = {
      kind: 'codeBlock',
      number: null,
      language: null,
      value: 'if x:\n    return "a long line of code"',
      attributes: NONE,
      place: PLACE,
    } as const;
    expect(one([code], 20)).toMatchInlineSnapshot(`
      " if x:
           return "a long
             line of code""
    `);
  });

  it('goes on under its own indentation where a line is broken, with the numbers of its lines before it', () => {
    const attributes = { id: null, classes: ['numberLines'], pairs: { startFrom: '9' } };
    const value = 'a\n\n  bbbb cccc dddd eeee ffff';
    const code = { kind: 'codeBlock', number: null, language: null, value, attributes, place: PLACE } as const;
    const report = paginate(paper({ preamble: [code] }), squareDesign(20, 20), squareSetter, new Map());
    const lines = report.pages[0]?.fragments.flatMap((one) => (one.kind === 'text' ? [one] : [])) ?? [];
    const text = (line: (typeof lines)[number]) => line.runs.map(({ run }) => run.text).join('');
    expect(lines.filter(({ artifact }) => artifact).map(text)).toEqual(expect.arrayContaining(['9', '10', '11']));
    const printed = lines.filter((line) => !line.artifact && text(line).trim() !== '');
    expect(printed.map((line) => text(line).trim())).toEqual(['a', 'bbbb cccc dddd', 'eeee ffff']);
    const starts = printed.map(({ x, runs }) => x + (runs.find(({ run }) => run.text.trim() !== '')?.x ?? 0));
    expect(starts[2]).toBeGreaterThan(starts[1] ?? 0);
  });

  it('takes the look of each token from the highlighter, of known languages only', () => {
    const asked: string[] = [];
    const highlight = (grammar: string, text: string) => {
      asked.push(grammar);
      return [
        { text: text.slice(0, 3), kind: 'keyword' },
        { text: text.slice(3), kind: null },
      ];
    };
    const stretches: unknown[] = [];
    const setter = {
      ...squareSetter,
      preformatted: (...all: Parameters<typeof squareSetter.preformatted>) => {
        stretches.push(...(all[4] ?? []));
        return squareSetter.preformatted(...all);
      },
    };
    const block = (language: string) =>
      ({ kind: 'codeBlock', number: null, language, value: 'def f', attributes: NONE, place: PLACE }) as const;
    const blocks = ['py', 'Klingon', 'text'].map(block);
    paginate(paper({ preamble: blocks }), squareDesign(40, 20), setter, new Map(), highlight);
    expect(asked).toEqual(['python']);
    expect(stretches).toMatchObject([
      { length: 3, look: { weight: 'semibold' } },
      { length: 2, look: null },
    ]);
  });

  it('can be read from a grey printer: every look has a contrast of 4.5 at least', () => {
    for (const [kind, { colour }] of Object.entries(CODE_LOOKS)) {
      const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
      const [red = 0, green = 0, blue = 0] = channels.map((c) =>
        c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4,
      );
      expect(1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05), kind).toBeGreaterThan(4.5);
    }
  });

  it('is set a little smaller where all of it then fits, and else broken at full size, because shrunk type is hard to read', () => {
    const sizes: number[] = [];
    const setter = {
      ...squareSetter,
      preformatted: (...[text, style, measure, owner]: Parameters<typeof squareSetter.preformatted>) => {
        const scale = style.text.size;
        const lines = squareSetter.preformatted(text, style, measure / scale, owner);
        if (measure < 1000) sizes.push(scale);
        return lines.map((line) => ({
          ...line,
          runs: line.runs.map((run) => ({ ...run, x: run.x * scale, width: run.width * scale })),
        }));
      },
    };
    for (const length of [40, 48, 55, 90]) {
      const value = `short\n${'x'.repeat(length)}`;
      const code = { kind: 'codeBlock', number: null, language: null, value, attributes: NONE, place: PLACE } as const;
      paginate(paper({ preamble: [code] }), squareDesign(45, 20), setter, new Map());
    }
    expect(sizes.map((size) => size.toFixed(2))).toEqual(['1.00', '0.92', '1.00', '1.00', '1.00', '1.00']);
  });
});

describe('headings', () => {
  it('never end a page', () => {
    const text = paragraph('aaa bbb ccc ddd eee fff ggg hhh iii');
    const drawn = pages(
      paper({ sections: [section('First', [text, text]), section('Second', [text])] }),
      squareDesign(12, 9),
    );
    for (const page of drawn) expect(page.trimEnd().split('\n').at(-1)).not.toMatch(/First|Second/);
    const second = drawn.find((page) => page.includes('Second')) ?? '';
    expect(second.split('Second')[1]?.trim().split('\n').length).toBeGreaterThanOrEqual(2);
  });
});

describe('tables', () => {
  it('sets columns as wide as they need, aligned, between rules', () => {
    expect(
      one([
        table(
          [
            ['apples', '7'],
            ['pears', '12'],
          ],
          ['Fruit', 'No'],
        ),
      ]),
    ).toMatchInlineSnapshot(`
      "─────────
      Fruit  No
      ─────────
      apples  7
      pears  12
      ─────────"
    `);
  });

  it('lets columns of numbers end at one edge, where the author says nothing', () => {
    const made = table(
      [
        ['Kabul', '1,204', 'about 9'],
        ['Herat', '–', '10'],
      ],
      ['City', 'Killed', 'Hurt'],
    );
    const open =
      made.kind === 'table' ? { ...made, columns: made.columns.map(() => ({ align: null, width: null })) } : made;
    const rows = one([open], 40)
      .split('\n')
      .map((row) => row.trim());
    expect(rows.find((row) => row.startsWith('Kabul'))).toMatch(/1,204 +about 9/);
    const [kabul, herat] = ['Kabul', 'Herat'].map((city) => rows.find((row) => row.startsWith(city)) ?? '');
    expect(herat!.indexOf('–')).toBe(kabul!.indexOf('1,204') + 4);
    expect(herat!.indexOf('10')).toBe(kabul!.indexOf('about'));
  });

  /** Where `mark` stands in each cell of the second column that has it; else where the cell begins. */
  function places(cells: readonly string[], mark: RegExp, lang = 'en'): number[] {
    const rows = cells.map((cell) => ['x', cell]);
    const design = { ...squareDesign(40, 20), lang };
    const [page] = paginate(paper({ preamble: [table(rows, ['a', 'b'])] }), design, squareSetter, new Map()).pages;
    const lines = (page?.fragments ?? []).flatMap((one) => (one.kind === 'text' ? [one] : []));
    return cells.map((cell) => {
      const line = lines.find(({ runs }) => runs.map(({ run }) => run.text).join('') === cell);
      return Math.round((line?.x ?? 0) + (line?.runs[0]?.x ?? 0)) + Math.max(0, cell.search(mark));
    });
  }

  it('sets numbers with their decimal separators under each other, and what is none in their middle', () => {
    const found = places(['1,204.5', '−0.25 ± 0.1', '(3.75)', '.5***', '12%', '–'], /[.%]/);
    expect(new Set(found.slice(0, 5)).size).toBe(1);
    expect(found[5]).toBeGreaterThan(found[0]! - 5);
    expect(found[5]).toBeLessThan(found[0]! + 8);
  });

  it('takes the comma for the decimal separator where the language has it', () => {
    expect(new Set(places(['1.204,5', '12,25', '3%'], /[,%]/, 'de')).size).toBe(1);
  });

  it('lets no column of prose take a word a line while another has air', () => {
    const long = 'this is quite a long account of what has happened there';
    const drawn = one([table([['one', long, `${long} ${long} ${long}`, 'two words']])], 60, 40);
    const heights = drawn.split('\n').filter((row) => row.trim() !== '' && !row.startsWith('─'));
    expect(heights.length).toBeLessThanOrEqual(7);
  });

  it('lies on a page of its own where it is too wide for an upright one; the text goes on meanwhile', () => {
    const wide = table(
      Array.from({ length: 3 }, (_, at) => Array.from({ length: 6 }, (_, column) => `${1000 + at}${column}.5`)),
      Array.from({ length: 6 }, (_, at) => `c${at}`),
    );
    const text = (name: string) => paragraph(`${name} `.repeat(120).trim());
    const report = paginate(
      paper({ preamble: [text('aa'), wide, text('bb')] }),
      squareDesign(30, 60),
      squareSetter,
      new Map(),
    );
    const turned = report.pages.filter(({ width, height }) => width > height);
    expect(turned).toHaveLength(1);
    const shown = draw(report);
    const lying = shown[turned[0]!.index]!;
    expect(lying).toContain('10015.5');
    expect(lying).not.toMatch(/aa|bb/);
    expect(shown[0]).toMatch(/aa bb|bb bb/);
    expect(report.diagnostics).toEqual([]);
  });

  it('tells by how much a table is too wide that marks a note, and so stays where it is', () => {
    const wide = table([Array.from({ length: 6 }, (_, column) => `1000${column}.5${column === 2 ? '[1]' : ''}`)]);
    const cited = paper({ preamble: [wide], notes: [note(1, 'from a cell')] });
    const found = paginate(cited, squareDesign(30, 60), squareSetter, new Map()).diagnostics;
    expect(found.map(({ ruleId }) => ruleId)).toEqual(['line-overfull']);
  });

  it('sets its head again on the next page, once only in the structure', () => {
    const rows = Array.from({ length: 8 }, (_, at) => [`row ${at}`, `${at}`]);
    const report = paginate(
      paper({ preamble: [table(rows, ['Head', 'No'])] }),
      squareDesign(20, 12),
      squareSetter,
      new Map(),
    );
    const drawn = draw(report);
    expect(drawn.length).toBeGreaterThan(1);
    for (const page of drawn) expect(page).toContain('Head');
    const real = report.pages.flatMap((page) =>
      page.fragments.filter((part) => part.kind === 'text' && !part.artifact && part.runs[0]?.run.text === 'Head'),
    );
    expect(real).toHaveLength(1);
  });

  it('wraps the wide column and leaves the narrow one whole', () => {
    const drawn = one(
      [
        table([
          ['28 May 2021', 'a long account of what happened on that day'],
          ['2018', 'short'],
        ]),
      ],
      30,
    );
    expect(drawn).toContain('28 May 2021');
  });

  it('sets notes marked in a cell at the foot of the page', () => {
    const cited = paper({ preamble: [table([['cell[1]', 'x']])], notes: [note(1, 'from a cell')] });
    expect(pages(cited, squareDesign(20, 20)).join('')).toContain('1. from a cell');
  });
});

describe('figures', () => {
  const image = { url: 'a.png', format: 'png', bytes: new Uint8Array(), width: 80, height: 40 } as const;
  const figure = (pairs: Record<string, string>): Block<CitedInline> => ({
    kind: 'figure',
    attributes: NONE,
    number: 3,
    image: { kind: 'image', url: 'a.png', alt: 'A map', attributes: { ...NONE, pairs }, place: PLACE },
    caption: inlines('The area'),
    place: PLACE,
  });
  const placed = (pairs: Record<string, string>, files = new Map([['a.png', image]])) => {
    const report = paginate(paper({ preamble: [figure(pairs)] }), squareDesign(40, 30), squareSetter, files);
    return {
      part: report.pages[0]?.fragments.find((fragment) => fragment.kind === 'image'),
      drawn: draw(report).join('\n'),
    };
  };

  it('fit the measure and keep their shape', () => {
    expect(placed({}).part).toMatchObject({ width: 40, height: 20 });
    expect(placed({ width: '50%' }).part).toMatchObject({ width: 20, height: 10, x: 12 });
    expect(placed({ width: '10pt' }).part).toMatchObject({ width: 10, height: 5 });
  });

  it('have their caption below, with their number', () => {
    expect(placed({}).drawn).toContain('Figure\u00a03. The area');
  });

  it('show their alternative text where the file is missing', () => {
    expect(placed({}, new Map()).drawn).toContain('[A map]');
  });

  it('shrink to a page that is too short for them', () => {
    const report = paginate(
      paper({ preamble: [figure({})] }),
      squareDesign(80, 20),
      squareSetter,
      new Map([['a.png', image]]),
    );
    const part = report.pages[0]?.fragments.find((fragment) => fragment.kind === 'image');
    expect(part?.kind === 'image' && part.y + part.height).toBeLessThan(20);
    expect(report.diagnostics).toEqual([]);
  });
});

describe('diagnostics', () => {
  it('says where a line is too wide and by how much', () => {
    const place = { file: 'paper.md', line: 7, column: 3, endLine: 7, endColumn: 30 };
    const block = { kind: 'paragraph', children: inlines('unbreakable-and-very-wide'), place } as const;
    const [found] = paginate(paper({ preamble: [block] }), squareDesign(20, 10), squareSetter, new Map()).diagnostics;
    expect(found).toMatchObject({ ruleId: 'line-overfull', line: 7, column: 3, actual: '5.0 pt too wide' });
  });
});

describe('contents', () => {
  it('lead from each section to its page', () => {
    const text = paragraph('word '.repeat(60).trim());
    const sections = [section('One', [text], [section('Inner', [text])]), section('Two', [text])];
    const drawn = pages(paper({ metadata: { toc: true }, sections }), squareDesign(32, 16));
    for (const title of ['One', 'Inner', 'Two']) {
      const line = new RegExp(`${title} .*?(\\d+)$`, 'm').exec(drawn[0] ?? '');
      const page = Number(line?.[1]);
      expect(drawn[page - 1]?.split('\n').some((row) => row === title)).toBe(true);
    }
  });
});

describe('the title block', () => {
  it('stands above the text of the first page', () => {
    const author = (name: string, affiliation: string) => ({
      name: inlines(name),
      affiliations: [inlines(affiliation)],
      orcid: null,
      email: null,
    });
    const metadata = {
      title: inlines('The Title'),
      subtitle: inlines('and more'),
      authors: [author('Ann', 'Here'), author('Bo', 'There'), author('Cy', 'Here')],
      date: inlines('2021'),
      abstract: [paragraph('In short.')],
      keywords: ['one', 'two'],
    };
    expect(
      pages(paper({ metadata, preamble: [paragraph('Text.')] }), squareDesign(30, 24)).join('\n'),
    ).toMatchInlineSnapshot(`
      "The Title

      and more
      Ann,1 Bo,2 and Cy1
      1 Here
      2 There

      2021

        Abstract
        In short.

        Keywords: one, two

      Text."
    `);
  });
});
