import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkEntries } from '../../../scripts/check/index.js';
import { cite, readLibrary } from '../../../scripts/citation/index.js';
import { readPaper } from '../../../scripts/paper/index.js';
import { style } from '../../citation/toy.js';

const folder = join(import.meta.dirname, '../../../../shared/corpus/papers');
const slugs = existsSync(folder) ? readdirSync(folder).sort() : [];
const TODAY = new Date('2026-06-15');

/** As the corpus's own list counts them. */
const SOURCES = 263;

/** All that the checks of entries, locators and quotations find there: each was looked at, and is true. */
const FINDINGS = [
  'biopixr/paper.bib:54 entry-field',
  'biopixr/paper.bib:157 entry-identifier',
  'gwpopulation/paper.bib:63 entry-names',
  'gwpopulation/paper.bib:229 entry-identifier',
  'optim/paper.bib:21 entry-field',
];

describe.skipIf(slugs.length === 0)('the open test papers (if they are here)', () => {
  const read = slugs.map((slug) => {
    const source = readFileSync(join(folder, slug, 'paper.md'), 'utf8');
    const { paper } = readPaper('paper.md', source);
    const path = paper.metadata.bibliography[0]!.path;
    const { library } = readLibrary(basename(path), readFileSync(join(folder, slug, path), 'utf8'));
    const { cited, diagnostics } = cite(paper, library, style());
    return { slug, source, paper, library, cited, diagnostics };
  });

  it(`cite ${SOURCES} sources, and each has its entry`, () => {
    expect(
      read.flatMap(({ diagnostics }) => diagnostics.filter(({ ruleId }) => ruleId === 'citation-unresolved')),
    ).toEqual([]);
    const count = read.map(({ cited }) => new Set(cited.uses.map(({ key }) => key)).size);
    expect(count.reduce((sum, one) => sum + one)).toBe(SOURCES);
  });

  it('have no entry that is called uncited and cited', () => {
    const uncited = read.flatMap(({ diagnostics, source }) =>
      diagnostics.flatMap(({ ruleId, actual }) => (ruleId === 'entry-uncited' ? [{ key: actual!, source }] : [])),
    );
    expect(uncited.length).toBeGreaterThan(0);
    for (const { key, source } of uncited) expect(source.split(/[\s;,\]]+/)).not.toContain(`@${key}`);
    for (const { key, source } of uncited)
      expect(source).not.toMatch(new RegExp(`@${key.replace(/\W/g, '\\$&')}(?![\\w:-])`));
  });

  it('are found fault with only where there is one', () => {
    const found = read.flatMap(({ slug, paper, library, cited }) =>
      checkEntries(paper, library, cited, TODAY).map(({ file, line, ruleId }) => `${slug}/${file}:${line} ${ruleId}`),
    );
    expect(found).toEqual(FINDINGS);
  });
});
