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
      ...['2', '3', '4'].map((folio) => expect.stringMatching(`^${folio}: \\[Title\\|One\\|${folio}\\] word`)),
      '5: [5] Two',
      '6: [6] Three',
    ].filter(Boolean));
  });
});
