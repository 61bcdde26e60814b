import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkFinishedFigures } from '../../../scripts/check/agreement/finished-figures.js';
import { isUnreadable, readDeck } from '../../../scripts/check/finished/index.js';
import { builtPaper } from '../../built-paper.js';
import { citedPaper } from '../../golden/lay-out.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const corpus = join(root, '../shared/corpus/papers');
const foldersIn = (folder: string) =>
  existsSync(folder)
    ? readdirSync(folder)
        .sort()
        .map((name) => join(folder, name))
    : [];
const papers = [join(root, 'report'), ...foldersIn(join(root, 'tests/fixtures')), ...foldersIn(corpus)];
if (!existsSync(corpus)) it.skip('the open test papers’ decks agree (their folder is not on this machine)', () => {});

describe('the deck of a paper', () => {
  it.each(papers.filter((folder) => existsSync(join(folder, 'paper.md'))))(
    '%s has no figure of its own',
    async (folder) => {
      const deck = readDeck(builtPaper(folder).html);
      if (isUnreadable(deck)) throw new Error('unreadable');
      const cited = await citedPaper(folder);
      const found = checkFinishedFigures(cited, deck, [], []);
      expect(found.map(({ line, reason }) => `${line} ${reason}`)).toEqual([]);
      expect(deck.slides.length).toBeGreaterThan(2);
    },
  );
});
