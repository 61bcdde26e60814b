import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { prove } from '../../../scripts/check/proof/index.js';
import { finishedReport } from '../../finished-report.js';
import { layOut } from '../../golden/lay-out.js';
import { readPdf } from '../../reader.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const corpus = join(root, '../shared/corpus/papers');
const foldersIn = (folder: string) =>
  existsSync(folder)
    ? readdirSync(folder)
        .sort()
        .map((name) => join(folder, name))
    : [];
const papers = [join(root, 'report'), ...foldersIn(join(root, 'tests/fixtures')), ...foldersIn(corpus)];
if (!existsSync(corpus)) it.skip('the open test papers prove whole (their folder is not on this machine)', () => {});

describe('papers without a fault', () => {
  it.each(papers.filter((folder) => existsSync(join(folder, 'paper.md'))))('%s proves whole', async (folder) => {
    const { cited, pdf } = await layOut(folder);
    const found = prove(cited, finishedReport(await readPdf(pdf)), null);
    expect(found.map(({ line, ruleId, reason }) => `${line} ${ruleId} ${reason}`)).toEqual([]);
  });
});
