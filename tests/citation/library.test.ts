import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { joinLibraries, readLibrary } from '../../scripts/citation/index.js';

const entry = (text: string) => {
  const { library, diagnostics } = readLibrary('references.bib', text);
  expect(diagnostics.map(String)).toEqual([]);
  return [...library.entries.values()][0]!.item;
};
const found = (text: string, file = 'references.bib') =>
  readLibrary(file, text).diagnostics.map((one) => `${one.line}:${one.column} ${one.ruleId}`);
const keys = (text: string, file = 'references.bib') => [...readLibrary(file, text).library.entries.keys()];

describe('BibTeX and BibLaTeX', () => {
  it('keeps capitals, conjunctions and scripts as they are written', () => {
    expect(
      entry(`@online{a, author = {{Center for Strategic and International Studies}}, title = {ISIS-K: what is {IT}?},
        organization = {بوابة المجلة العلمية}, editor = {Karataş, İbrahim}}`),
    ).toMatchObject({
      author: [{ literal: 'Center for Strategic and International Studies' }],
      editor: [{ family: 'Karataş', given: 'İbrahim' }],
      title: 'ISIS-K: what is IT?',
      'container-title': 'بوابة المجلة العلمية',
    });
  });

  it('reads LaTeX: accents, commands, emphasis, scripts and symbols', () => {
    expect(
      entry(
        String.raw`@book{a, title = {\'Etudes na\"{\i}ves \& \emph{Caf\'{e}}--Stra{\ss}e {\it in} $R^3$, $M_\odot$ 5\,\% {\aa}\o{} \c{c}\v{s}},
        author = {P{\"u}schel, G{\'a}bor and {\L}ukasz Fern{\'a}ndez del R{\'{\i}}o}}`,
      ),
    ).toMatchObject({
      title: 'Études naïves & <i>Café</i>–Straße <i>in</i> R<sup>3</sup>, M<sub>⊙</sub> 5\u202f% åø çš',
      author: [
        { family: 'Püschel', given: 'Gábor' },
        { family: 'Río', given: 'Łukasz Fernández', 'non-dropping-particle': 'del' },
      ],
    });
  });

  it('reads names in every order', () => {
    expect(
      entry(`@book{a, author = {Stéfan J. van der Walt and de la Cruz, Ana and King, Jr, Martin Luther and Plato
        and {NASA and ESA} and family=Berg, given=Sebastian and others}}`).author,
    ).toEqual([
      { family: 'Walt', given: 'Stéfan J.', 'non-dropping-particle': 'van der' },
      { family: 'Cruz', given: 'Ana', 'non-dropping-particle': 'de la' },
      { family: 'King', given: 'Martin Luther', suffix: 'Jr' },
      { literal: 'Plato' },
      { literal: 'NASA and ESA' },
      { family: 'Berg', given: 'Sebastian' },
      { literal: 'others' },
    ]);
  });

  it.each([
    ['date = {2021-08-27}', { 'date-parts': [[2021, 8, 27]] }],
    ['date = {2018/2020-05}', { 'date-parts': [[2018], [2020, 5]] }],
    ['date = {2018/..}', { literal: '2018–' }],
    ['date = {2015~}', { 'date-parts': [[2015]], circa: true }],
    ['date = {2015-21}', { 'date-parts': [[2015]], season: 1 }],
    ['year = 2017, month = aug', { 'date-parts': [[2017, 8]] }],
    ['year = "2017", month = {December}', { 'date-parts': [[2017, 12]] }],
    ['year = 2017, month = aug # "~10"', { 'date-parts': [[2017, 8, 10]] }],
    ['year = {2017--}', { literal: '2017–' }],
    ['year = {Forthcoming, 2018}', { literal: 'Forthcoming, 2018' }],
  ])('reads the date %s', (fields, issued) => {
    expect(entry(`@misc{a, title = {T}, ${fields}}`).issued).toEqual(issued);
  });

  it('knows macros, comments, junk between entries, parentheses and quotes', () => {
    expect(
      entry(`% a line
        @string{jss = "Journal of " # {Statistical Software}}
        @comment{@article{no, title = {No}}}
        # a stray line with an e-mail@example.org
        @Article(a, Journal = jss, title = "A {"}quoted{"} title", pages = {1--5}, number = 7,)`),
    ).toMatchObject({
      'container-title': 'Journal of Statistical Software',
      title: 'A "quoted" title',
      page: '1-5',
      issue: '7',
    });
  });

  it('finds addresses where BibTeX put them', () => {
    expect(entry(String.raw`@misc{a, title = {T}, howpublished = {\url{https://x.org/a_b~c}}}`)).toMatchObject({
      type: 'webpage',
      URL: 'https://x.org/a_b~c',
    });
    expect(entry('@online{a, title = {T}, eprint = {2106.08777}, eprinttype = {arXiv}}').URL).toBe(
      'https://arxiv.org/abs/2106.08777',
    );
  });

  it('inherits from crossref parents, which are no cited works of their own', () => {
    const { library } = readLibrary(
      'r.bib',
      '@inbook{a, crossref = {b}, title = {Part}}\n@book{b, title = {Whole}, publisher = {P}}',
    );
    expect(library.entries.get('a')!.item).toMatchObject({ title: 'Part', 'container-title': 'Whole', publisher: 'P' });
    expect(library.entries.get('a')!.parents).toEqual(['b']);
  });

  it('gives each entry its place', () => {
    const place = readLibrary('r.bib', '\n\n  @book{key,\n title = {T}}').library.entries.get('key')!.place;
    expect(place).toMatchObject({ file: 'r.bib', line: 3, column: 3, endLine: 3, endColumn: 12 });
  });
});

