import { describe, expect, it } from 'vitest';
import { designFor, paginate } from '../../scripts/page/index.js';
import { PLACE, paper, paragraph, section, squareDesign, squareSetter } from './squares.js';

const LONG = paragraph('word '.repeat(400).trim());

describe('the design', () => {
  it('keeps the body on one grid on every page, whatever stands between', () => {
    const quote = { kind: 'quote', blocks: [LONG], place: PLACE } as const;
    const items = [1, 2, 3].map(() => ({ checked: null, blocks: [LONG], place: PLACE }));
    const list = { kind: 'list', ordered: true, start: 1, tight: false, items, place: PLACE } as const;
    const code = {
      kind: 'codeBlock',
      number: null,
      language: null,
      value: 'a\nb',
      attributes: { id: null, classes: [], pairs: {} },
      place: PLACE,
    } as const;
    const blocks = [LONG, quote, LONG, list, LONG, code, LONG];
    const design = designFor({ paper: 'a4', fontSize: null, lang: 'en' });
    const sections = Array.from({ length: 12 }, (_, at) =>
      section(`Section ${at}`, blocks, [section(`Inner ${at}`, [LONG])]),
    );
    const report = paginate(paper({ sections }), design, squareSetter, new Map());
    const offsets = new Set<string>();
    for (const page of report.pages) {
      for (const fragment of page.fragments) {
        if (fragment.kind !== 'text' || fragment.artifact) continue;
        const owner = fragment.runs[0]?.tag;
        if (owner?.role === 'P' && owner.parent?.role === 'Sect')
          offsets.add(((fragment.y - design.top) % design.leading).toFixed(2));
      }
    }
    expect(report.pages.length).toBeGreaterThan(5);
    expect([...offsets]).toHaveLength(1);
  });

  it('grows with the body size and stays on the paper', () => {
    for (const size of ['a4', 'letter'] as const) {
      for (const fontSize of [9, null, 12, 14, 40]) {
        const design = designFor({ paper: size, fontSize, lang: 'en' });
        expect(design.left).toBeGreaterThan(50);
        expect(design.left * 2 + design.measure).toBeCloseTo(design.width, 1);
        expect(design.top + design.depth + design.folioDrop).toBeLessThan(design.height - 40);
        expect(design.depth / design.leading).toBeCloseTo(Math.round(design.depth / design.leading), 6);
      }
    }
  });
});

describe('running heads', () => {
  it('name paper and section from the second page on, and are no part of the text', () => {
    const metadata = {
      title: [
        {
          kind: 'text' as const,
          value: 'Short: and a long rest that takes far more than half a line of the page',
          place: PLACE,
        },
      ],
    };
    const design = { ...designFor({ paper: 'a4', fontSize: null, lang: 'en' }), measure: 60 };
    const report = paginate(
      paper({ metadata, sections: [section('First', [LONG, LONG])] }),
      design,
      squareSetter,
      new Map(),
    );
    const heads = report.pages.map((page) =>
      page.fragments.flatMap((part) =>
        part.kind === 'text' && part.y < design.top && part.artifact
          ? [part.runs.map((run) => run.run.text).join('')]
          : [],
      ),
    );
    expect(heads[0]).toEqual([]);
    expect(heads[1]).toEqual(['Short', 'First']);
    expect(report.pages.map((page) => page.label)).toEqual(report.pages.map((_, at) => `${at + 1}`));
  });

  it('are cut after a word where even the first part is too long, unless a short title is given', () => {
    const heads = (metadata: NonNullable<Parameters<typeof paper>[0]['metadata']>) => {
      const report = paginate(paper({ metadata, preamble: [LONG] }), squareDesign(40, 9), squareSetter, new Map());
      return report.pages[1]?.fragments.flatMap((part) =>
        part.kind === 'text' && part.artifact && part.y < 2 ? [part.runs.map(({ run }) => run.text).join('')] : [],
      );
    };
    const text = (value: string) => [{ kind: 'text' as const, value, place: PLACE }];
    const title = text('A title of many words, none of which ends a first part of it');
    expect(heads({ title })).toEqual(['A title of many…']);
    expect(heads({ title, shortTitle: text('Many words') })).toEqual(['Many words']);
  });

  it('stand at the outer edges of facing pages, with the paper on versos and the section on rectos', () => {
    const design = designFor({ paper: 'a4', fontSize: null, lang: 'en', twoSided: true });
    const wide = { ...design, depth: 140, width: 300, left: 40, versoLeft: 60, measure: 200 };
    const metadata = { title: [{ kind: 'text' as const, value: 'Paper', place: PLACE }] };
    const sections = [section('Part', [LONG, LONG, LONG])];
    const { pages } = paginate(paper({ metadata, sections }), wide, squareSetter, new Map());
    const furniture = pages.slice(1, 3).map(({ fragments }) =>
      fragments.flatMap((one) => {
        if (one.kind !== 'text' || !one.artifact) return [];
        const [first, last] = [one.runs[0], one.runs.at(-1)];
        const left = one.x + (first?.x ?? 0);
        const right = one.x + (last?.x ?? 0) + (last?.width ?? 0);
        return [
          `${one.runs.map(({ run }) => run.text).join('')} ${left === 60 ? 'left' : right === 240 ? 'right' : '?'}`,
        ];
      }),
    );
    expect(furniture).toEqual([
      ['Paper left', '2 left'],
      ['Part right', '3 right'],
    ]);
  });

  it('name the section with which the page begins, not one that begins further down', () => {
    const text = Array.from({ length: 40 }, (_, at) => `word${at}`).join(' ');
    const sections = ['First', 'Second', 'Third', 'Fourth'].map((title) => section(title, [paragraph(text)]));
    const report = paginate(paper({ sections }), squareDesign(30, 14), squareSetter, new Map());
    let current = '';
    for (const [index, page] of report.pages.entries()) {
      const texts = page.fragments.flatMap((part) =>
        part.kind === 'text' ? [{ ...part, string: part.runs.map((run) => run.run.text).join('') }] : [],
      );
      const body = texts.filter(({ artifact }) => !artifact).map(({ string }) => string);
      const titles = sections.map(({ title }) => (title[0]?.kind === 'text' ? title[0].value : ''));
      if (titles.includes(body[0] ?? '')) current = body[0] ?? '';
      const head = texts.find(({ artifact, y }) => artifact && y < 2);
      if (index > 0) expect(head?.string ?? '').toBe(current);
      current = body.filter((string) => titles.includes(string)).at(-1) ?? current;
    }
    expect(report.pages.length).toBeGreaterThan(2);
  });
});
