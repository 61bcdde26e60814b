import { cpSync, mkdtempSync, rmSync } from 'node:fs';
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

  it('prove whole to outside readers too', async () => {
    for (const folder of fixtures) {
      const { cited, pdf } = await made(folder);
      expect(shown(prove(cited, finishedReport(await readPdf(pdf)), null).diagnostics)).toEqual([]);
    }
  });
});
