import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { prove } from '../../../scripts/check/proof/index.js';
import { finishedReport } from '../../finished-report.js';
import { readPdf } from '../../reader.js';
import { corpusPapers, deckOf, fixtures, made, reportOf, shipped, shown } from './made.js';

if (corpusPapers.length === 0)
  it.skip('the open test papers prove whole (their folder is not on this machine)', () => {});

describe('papers without a fault', () => {
  it.each([shipped, ...fixtures, ...corpusPapers])('%s proves whole', async (folder) => {
    const { cited, pdf, html } = await made(folder);
    expect(shown(prove(cited, reportOf(pdf), deckOf(html)).diagnostics)).toEqual([]);
  });

  it('prove whole where the slides are drafted that were written by hand', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'twofold-drafted-'));
    cpSync(shipped, folder, { recursive: true });
    const { cited, pdf, html } = await made(folder);
    rmSync(folder, { recursive: true });
    expect(shown(prove(cited, reportOf(pdf), deckOf(html)).diagnostics)).toEqual([]);
  });

  it('have citations without links where their author wants that, which entries and notes still lead to', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'twofold-unlinked-'));
    writeFileSync(join(folder, 'paper.md'), UNLINKED);
    writeFileSync(join(folder, 'references.bib'), '@book{smith, author = {Smith, Ann}, title = {Lakes}, date = 2003}');
    const { cited, pdf, html } = await made(folder);
    rmSync(folder, { recursive: true });
    expect(shown(prove(cited, reportOf(pdf), deckOf(html)).diagnostics)).toEqual([]);
    const { links } = await readPdf(pdf);
    const led = new Set(links.map(({ destination }) => destination));
    expect([...led].sort()).toEqual(['cited:one.smith', 'mark:one.smith', 'note:one.smith', 'one', 'references']);
    expect(html).not.toMatch(/<a[^>]*>Smith/);
  });

  it('prove whole to outside readers too', async () => {
    for (const folder of fixtures) {
      const { cited, pdf } = await made(folder);
      expect(shown(prove(cited, finishedReport(await readPdf(pdf)), null).diagnostics)).toEqual([]);
    }
  });
});

const UNLINKED = `---
title: Lakes
lang: en
bibliography: references.bib
csl: apa
link-citations: false
backref: true
toc: true
---

# One

As @smith says, they are deep [@smith, p. 3].^[So it is [see @smith].]

# References
`;
