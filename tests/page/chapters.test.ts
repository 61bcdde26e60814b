import { describe, expect, it } from 'vitest';
import { paginate } from '../../scripts/page/index.js';
import { PLACE, paper, paragraph, type Squares, section, squareDesign, squareSetter } from './squares.js';

const text = (value: string) => [{ kind: 'text' as const, value, place: PLACE }];
const LONG = paragraph(Array.from({ length: 150 }, (_, at) => `word${at}`).join(' '));
const SHORT = paragraph('A few words.');

/** Each page as its label, what stands in its margins, and the first line of its text. */
function shown(more: Parameters<typeof squareDesign>[2], toc = true): string[] {
  const cited = paper({
    metadata: { title: text('Title'), abstract: [SHORT], toc },
    sections: [section('One', [LONG]), section('Two', [SHORT]), section('Three', [SHORT])],
  });
  const report = paginate(cited, squareDesign(40, 12, { chapters: true, ...more }), squareSetter, new Map());
  return report.pages.map(({ label, fragments }) => {
    const texts = fragments.flatMap((one) => (one.kind === 'text' ? [one] : []));
    const read = (some: typeof texts) => some.map(({ runs }) => runs.map(wordOf).join('')).join('|');
    const margins = texts.filter(({ artifact, y }) => artifact && (y < 2 || y > 14));
    return `${label}: [${read(margins)}] ${read(texts.filter(({ artifact }) => !artifact).slice(0, 1)).slice(0, 8)}`.trim();
  });
}

function wordOf({ run }: { readonly run: Squares }): string {
  return run.text;
}

describe('chapters', () => {
  it('open pages of their own behind front matter in roman folios, and have no running head there', () => {
    expect(shown({})).toEqual([
      'i: [] Title',
      'ii: [ii] Abstract',
      'iii: [iii] Contents',
      '1: [1] One',
      expect.stringMatching(/^2: \[Title\|One\|2\] word/),
      expect.stringMatching(/^3: \[Title\|One\|3\] word/),
      '4: [4] Two',
      '5: [5] Three',
    ]);
  });

  it('open on rectos of facing pages, after blank versos, with the folio of page 1 on a recto in any case', () => {
    expect(shown({ twoSided: true })).toEqual([
      'i: [] Title',
      'ii: []',
      'iii: [iii] Abstract',
      'iv: []',
      'v: [v] Contents',
      'vi: []',
      '1: [1] One',
      expect.stringMatching(/^2: \[Title\|One\|2\] word/),
      expect.stringMatching(/^3: \[Title\|One\|3\] word/),
      '4: []',
      '5: [5] Two',
      '6: []',
      '7: [7] Three',
    ]);
    const anywhere = shown({ twoSided: true, openRight: false }, false);
    expect(anywhere.slice(0, 3)).toEqual(['i: [] Title', 'ii: [ii] Abstract', '1: [1] One']);
    expect(anywhere.slice(-2)).toEqual(['4: [4] Two', '5: [5] Three']);
  });
});
