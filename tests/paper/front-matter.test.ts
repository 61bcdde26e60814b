import { describe, expect, it } from 'vitest';
import { plainText, readPaper } from '../../scripts/paper/index.js';
import { PAPERS } from '../../scripts/paper/page-setup.js';
import { showBlocks, showInlines } from './show.js';

/** A paper with this front matter, and its findings as `line:column rule`. */
function read(yaml: string) {
  const { paper, diagnostics } = readPaper('paper.md', `---\n${yaml}\n---\n\nText.\n`);
  return { ...paper.metadata, found: diagnostics.map((one) => `${one.line}:${one.column} ${one.ruleId}`), diagnostics };
}

describe('front matter', () => {
  it('is read as Markdown where a reader sees it', () => {
    const meta = read(
      [
        'title: \'The *Title*: "so" [@key]\'',
        "subtitle: It's plain",
        'date: 30 July 2022',
        'abstract: |',
        '  One $x$.',
        '',
        '  - Two',
        'keywords: [one, two words]',
      ].join('\n'),
    );
    expect(showInlines(meta.title)).toBe('The <emphasis Title>: “so” <cites @{key}>');
    expect(showInlines(meta.subtitle)).toBe('It’s plain');
    expect(showBlocks(meta.abstract)).toEqual(['p: One <math x>.', 'ul tight:', '  item:', '    p: Two']);
    expect(meta.keywords).toEqual(['one', 'two words']);
    expect(meta.found).toEqual([]);
  });

  it('has a place for every character of its values', () => {
    const meta = read('abstract: >\n    Folded text\n    with @key in it.\ntitle: "Quoted @a"\nsubtitle: It’s @b');
    const cite = meta.abstract.flatMap((block) => (block.kind === 'paragraph' ? block.children : []))[2];
    expect(cite).toMatchObject({ kind: 'cite', place: { line: 4, column: 10, endColumn: 14 } });
    expect(meta.title[1]).toMatchObject({ kind: 'cite', place: { line: 5, column: 16 } });
    expect(meta.subtitle[1]).toMatchObject({ kind: 'cite', place: { line: 6, column: 16 } });
  });

  it('takes authors as Pandoc, JOSS and Quarto write them', () => {
    const names = (yaml: string) => {
      const { authors, found } = read(yaml);
      const shown = authors.map(({ name, affiliations, orcid, email }) =>
        [plainText(name), ...affiliations.map((one) => plainText(one)), orcid, email]
          .filter((part) => part !== null)
          .join('; '),
      );
      return [...shown, ...found];
    };
    expect(names('author: One Only')).toEqual(['One Only']);
    expect(names('author: [A, B]')).toEqual(['A', 'B']);
    expect(
      names(
        'author:\n  - name: A\n    affiliation: [X, "Y, Z"]\n    orcid: https://orcid.org/0000-0001\n    email: a@x.org\n  - given: B\n    family: C',
      ),
    ).toEqual(['A; X; Y, Z; 0000-0001; a@x.org', 'B C']);
    expect(
      names(
        'authors:\n  - name: A\n    affiliation: "1, 2"\n  - name: B\n    affiliation: 3\naffiliations:\n  - name: X \\linebreak\n    index: 1\n  - name: Y\n    index: 2\n  - name: None\n    index: 3',
      ),
    ).toEqual(['A; X; Y', 'B']);
  });

  it('knows what the build needs', () => {
    const meta = read(
      'lang: de-AT\nbibliography: [a.bib, b.json]\ncsl: s.csl\nnocite: |\n  @x, @y.z\npapersize: letter\nfontsize: 11.5pt\ntoc: yes\nnumber-sections: true\nlink-citations: false\nchecks:\n  entry-uncited: ignore',
    );
    expect(meta).toMatchObject({
      lang: 'de-AT',
      bibliography: [{ path: 'a.bib', place: { line: 3, column: 16 } }, { path: 'b.json' }],
      csl: { path: 's.csl' },
      nocite: [
        { key: 'x', place: { line: 6, column: 3 } },
        { key: 'y.z', place: { line: 6, column: 7 } },
      ],
      paper: 'letter',
      fontSize: 11.5,
      toc: true,
      numberSections: true,
      linkCitations: false,
      checks: { 'entry-uncited': { whole: { severity: 'ignore', because: null }, parts: [] } },
      found: [],
    });
    expect(plainText(meta.referencesTitle)).toBe('Literaturverzeichnis');
    expect(read("nocite: '@*'").nocite).toMatchObject([{ key: '*' }]);
  });

  it('reports each wrong key and value at its line, with what was meant', () => {
    const { diagnostics } = read(
      'titel: A\noutput: pdf\nlang: "???"\nfontsize: big\ntoc: maybe\npapersize: a0\nchecks:\n  entry-uncitd: warn\n  note-unused: never\ntitle: [a, b]\naas-doi: x',
    );
    expect(diagnostics.map((one) => `${one.line} ${one.ruleId} ${one.actual} → ${one.expected?.join('|')}`)).toEqual([
      '2 front-matter-key titel → title',
      '3 front-matter-key output → undefined',
      '4 front-matter-value ??? → a language tag such as `en`, `en-GB` or `de`',
      '5 front-matter-value big → a size in points from 6 to 24, such as `11pt`',
      '6 front-matter-value maybe → true|false',
      `7 front-matter-value a0 → ${[...Object.keys(PAPERS), 'a size such as `170mm x 240mm`'].join('|')}`,
      '9 front-matter-value entry-uncitd → entry-uncited',
      '10 front-matter-value never → ignore|warn|error',
      '11 front-matter-value a list → text',
    ]);
  });

  it('takes severities of a rule as a whole and by key, section or file, with reasons', () => {
    const meta = read(
      'checks:\n  note-unused: ignore because they are drafts\n  entry-uncited:\n    default: error\n    "@nolan2015": ignore, because it is\n      background\n    2020: warn',
    );
    expect(meta.found).toEqual([]);
    expect(meta.checks).toMatchObject({
      'note-unused': { whole: { severity: 'ignore', because: 'they are drafts' }, parts: [] },
      'entry-uncited': {
        whole: { severity: 'error', because: null },
        parts: [
          { subject: 'nolan2015', severity: 'ignore', because: 'it is background', place: { line: 6, column: 5 } },
          { subject: '2020', severity: 'warn', because: null },
        ],
      },
    });
  });

  it('takes options of microtype as Pandoc passes them on, in any of its forms', () => {
    const off = { protrusion: false, expansion: true };
    for (const written of [
      'protrusion=false',
      '[protrusion=false, expansion]',
      '\n  protrusion: false',
      '\n  - protrusion=false',
    ])
      expect(read(`microtypeoptions: ${written}`)).toMatchObject({ microtype: off, found: [] });
    expect(read('microtypeoptions: activate=false').microtype).toEqual({ protrusion: false, expansion: false });
    const { microtype, found } = read('microtypeoptions: [tracking=true, expansion=maybe]');
    expect(microtype).toEqual({ protrusion: true, expansion: true });
    expect(found).toHaveLength(2);
  });

  it('that is broken is reported at its line, and the text is read all the same', () => {
    const { paper, diagnostics } = readPaper('paper.md', '---\ntitle: A: b\n  c: [\n---\n\nText.\n');
    expect(diagnostics.map((one) => one.ruleId)).toContain('front-matter-syntax');
    expect(diagnostics[0]?.line).toBeGreaterThanOrEqual(2);
    expect(showBlocks(paper.preamble)).toEqual(['p: Text.']);
    const unclosed = readPaper('paper.md', '---\ntitle: A\n\nText.\n').diagnostics;
    expect(unclosed.map((one) => `${one.line} ${one.ruleId}`)).toContain('1 front-matter-syntax');
  });

  it('may be absent, and a rule at the head is none', () => {
    expect(readPaper('paper.md', '---\n\nText\n').diagnostics).toEqual([]);
    expect(showBlocks(readPaper('paper.md', '---\n\nText\n').paper.preamble)).toEqual(['divider', 'p: Text']);
  });
});
