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

  it('leaves a name whole that is only a particle and a family’s', () => {
    expect(entry('@book{a, author = {ibn Khaldun and ibn Rushd, Abu}}').author).toEqual([
      { literal: 'ibn Khaldun' },
      { family: 'Rushd', given: 'Abu', 'non-dropping-particle': 'ibn' },
    ]);
  });

  it('keeps the paragraphs and lists of an annotation apart', () => {
    expect(entry('@book{a, annotation = {One\n  line.\n\n  * A\n  * {\\"B}\n\n  End.}}').annote).toBe(
      'One line.\n\n* A\n\n* B̈\n\nEnd.'.normalize('NFC'),
    );
  });

  it('takes a review for an article with volume and issue', () => {
    expect(entry('@review{a, title = {T}, journaltitle = {J}, volume = 15, number = 2}')).toMatchObject({
      type: 'article-journal',
      volume: '15',
      issue: '2',
    });
  });

  it('uses an entry whose key has a space, and one whose comma behind the key is missing', () => {
    expect(keys('@book{Smith 2023, title = {T}}\n@book{b title = {T}}\n@book{c, title = {T}}')).toEqual([
      'Smith 2023',
      'b',
      'c',
    ]);
  });

  it.each([
    ['date = {2021-08-27}', { 'date-parts': [[2021, 8, 27]] }],
    ['date = {2018/2020-05}', { 'date-parts': [[2018], [2020, 5]] }],
    ['date = {2018/..}', { literal: '2018–' }],
    ['date = {../2018}', { literal: '–2018' }],
    ['date = {199X}', { 'date-parts': [[1990], [1999]] }],
    ['date = {1999-XX}', { 'date-parts': [[1999]] }],
    ['date = {1999-21/2000-22}', { 'date-parts': [[1999], [2000]] }],
    ['date = {2021-13}', { literal: '2021-13' }],
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
    expect(found(text, 'r.json')).toEqual(['2:12 library-syntax']);
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

describe('values of another type than CSL asks for', () => {
  const item = (json: string) => readLibrary('r.json', `[{"id":"a",${json}}]`).library.entries.get('a')!.item;

  it.each([
    ['"volume":12', { volume: '12' }],
    [
      '"author":"Smith, Jo; Doe, Ann"',
      {
        author: [
          { family: 'Smith', given: 'Jo' },
          { family: 'Doe', given: 'Ann' },
        ],
      },
    ],
    ['"author":"World Bank"', { author: [{ literal: 'World Bank' }] }],
    ['"issued":"2020-01-31"', { issued: { 'date-parts': [[2020, 1, 31]] } }],
    ['"issued":2020', { issued: { 'date-parts': [[2020]] } }],
    ['"issued":{"date-parts":[2020,1]}', { issued: { 'date-parts': [[2020, 1]] } }],
    ['"title":["One title"]', { title: 'One title' }],
    ['"title":"A comma too many",', { title: 'A comma too many' }],
  ])('%s is read where its meaning is clear', (json, read) => {
    expect(item(json)).toMatchObject(read);
  });

  it('what cannot be read is reported at its line, and the rest of the entry used', () => {
    const text = '[\n {"id": "a",\n  "title": {"x": 1},\n  "volume": 3,\n  "issued": {"date-parts": []}}]';
    expect(found(text, 'r.json')).toEqual(['3:3 library-syntax', '5:3 library-syntax']);
    expect(readLibrary('r.json', text).library.entries.get('a')!.item.volume).toBe('3');
    const yaml = 'references:\n- id: a\n  title: T\n  author:\n    - {}\n';
    expect(found(yaml, 'r.yaml')).toEqual(['4:3 library-syntax']);
  });
});

const RIS = `TY  - JOUR
AU  - Shannon, Claude E.
PY  - 1948
DA  - 1948/07//
TI  - A Mathematical Theory of
  Communication
T2  - Bell System Technical Journal
SP  - 379
EP  - 423
VL  - 27
SN  - 0005-8580
DO  - 10.1002/j.1538-7305.1948.tb01338.x
ER  - 

TY  - CHAP
ID  - knuth
A1  - Knuth, Donald E.
A2  - Editor, Ed
TI  - A Part
T2  - The Whole
PB  - Press
CY  - Palo Alto
Y1  - 1999///
SN  - 978-0-201-89683-1
ER  - 
`;

describe('RIS', () => {
  it('reads types, names, dates, pages and what a work stands in', () => {
    const { library, diagnostics } = readLibrary('r.ris', RIS.replaceAll('\n', '\r\n'));
    expect(diagnostics).toEqual([]);
    expect(library.entries.get('shannon1948')!.item).toEqual({
      id: 'shannon1948',
      type: 'article-journal',
      title: 'A Mathematical Theory of Communication',
      author: [{ family: 'Shannon', given: 'Claude E.' }],
      issued: { 'date-parts': [[1948, 7]] },
      'container-title': 'Bell System Technical Journal',
      page: '379-423',
      volume: '27',
      ISSN: '0005-8580',
      DOI: '10.1002/j.1538-7305.1948.tb01338.x',
    });
    expect(library.entries.get('knuth')!.item).toMatchObject({
      type: 'chapter',
      'container-title': 'The Whole',
      editor: [{ family: 'Editor', given: 'Ed' }],
      'publisher-place': 'Palo Alto',
      issued: { 'date-parts': [[1999]] },
      ISBN: '978-0-201-89683-1',
    });
  });

  it('makes keys where a database gives none, and places each entry', () => {
    const twice = RIS.slice(0, RIS.indexOf('TY  - CHAP')).repeat(2);
    expect(keys(twice, 'r.ris')).toEqual(['shannon1948', 'shannon1948a']);
    expect(readLibrary('r.ris', RIS).library.entries.get('knuth')!.place).toMatchObject({ line: 15, column: 1 });
  });

  it('reports what cannot be read at its line and uses the rest', () => {
    const text = 'AU  - Nobody\nTY  - BOOK\nID  - a\nTI  - A\nTY  - BOOK\nID  - b\nTI  - B\nER  - \n';
    expect(found(text, 'r.ris')).toEqual(['1:1 library-syntax', '2:1 library-syntax']);
    expect(keys(text, 'r.ris')).toEqual(['a', 'b']);
    expect(found('nothing of the kind', 'r.ris')).toEqual(['1:1 library-syntax']);
  });

  it.each([
    [RIS, 'knuth'],
    ['@book{a, title = {T}}', 'a'],
    ['[{"id": "j"}]', 'j'],
    ['references:\n- id: y\n', 'y'],
  ])('a file whose ending says nothing is known by its content', (text, key) => {
    expect(keys(text, 'sources.txt')).toContain(key);
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
