import { describe, expect, it } from 'vitest';
import { type Checked, checkLayout, coverageTable } from '../../scripts/check/index.js';
import { cited, layout, section, slides } from './toy.js';

const paper = cited([section('a', 'one two – three'), section('b', 'four'), section('c', 'five')], ['a', 'c']);
const whole = layout('# a/a1/(1)', 'a/# b/b', '(x)/# c/c2/(2)');
const found = ({ diagnostics }: Checked) =>
  diagnostics.map(({ line, ruleId, reason }) => `${line} ${ruleId} ${reason}`);

describe('coverage', () => {
  it('says for each section on which pages and slides it stands', () => {
    const { coverage, diagnostics } = checkLayout(paper, whole, slides('-aabc'));
    expect(diagnostics).toEqual([]);
    expect(coverage().map(({ words, pages, notes, slides }) => [words, pages, notes, slides])).toEqual([
      [3, ['1', '2'], 1, [2, 3]],
      [1, ['2'], 0, [4]],
      [1, ['3'], 1, [5]],
    ]);
    expect(coverageTable(coverage(), false)).toBe(
      [
        'Section  Words  Pages  Notes  Slides',
        '───────────────────────────────────────',
        'Title a      3    1–2      1     2–3  ✓',
        'Title b      1      2      0       4  ✓',
        'Title c      1      3      1       5  ✓',
        '───────────────────────────────────────',
        'Total        5             2',
        '',
      ].join('\n'),
    );
  });

  it('leaves out what was not made', () => {
    const { coverage, diagnostics } = checkLayout(paper, whole, null);
    expect(diagnostics).toEqual([]);
    expect(coverage().map(({ slides, covered }) => [slides, covered])).toEqual([
      [null, true],
      [null, true],
      [null, true],
    ]);
  });

  it('is no table of a paper without sections', () => {
    expect(coverageTable([], false)).toBe('');
  });

  it('keeps the columns under each other for titles of any script and length', () => {
    const [first] = checkLayout(paper, whole, slides('-aabc')).coverage();
    const titles = ['漢字', 'مرحبا', 'A title that is a good deal longer than the column which it has to fit'];
    const lines = coverageTable(
      titles.map((title) => ({ ...first!, title })),
      false,
    ).split('\n');
    expect(lines[2]).toMatch(/^漢字 +3/);
    expect(lines[4]).toContain('… ');
    expect(lines[2]!.length + 2).toBe(lines[3]!.length);
  });
});

describe('the sections', () => {
  it('have to be in the report, in order, and in its outline', () => {
    expect(found(checkLayout(paper, layout('# a/a1/(1)/# b', 'c2/(2)'), null))).toEqual([
      '99 section-not-in-report The section “Title c” is not in the report',
    ]);
    expect(found(checkLayout(paper, layout('# b/# a/a1/(1)/# c/c2/(2)'), null))).toEqual([
      '98 section-not-in-report The section “Title b” is out of order in the report',
    ]);
    expect(found(checkLayout(paper, { ...whole, outline: whole.outline.slice(1) }, null))).toEqual([
      '97 section-not-in-report The section “Title a” is not in the report’s outline',
    ]);
  });

  it('have to be in the deck, in order', () => {
    const deck = (ids: string) => found(checkLayout(paper, null, slides(ids)));
    expect(deck('-ac')).toEqual(['98 section-not-in-deck The section “Title b” has no slide']);
    expect(deck('-acb')).toEqual([
      '103 section-not-in-deck Slide 4 belongs to “Title b” and stands after slides of “Title c”',
    ]);
    expect(deck('-abcz')).toEqual(['104 slide-section Slide 5 belongs to no section: none has the id “z”']);
  });

  it('may leave slides to their subsections, but only where they have no text themselves', () => {
    const tree = (words: string) => cited([section('a', words, [section('b', 'text')])]);
    expect(found(checkLayout(tree(''), null, slides('-b')))).toEqual([]);
    expect(found(checkLayout(tree('text'), null, slides('-b')))).toHaveLength(1);
  });

  it('count the sources as the bibliography’s slides', () => {
    const bibliography = { section: 'b', hanging: true, entries: [], lists: new Map() };
    const sourced = { ...cited([section('a', 'text'), section('b', '')]), bibliography };
    expect(found(checkLayout(sourced, null, slides('-a=')))).toEqual([]);
    expect(found(checkLayout(sourced, null, slides('-a')))).toHaveLength(1);
  });
});

describe('the notes', () => {
  const noted = cited([section('a', 'text')], ['a', 'a']);
  const notes = (...pages: string[]) => found(checkLayout(noted, layout(...pages), null));

  it('have to begin on the page of their mark', () => {
    expect(notes('# a/a1/(1)', 'a2/(2)')).toEqual([]);
    expect(notes('# a/a1/a2/(1)', 'a/(2)')).toEqual(['2 note-page Note 2 begins on page 2, but its mark is on page 1']);
  });

  it('have to have a mark and a body', () => {
    expect(notes('# a/a1/(1)/(2)')).toEqual(['2 note-page The mark of note 2 is on no page']);
    expect(notes('# a/a1/a2/(1)')).toEqual(['2 note-page Note 2 is on no page']);
  });

  it('have to be marked in order', () => {
    const wrong = notes('# a/a2/a1/(1)/(2)');
    expect(wrong.filter((line) => line.includes('note-number'))).toHaveLength(2);
  });
});
