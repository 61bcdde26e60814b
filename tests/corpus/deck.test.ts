import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkDeckSections } from '../../scripts/check/sections.js';
import { deriveDeck, type Slide } from '../../scripts/deck/index.js';
import { citedPaper } from '../golden/lay-out.js';

const corpus = '../shared/corpus/papers';
const papers = existsSync(corpus) ? readdirSync(corpus).sort() : [];
const folders = ['report', 'tests/fixtures/book', ...papers.map((name) => `${corpus}/${name}`)];
const title = papers.length > 0 ? 'the deck' : 'the deck — corpus skipped: it is not here';

const MARK = /<sup class="mark">(\d+)<\/sup>/g;

/** What is read of a slide's points: the items of its lists, without markup and marks. */
function pointsOf({ markdown }: Slide): string[] {
  return markdown
    .split('\n')
    .filter((line) => /^\s*(?:-|\d+\.) /.test(line))
    .map((line) =>
      line
        .replace(/^\s*(?:-|\d+\.) /, '')
        .replace(/<sup\b.*?<\/sup>|<[^>]*>/g, '')
        .replace(/\$[^$]*\$/g, 'x')
        .trim(),
    );
}

function wordsIn(points: readonly string[]): number {
  return points.join(' ').split(/\s+/).filter(Boolean).length;
}

describe(title, () => {
  describe.each(folders)('of %s', async (folder) => {
    const cited = await citedPaper(folder);
    const { slides } = deriveDeck(cited, null);
    const points = slides.filter(({ kind }) => kind === 'points' || kind === 'definition' || kind === 'beside');

    it('has slides of every section, in order', () => {
      expect(checkDeckSections(cited, slides)).toEqual([]);
    });

    it('has no wall of text', () => {
      for (const slide of points) expect(wordsIn(pointsOf(slide)), slide.markdown).toBeLessThanOrEqual(45);
    });

    it('has every citation that a slide shows at its foot, and the source in the deck', () => {
      const listed = slides.filter(({ kind }) => kind === 'sources').length;
      for (const { markdown, notes } of slides) {
        const marked = [...markdown.matchAll(MARK)].map(([, number]) => Number(number));
        const noted = notes.flatMap(({ numbers }) => numbers);
        expect([...new Set(marked)].sort()).toEqual([...new Set(noted)].sort());
        expect(JSON.stringify([markdown, notes])).not.toMatch(/#ref-|\?\?/);
      }
      if (cited.bibliography) expect(listed).toBeGreaterThan(0);
    });

    it('has points that are whole: none begins in the middle or leads to nothing', () => {
      for (const slide of points) {
        const all = pointsOf(slide);
        expect(all.length, slide.markdown).toBeGreaterThan(0);
        for (const point of all) {
          expect(point).not.toBe('');
          expect(point, slide.markdown).not.toMatch(/^[,;.)]|[:,;]$/);
          expect(point.split('(').length, point).toBe(point.split(')').length);
        }
      }
    });
  });
});
