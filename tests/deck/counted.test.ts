import { describe, expect, test } from 'vitest';
import { deckOf, pointsOf } from './deck-of.js';

const words = (count: number, of: string) => Array.from({ length: count }, (_, i) => `${of}${i}`).join(' ');

function slidesOf(markdown: string) {
  return deckOf(markdown).slides.filter(({ section }) => section !== null);
}

function headingOf({ markdown }: { readonly markdown: string }): string {
  return /^# (.*)$/m.exec(markdown)?.[1]?.replace(/<[^>]*>/g, '') ?? '';
}

describe('slides of a section', () => {
  test('that have its heading are counted, whatever stands between them', () => {
    const quote = '> A mill stands by the river, and it grinds the corn of all the towns below it.\n\n';
    const list = 'There are three kinds of mill here:\n\n- of wind\n- of water\n- of steam\n\n';
    const headings = slidesOf(`# Mills\n\n${quote}${list}${quote}# Rivers\n\n${quote}`).map(headingOf);
    expect(headings).toEqual(['Mills (1/2)', 'There are three kinds of mill here:', 'Mills (2/2)', 'Rivers']);
  });

  test('have no single item left over where the others have room for it', () => {
    const list = (counts: readonly number[]) => counts.map((count) => `- ${words(count, 'mill')}`).join('\n');
    const shares = (counts: readonly number[]) =>
      slidesOf(`# Mills\n\n${list(counts)}\n`).map((slide) => pointsOf(slide).length);
    expect(shares([7, 8, 18, 19, 20, 18])).toEqual([2, 2, 2]);
    expect(shares([15, 14, 20])).toEqual([3]);
    expect(shares([20, 20, 20])).toEqual([2, 1]);
  });
});

describe('a passage in another language', () => {
  test('keeps it on its slides, in points, lists and quotations, inside another passage too', () => {
    const passage = (lang: string, text: string) => `::: {lang=${lang}}\n${text}\n:::\n`;
    const [points, list, quotation] = slidesOf(
      `# Mühlen\n\n${passage('en', `The mill stands by the river.\n\n- It grinds\n- It saws\n`)}\n:::: {lang=fr}\n${passage('de', '> Sie mahlt.')}::::\n`,
    );
    expect(pointsOf(points!)).toEqual(['<span lang="en">The mill stands by the river</span>']);
    expect(pointsOf(list!)).toEqual(['<span lang="en">It grinds</span>', '<span lang="en">It saws</span>']);
    expect(quotation!.markdown).toContain('> <span lang="fr"><span lang="de">Sie mahlt.</span></span>');
  });
});
