import { describe, expect, it } from 'vitest';
import { breakPages } from '../../scripts/page/break-pages.js';
import type { Block, CitedInline } from '../../scripts/paper/index.js';
import { LINE } from './lists.js';
import { inlines, PLACE, pages, paper, paragraph, section, squareDesign } from './squares.js';

/** Where pages of ten lines end, in a text of which the lines numbered in `hyphens` end within a word. */
function ends(count: number, hyphens: readonly number[], twoSided: boolean, before = 0) {
  const strips = Array.from({ length: count }, (_, at) => ({ ...LINE, hyphen: hyphens.includes(at - 1) }));
  return breakPages(strips, [], squareDesign(20, 10, { twoSided }), before).map(({ to }) => to);
}

describe('a page', () => {
  it('does not end within a word that goes on over the leaf', () => {
    expect(ends(38, [9], true)[0]).toBe(9);
    expect(ends(38, [9, 8, 7, 6], true)[0]).toBe(6);
  });

  it('ends a line short rather than within a word, also where the next faces it', () => {
    expect(ends(38, [9], true, 1)[0]).toBe(9);
    expect(ends(38, [9], false)[0]).toBe(9);
  });

  it('ends as deep as the one that faces it', () => {
    expect(ends(38, [9], true, 1).slice(0, 2)).toEqual([9, 18]);
    expect(ends(38, [9], true, 0).slice(0, 2)).toEqual([9, 19]);
  });
});

const list = (...items: readonly string[]): Block<CitedInline> => ({
  kind: 'list',
  ordered: false,
  start: 1,
  tight: true,
  items: items.map((item) => ({ checked: null, blocks: [paragraph(item)], place: PLACE })),
  place: PLACE,
});
const text = (lines: number) => paragraph(`${'a'.repeat(20)} `.repeat(lines).trim());
const drawn = (before: Block<CitedInline>, blocks: readonly Block<CitedInline>[]) =>
  pages(paper({ preamble: [before], sections: [section('Heading', blocks)] }), squareDesign(20, 12)).map((page) =>
    page.split('\n').map((row) => row.trim()),
  );

describe('a list', () => {
  it.each([3, 4, 5, 6, 7, 8, 9])('of single lines leaves none alone under its heading, behind %i lines', (lines) => {
    const on = drawn(text(lines), [paragraph('It may be so:'), list('one', 'two', 'three', 'four'), text(9)]);
    for (const page of on) expect(page.filter((row) => row.startsWith('•'))).not.toHaveLength(1);
    const intro = on.find((page) => page.includes('It may be so:'));
    expect(intro).toContain('• one');
  });
});

describe('a list of contents', () => {
  it('has three lines at least on each of its pages', () => {
    for (let count = 7; count < 16; count++) {
      const sections = Array.from({ length: count }, (_, at) => section(`S${at}`, [paragraph('Few words.')]));
      const on = pages(paper({ metadata: { title: inlines('Title'), toc: true }, sections }), squareDesign(20, 12));
      const entries = on.map((page) => page.split('\n').filter((row) => /^\s*S\d+ .*\d$/.test(row)).length);
      for (const lines of entries.filter((some) => some > 0)) expect(lines, `${count}: ${entries}`).toBeGreaterThan(2);
    }
  });
});

describe('a bibliography', () => {
  /** Lines of each entry on each page: a `b` for an entry's first line, an `e` for the others. */
  const shown = (lines: number) => {
    const entries = Array.from({ length: 8 }, (_, at) => ({
      key: `k${at}`,
      id: `ref-k${at}`,
      label: [],
      content: inlines(`${'b'.repeat(16)}${` ${'e'.repeat(16)}`.repeat(lines - 1)}`),
      place: PLACE,
    }));
    const sections = [section('Works', [])];
    const bibliography = { section: sections[0]?.id ?? '', hanging: true, entries, lists: new Map() };
    return pages(paper({ sections, bibliography }), squareDesign(20, 14)).map((page) =>
      page.replace(/(\w)\1{15}/g, '$1').replace(/[^be]/g, ''),
    );
  };

  it('divides no entry of three lines, and longer ones with two lines at least on each side', () => {
    for (const page of shown(3)) expect(page).toMatch(/^(bee)+$/);
    for (const page of shown(5)) expect(page).toMatch(/^(eeee|eee|ee)?(beeee)*(b(e|ee|eee))?$/);
    expect(shown(5).some((page) => page.startsWith('e'))).toBe(true);
  });
});
