import { describe, expect, test } from 'vitest';
import { deriveDeck, readDeck } from '../../scripts/deck/index.js';
import { deckOf } from './deck-of.js';

const FRONT = `---
title: Mills
author:
  - name: Ann Smith
    email: ann@example.org
    orcid: 0000-0002-1825-0097
  - Bob Brown
doi: 10.1234/mills.5
`;
const BODY = '---\n\n# Water\n\nThere were 412 mills [@smith].\n\n# References\n';

describe('the last slide', () => {
  test('stands before the sources and says where authors and paper are to be found', () => {
    const { slides } = deckOf(FRONT + BODY);
    expect(slides.map(({ kind }) => kind)).toEqual(['title', 'points', 'closing', 'sources']);
    const { markdown } = slides[2]!;
    expect(markdown).toContain('# Thank you\n\n## Mills');
    expect(markdown).toContain('- Ann Smith · [ann@example.org](<mailto:ann@example.org>) · [ORCID 0000-');
    expect(markdown).not.toContain('Bob');
    expect(markdown).toContain('(<https://doi.org/10.1234/mills.5>)');
  });

  test('speaks the paper’s language', () => {
    expect(deckOf(`${FRONT}lang: de-AT\n${BODY}`).slides[2]!.markdown).toContain('# Vielen Dank');
  });

  test('has only names where nobody says how he is reached, and no DOI that is none', () => {
    const { slides, rules } = deckOf(`---\ntitle: Mills\nauthor: [Ann Smith, Bob Brown]\ndoi: TBD\n${BODY}`);
    expect(slides[2]!.markdown.trimEnd()).toMatch(/\n\nAnn Smith, Bob Brown$/);
    expect(rules).toEqual([]);
  });

  test('is the author’s where he writes one, and none where he writes it empty or opens the deck himself', () => {
    const { cited } = deckOf(FRONT + BODY);
    const kinds = (deck: string) => {
      const { slides, diagnostics } = deriveDeck(cited, readDeck('deck.md', deck).deck);
      expect(diagnostics).toEqual([]);
      return slides.map(({ kind }) => kind);
    };
    expect(kinds('<!-- section: closing -->\n\n# Questions?\n')).toEqual(['title', 'points', 'written', 'sources']);
    expect(kinds('<!-- section: closing -->\n')).toEqual(['title', 'points', 'sources']);
    expect(kinds('# My own title\n')).toEqual(['written', 'points', 'sources']);
  });
});
