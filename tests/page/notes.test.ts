import { describe, expect, it } from 'vitest';
import { note, pages, paper, paragraph, squareDesign } from './squares.js';

/** Pages drawn in squares: what a reader sees, without running heads and folios. */
describe('notes at the foot', () => {
  it('sets notes at the bottom of the page, under a rule, on a short page too', () => {
    const cited = paper({ preamble: [paragraph('aa bb cc.[1] dd ee.')], notes: [note(1, 'see elsewhere.')] });
    expect(pages(cited, squareDesign(20, 8))).toEqual([
      ['aa bb cc.¹ dd ee.', '', '', '', '', '', '─────', ' 1. see elsewhere.'].join('\n'),
    ]);
  });

  it('continues a long note at the foot of the next page', () => {
    const text = 'body one two three. '.repeat(7).trim();
    const long = 'note text goes on. '.repeat(8).trim();
    const drawn = pages(
      paper({ preamble: [paragraph(`word.[1] ${text}`)], notes: [note(1, long)] }),
      squareDesign(24, 10),
    );
    expect(drawn).toMatchInlineSnapshot(`
      [
        "word.¹ body one two
      three. body one two
      three. body one two
      ─────
       1. note text goes on.
          note text goes on.
          note text goes on.
          note text goes on.
          note text goes on.
          note text goes on.",
        "three. body one two
      three. body one two
      three. body one two
      three. body one two
      three.


      ─────
          note text goes on.
          note text goes on.",
      ]
    `);
  });

  it('begins even two long notes that one line marks on its page', () => {
    const long = (word: string) => `${word} `.repeat(60).trim();
    const cited = paper({
      preamble: [paragraph('both.[1] [2] end')],
      notes: [note(1, long('one')), note(2, long('two'))],
    });
    const drawn = pages(cited, squareDesign(24, 8));
    expect(drawn[0]).toContain('1. one');
    expect(drawn[0]).toContain('2. two');
    const all = drawn.join(' ');
    expect(all.match(/one/g)).toHaveLength(60);
    expect(all.match(/two/g)).toHaveLength(60);
  });

  it('makes a blank page of an empty paper', () => {
    expect(pages(paper({}), squareDesign(24, 8))).toEqual(['']);
  });
});
