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

  it('begins a note on the page of its mark', () => {
    const cited = paper({ preamble: [paragraph('a a a a a\u00a0a')], notes: [] });
    expect(pages(cited, squareDesign(20, 8)).length).toBe(1);
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
});
