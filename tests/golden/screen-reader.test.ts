import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { builtPaper } from '../built-paper.js';
import { readPdf } from '../reader.js';
import { screenReaderView } from '../screen-reader.js';
import { structureFaults } from '../structure-faults.js';

/** `npm run golden` takes what is for what should be. Read the difference aloud before it is committed. */
const UPDATE = process.env.npm_lifecycle_event === 'golden';
const RENEW = 'If this is as it should be: npm run golden';

const PAPERS = {
  report: 'report',
  'every-block': 'tests/fixtures/every-block',
  specimen: 'tests/fixtures/specimen',
  book: 'tests/fixtures/book',
  arabic: 'tests/fixtures/arabic',
};

describe.each(Object.entries(PAPERS))('the finished report of the paper %s', (name, folder) => {
  it('is read aloud as before', async () => {
    const file = fileURLToPath(new URL(`${name}.screen-reader.txt`, import.meta.url));
    const view = screenReaderView(await readPdf(builtPaper(folder).pdf));
    if (UPDATE) writeFileSync(file, `${view}\n`);
    const golden = existsSync(file) ? readFileSync(file, 'utf8') : '';
    expect(view.split('\n'), RENEW).toEqual(golden.trimEnd().split('\n'));
  });

  it('has everything once in its structure, and each thing with what has to be said of it', async () => {
    const { pdf } = builtPaper(folder);
    expect(await structureFaults(pdf, await readPdf(pdf))).toEqual([]);
  });
});