describe('broken bibliographies', () => {
  it.each([
    ['an entry that is not closed', '@book{a, title = {A}\n@book{b, title = {B}}', ['1:1 library-syntax'], ['a', 'b']],
    [
      'a value that is not closed',
      '@book{a,\n title = {A {x}\n\n@book{b, title = {B}}',
      ['2:2 library-syntax'],
      ['a', 'b'],
    ],
    ['a missing comma', '@book{a, title = {A}\n year = 2000}', ['2:2 library-syntax'], ['a']],
    ['a field without a value', '@book{a, title, year = 2000}', ['1:10 library-syntax'], ['a']],
    ['an entry without a key', '@book{, title = {A}}\n@book{b, title = {B}}', ['1:1 library-syntax'], ['b']],
    ['an unknown macro', '@book{a, publisher = nowhere}', ['1:22 library-syntax'], ['a']],
    ['a key given twice', '@book{a, title = {A}}\n@book{a, title = {B}}', ['2:1 entry-duplicate'], ['a']],
    ['no brace', '@book a, title = {A}\n@book{b, title = {B}}', ['1:1 library-syntax'], ['b']],
  ])('%s is reported at its place and the rest is used', (_, text, findings, read) => {
    expect(found(text)).toEqual(findings);
    expect(keys(text)).toEqual(read);
  });

  it('never throws', () => {
    const text = '@book{a, title = {A {b} \\c{d} $x^2$}, author = "X and {Y}", year = 2000 # aug}\n@string{m = {v}}';
    for (let from = 0; from < text.length; from += 3)
      for (let to = from; to < text.length; to += 5) readLibrary('r.bib', text.slice(from, to));
  });
});

describe('hostile bibliographies', () => {
  it.each([
    ['braces a hundred thousand deep', `@book{a, title = {${'{'.repeat(1e5)}x${'}'.repeat(1e5)}}}`],
    ['accents on accents', `@book{a, title = {${String.raw`\'`.repeat(1e5)}x}}`],
    [
      'one entry of fifty thousand fields',
      `@book{a, ${Array.from({ length: 5e4 }, (_, n) => `f${n} = {v}`).join(', ')}}`,
    ],
    ['spaces between names', `@book{a, author = {A${' '.repeat(1e5)}B}}`],
    [
      'parents of parents',
      Array.from(
        { length: 60 },
        (_, n) => `@book{k${n}, xdata = {${Array.from({ length: 60 }, (_, m) => `k${m}`)}}}`,
      ).join('\n'),
    ],
    ['unclosed entries', '@book{a, title = {'.repeat(2e4)],
  ])('%s are read in no time', (_, text) => {
    const start = performance.now();
    readLibrary('r.bib', text);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

describe('CSL', () => {
  it('reads JSON and goes on behind a broken item', () => {
    const text =
      '[{"id":"a","type":"book","issued":{"date-parts":[["2001",5]]}},\n {"id":"b",,},\n {"id":"c","title":"C"}]';
    expect(keys(text, 'r.json')).toEqual(['a', 'c']);
    expect(found(text, 'r.json')).toEqual(['2:2 library-syntax']);
    expect(readLibrary('r.json', text).library.entries.get('a')!.item.issued).toEqual({ 'date-parts': [[2001, 5]] });
  });

  it('reads YAML as Pandoc does', () => {
    const text =
      'references:\n- id: a\n  type: book\n  issued: 2001-05\n  author:\n  - family: Walt\n    given: S.\n- id: b\n  title: B';
    const { library, diagnostics } = readLibrary('r.yaml', text);
    expect(diagnostics).toEqual([]);
    expect(library.entries.get('a')!.item).toMatchObject({
      issued: { 'date-parts': [[2001, 5]] },
      author: [{ family: 'Walt', given: 'S.' }],
    });
    expect(library.entries.get('b')!.place.line).toBe(8);
  });

  it('joins files and reports a key that both have', () => {
    const joined = joinLibraries([
      readLibrary('a.bib', '@book{x, title = {A}}'),
      readLibrary('b.json', '[{"id":"x"},{"id":"y"}]'),
    ]);
    expect([...joined.library.entries.keys()]).toEqual(['x', 'y']);
    expect(joined.diagnostics.map(({ ruleId, file }) => `${ruleId} ${file}`)).toEqual(['entry-duplicate b.json']);
  });
});

const PAPERS = join(import.meta.dirname, '../../../shared/corpus/papers');

describe.skipIf(!existsSync(PAPERS))('bibliographies of published papers', () => {
  const files = existsSync(PAPERS) ? readdirSync(PAPERS) : [];
  it.each(files)('%s is read whole', (name) => {
    const folder = join(PAPERS, name);
    const file = readdirSync(folder).find((one) => one.endsWith('.bib'))!;
    const text = readFileSync(join(folder, file), 'utf8');
    const { library, diagnostics } = readLibrary(file, text);
    expect(diagnostics.map(String)).toEqual([]);
    expect(library.entries.size).toBe(text.match(/^\s*@(?!comment|string|preamble)\w+\s*\{/gim)!.length);
    for (const { item } of library.entries.values())
      expect(
        Object.values(item)
          .filter((value) => /\\\\[a-z]/i.test(JSON.stringify(value)))
          .map((value) => JSON.stringify(value).slice(0, 200)),
      ).toEqual([]);
  });
});
