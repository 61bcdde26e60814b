import { describe, expect, it } from 'vitest';
import { paginate } from '../../scripts/page/index.js';
import type { Block, CitedInline } from '../../scripts/paper/index.js';
import { draw, inlines, note, PLACE, pages, paper, paragraph, section, squareDesign, squareSetter } from './squares.js';

const IMAGES = new Map(
  Array.from({ length: 20 }, (_, height) => [
    `${height}.png`,
    { url: `${height}.png`, format: 'png' as const, bytes: new Uint8Array(), width: 10, height },
  ]),
);

function figure(height: number, caption: string, classes: readonly string[] = []): Block<CitedInline> {
  const attributes = { id: null, classes, pairs: {} };
  const image = { kind: 'image' as const, url: `${height}.png`, alt: '', attributes, place: PLACE };
  return { kind: 'figure', attributes, number: null, image, caption: inlines(caption), place: PLACE };
}

/** `lines` lines of `word` on a measure of 12. */
const text = (word: string, lines: number) => paragraph(`${word.padEnd(12, word)} `.repeat(lines).trim());

const set = (blocks: readonly Block<CitedInline>[], lines = 12) =>
  draw(paginate(paper({ preamble: blocks }), squareDesign(12, lines), squareSetter, IMAGES));

/** For each page what stands on it, a word for each of its lines: `a…` text, captions, and blanks for the pictures. */
const rows = (page: string | undefined) => (page ?? '').split('\n').map((row) => row.trim());

describe('floats', () => {
  it('stand where they come as long as they fit there', () => {
    const [first] = set([text('a', 3), figure(3, 'fig.'), text('b', 3)], 16);
    expect(rows(first).filter((row) => row !== '')).toEqual([
      ...Array(3).fill('a'.repeat(12)),
      'fig.',
      ...Array(3).fill('b'.repeat(12)),
    ]);
  });

  it('wait for the head of the next page rather than leave this one short', () => {
    const [first, second] = set([text('a', 8), figure(6, 'fig.'), text('b', 12)]);
    expect(rows(first)).toEqual([...Array(8).fill('a'.repeat(12)), ...Array(4).fill('b'.repeat(12))]);
    expect(rows(second).indexOf('fig.')).toBeLessThan(8);
  });

  it('wait together, in their order', () => {
    const drawn = set([text('a', 9), figure(4, 'one.'), figure(4, 'two.'), text('b', 20)], 12);
    expect(drawn[0]).not.toContain('one.');
    expect(rows(drawn[1]).filter((row) => row.endsWith('.'))).toEqual(['one.', 'two.']);
  });

  it('never stand before the heading of their section', () => {
    const cited = paper({
      sections: [section('First', [text('a', 4)]), section('Second', [text('b', 3), figure(5, 'fig.'), text('c', 9)])],
    });
    const drawn = draw(paginate(cited, squareDesign(12, 14), squareSetter, IMAGES)).join('\n');
    expect(drawn.indexOf('fig.')).toBeGreaterThan(drawn.indexOf('Second'));
  });

  it('never stand above the title', () => {
    const cited = paper({
      metadata: { title: inlines('Title') },
      preamble: [text('a', 1), figure(3, 'fig.'), text('b', 9), text('c', 9)],
    });
    const [first] = draw(paginate(cited, squareDesign(12, 12), squareSetter, IMAGES));
    expect(rows(first).find((row) => row !== '')).toBe('Title');
  });

  it('stay where they are if the author says so, and no earlier one passes them', () => {
    const blocks = [text('a', 8), figure(6, 'fig.', ['here']), text('b', 12)];
    const [first, second] = set(blocks);
    expect(first).not.toContain('b');
    expect(rows(second).slice(0, 8)).toContain('fig.');
    const drawn = set([text('a', 8), figure(6, 'one.'), figure(3, 'two.', ['here']), text('b', 12)]).join('\n');
    expect(drawn.indexOf('one.')).toBeLessThan(drawn.indexOf('two.'));
  });

  it('do not let text with notes pass them that they have marks before', () => {
    const blocks = [text('a', 8), figure(6, 'fig.[1]'), paragraph('b[2]'), text('c', 12)];
    const report = paginate(
      paper({ preamble: blocks, notes: [note(1, 'one'), note(2, 'two')] }),
      squareDesign(12, 14),
      squareSetter,
      IMAGES,
    );
    const drawn = draw(report).join('\n');
    expect(drawn.indexOf('1. one')).toBeLessThan(drawn.indexOf('2. two'));
    expect(drawn.indexOf('fig.¹')).toBeLessThan(drawn.indexOf('b²'));
  });

  it('fill a page of their own where they are large', () => {
    const drawn = set([text('a', 10), figure(10, 'one.'), text('b', 20)], 12);
    const own = drawn.findIndex((page) => page.includes('one.'));
    expect(drawn[own]).not.toMatch(/[ab]{12}/);
    expect(rows(drawn[0])).toHaveLength(12);
  });
});

describe('long tables', () => {
  it('set the notes of each page’s rows at its foot, below their head set again', () => {
    const cell = (value: string) => ({ children: inlines(value), blocks: [], place: PLACE });
    const row = (values: readonly string[]) => ({ cells: values.map(cell), place: PLACE });
    const table = {
      kind: 'table',
      attributes: { id: null, classes: [], pairs: {} },
      number: null,
      columns: [{ align: null, width: null }],
      head: [row(['Head'])],
      rows: Array.from({ length: 14 }, (_, at) => row([`row ${at}[${at + 1}]`])),
      caption: [],
      place: PLACE,
    } as const;
    const notes = Array.from({ length: 14 }, (_, at) => note(at + 1, `of row ${at}.`));
    const drawn = pages(paper({ preamble: [table as Block<CitedInline>], notes }), squareDesign(20, 16));
    expect(drawn.length).toBeGreaterThan(1);
    for (const page of drawn) {
      expect(page).toContain('Head');
      for (const [, at] of page.matchAll(/^row (\d+)/gm)) expect(page).toContain(`of row ${at}.`);
    }
  });
});
