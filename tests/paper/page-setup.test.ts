import { describe, expect, it } from 'vitest';
import { designFor } from '../../scripts/page/index.js';
import { readPaper } from '../../scripts/paper/index.js';
import { sheetOf } from '../../scripts/paper/page-setup.js';

function read(yaml: string, body = 'Text.') {
  const { paper, diagnostics } = readPaper('paper.md', `---\n${yaml}\n---\n\n${body}\n`);
  const { width, height } = sheetOf(paper.metadata.paper);
  const sheet = [width, height].map(Math.round).join(' × ');
  return { ...paper.metadata, paper, sheet, found: diagnostics.map((one) => `${one.line} ${one.reason}`), diagnostics };
}

describe('paper and margins', () => {
  it.each([
    ['papersize: a5', '420 × 595'],
    ['papersize: A5paper', '420 × 595'],
    ['papersize: b5', '499 × 709'],
    ['papersize: us-letter', '612 × 792'],
    ['papersize: 170mm x 240mm', '482 × 680'],
    ['papersize: 6 x 9in', '432 × 648'],
    ['papersize: 17.0cm × 24.0cm', '482 × 680'],
    ['classoption: [a5paper, 10pt]', '420 × 595'],
    ['geometry: "paperwidth=150mm, paperheight=200mm"', '425 × 567'],
  ])('%s is a sheet of %s points', (yaml, sheet) => {
    const read_ = read(yaml);
    expect(read_.found).toEqual([]);
    expect(read_.sheet).toBe(sheet);
  });

  it.each([
    ['geometry: margin=1in', [72, 72, 72, 72]],
    ['geometry: "left=36pt, right=0.5in, top=2.54cm, bottom=72pt"', [72, 72, 36, 36]],
    ['geometry:\n  - margin=72pt\n  - inner=36pt', [72, 72, 36, 72]],
    ['geometry:\n  vmargin: 72pt\n  outer: 36pt', [72, 72, null, 36]],
  ])('%s is read as Pandoc takes it', (yaml, expected) => {
    const { margins, found } = read(yaml);
    const { top, bottom, inner, outer } = margins;
    expect(found).toEqual([]);
    expect([top, bottom, inner, outer].map((one) => one && Math.round(one * 100) / 100)).toEqual(expected);
  });

  it('is explained where it is wrong, and left to the design', () => {
    const { found, margins, sheet } = read('papersize: 3mm x 4mm\ngeometry: [margn=1in, left=wide, top=4]');
    expect(found).toEqual([
      '2 `papersize` cannot be `3mm x 4mm`',
      '3 `geometry` has no option `margn` here',
      '3 `geometry` cannot be `left=wide`',
      '3 `geometry` cannot be `top=4`',
    ]);
    expect(sheet).toBe('595 × 842');
    expect(Object.values(margins)).toEqual([null, null, null, null]);
    const none = read('geometry: margin=10cm');
    expect(none.diagnostics[0]).toMatchObject({ reason: 'The margins leave no room for text', actual: '28 pt wide' });
    expect(none.margins.inner).toBeNull();
  });
});

describe('type and design', () => {
  it('takes a design by its name, and says what else there is', () => {
    expect(read('design: classic').design).toBe('classic');
    const { diagnostics, design } = read('design: fancy');
    expect(design).toBe('modern');
    expect(diagnostics[0]).toMatchObject({ ruleId: 'front-matter-value', expected: ['modern', 'classic'] });
  });

  it('takes leading and type within bounds', () => {
    expect(read('linestretch: 1.25\nfontsize: 12pt')).toMatchObject({ lineStretch: 1.25, fontSize: 12, found: [] });
    expect(read('linestretch: 5\nfontsize: 3pt').found).toEqual([
      '2 `linestretch` cannot be `5`',
      '3 `fontsize` cannot be `3pt`',
    ]);
  });

  it('points to the design where a typeface or another class is asked for', () => {
    const { diagnostics } = read('mainfont: Arial\ndocumentclass: revtex4');
    for (const { note } of diagnostics) expect(note).toContain('design');
    expect(diagnostics).toHaveLength(2);
  });
});

describe('chapters and sides', () => {
  it.each([
    ['documentclass: article', false, false],
    ['documentclass: report', true, false],
    ['documentclass: book', true, true],
    ['documentclass: book\nclassoption: oneside', true, false],
    ['classoption: twoside', false, true],
    ['classoption:\n  - twoside\n  - openany', false, true],
    ['top-level-division: chapter', true, false],
    ['documentclass: book\ntop-level-division: section', false, true],
  ])('%s', (yaml, chapters, twoSided) => {
    expect(read(yaml)).toMatchObject({ chapters, twoSided, found: [] });
  });

  it('are what LaTeX makes of them, and options without a meaning are told of', () => {
    expect(read('classoption: twocolumn').found).toEqual(['2 `classoption: twocolumn` has no effect']);
    expect(designFor({ ...read('documentclass: book'), lang: 'en', paper: 'a4' }).twoSided).toBe(true);
  });
});

describe('numbers of sections', () => {
  const numbers = (yaml: string, body: string) => {
    const { sections } = read(yaml, body).paper;
    const list = (all: typeof sections): string[] => all.flatMap((one) => [one.number ?? '–', ...list(one.sections)]);
    return list(sections).join(' ');
  };
  const three = '# A\n\n.\n\n## B\n\n.\n\n### C\n\n.';

  it('go as deep as secnumdepth says', () => {
    expect(numbers('number-sections: true', three)).toBe('1 1.1 1.1.1');
    expect(numbers('number-sections: true\nsecnumdepth: 2', three)).toBe('1 1.1 –');
    expect(numbers('secnumdepth: 2', three)).toBe('– – –');
  });

  it('are letters for appendices, from the class or from \\appendix on, but for bibliographies behind them', () => {
    const body = '# A\n\n.\n\n# B {.appendix}\n\n.\n\n## C\n\n.\n\n# D\n\n.\n\n# References';
    expect(numbers('number-sections: true', body)).toBe('1 A A.1 B –');
    expect(numbers('toc: true', body)).toBe('– A – B –');
    expect(numbers('number-sections: true', body.replace(' {.appendix}', '').replace('# B', '\\appendix\n\n# B'))).toBe(
      '1 A A.1 B –',
    );
  });

  it('are left out where the author words them himself', () => {
    expect(numbers('toc: true', '# Appendix: Data {.appendix}\n\n.\n\n# More\n\n.')).toBe('– A');
  });

  it('stand in cross references with the word for an appendix, and page references wait for the pages', () => {
    const { paper, found } = read(
      'lang: de',
      'Siehe @sec:b, S. \\pageref{sec:b}, [@sec:b]{.page}.\n\n# B {#sec:b .appendix}\n\n.',
    );
    const [block] = paper.preamble;
    const references =
      block?.kind === 'paragraph' ? block.children.filter(({ kind }) => kind === 'crossReference') : [];
    expect(found).toEqual([]);
    expect(references).toMatchObject([
      { text: 'Anhang\u00a0A', target: 'sec:b' },
      { toPage: true, target: 'sec:b' },
      { toPage: true, target: 'sec:b' },
    ]);
  });
});
