import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { JsonReport } from '../../scripts/check/index.js';
import type { TypographyJson } from '../../scripts/check/typography/index.js';
import { twofold } from '../cli/run.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const corpus = join(root, '../shared/corpus/papers');
const papers = existsSync(corpus) ? readdirSync(corpus).sort() : [];

/** What no page of a book may have. */
const NEVER: ReadonlySet<string> = new Set(['overfull', 'widow', 'orphan', 'headingAtEnd', 'strayNote', 'scrap']);

if (papers.length === 0)
  it.skip('the pages of the open test papers are without fault (their folder is not on this machine)', () => {});

const all = [
  { name: 'the shipped paper', file: join(root, 'report/paper.md') },
  ...papers.map((name) => ({ name, file: join(corpus, name, 'paper.md') })),
];

describe.each(all)('$name', ({ file }) => {
  const found: JsonReport & { readonly typography: TypographyJson } = JSON.parse(
    twofold(root, ['check', file, '--typography', '--json']).stdout,
  );

  it('has no overfull line, widow, orphan, heading at a page’s end, note off its page or line of a note alone', () => {
    expect(found.typography.flaws.filter(({ kind }) => NEVER.has(kind))).toEqual([]);
    expect(found.diagnostics.filter(({ rule }) => /overfull|note-page/.test(rule ?? ''))).toEqual([]);
  });

  it('ends no paragraph in the rest of a divided word alone', () => {
    const rests = found.typography.flaws.filter(({ detail }) => detail === 'the rest of a divided word');
    expect(rests).toEqual([]);
  });

  it('has at most three hyphens under each other, as Bringhurst (2.4.3) lets pass', () => {
    expect(found.typography.document.hyphens.longest).toBeLessThanOrEqual(3);
  });
});
