import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LaidOut, layOut } from '../golden/lay-out.js';
import { READERS, type Reader } from '../readers.js';
import { readTagged } from '../tagged-text.js';
import { type Part, shareInOrder, words, wordsOfPages, wordsOfParts } from '../words-in-order.js';

/* How many of a paper's words people get in order who copy it whole, in each program that they may have. */

type Shares = Readonly<Record<Reader['name'], number>>;

/** Per cent; what is lacking are words divided at a line's end that a reader does not join. */
const FROM_LEFT: Shares = {
  'pdf.js': 99.2,
  pdftotext: 98.9,
  'pdftotext -layout': 98,
  'pdftotext -raw': 99,
  pdfium: 99,
  mutool: 98.6,
  mupdf: 98,
};
/** Poppler puts the words of rows that have few letters where it sees fit. */
const BOOK: Shares = { ...FROM_LEFT, pdftotext: 96 };
/**
 * Poppler takes a point of Hebrew or Arabic for a letter, and a figure for the beginning of a line. MuPDF turns nothing
 * around before 1.24, and `pdftotext -raw` only the letters of a word: their words come from the line's end.
 */
const FROM_RIGHT: Shares = {
  'pdf.js': 95,
  pdftotext: 90.5,
  'pdftotext -layout': 90,
  'pdftotext -raw': 35,
  pdfium: 96.5,
  mutool: 15,
  mupdf: 94.5,
};
/** By tags, where a word that is also a label or number of its own may be told at another place. */
const TAGGED = 99.3;

const root = fileURLToPath(new URL('../../', import.meta.url));
const corpus = join(root, '../shared/corpus/papers');
const FLOORS: Readonly<Record<string, Shares>> = {
  report: FROM_LEFT,
  'tests/fixtures/specimen': FROM_LEFT,
  'tests/fixtures/every-block': FROM_LEFT,
  'tests/fixtures/book': BOOK,
  'tests/fixtures/japanese': FROM_LEFT,
  'tests/fixtures/chinese': FROM_LEFT,
  'tests/fixtures/arabic': FROM_RIGHT,
  'tests/fixtures/hebrew': FROM_RIGHT,
  'tests/fixtures/persian': FROM_RIGHT,
};
const slugs = existsSync(corpus) ? readdirSync(corpus).sort() : [];
if (slugs.length === 0) it.skip('the words of the open test papers (their folder is not on this machine)', () => {});

describe.each([...Object.keys(FLOORS), ...slugs.map((slug) => join('../shared/corpus/papers', slug))])(
  '%s',
  (paper) => {
    const folder = mkdtempSync(join(tmpdir(), 'twofold-words-'));
    const file = join(folder, 'report.pdf');
    let made: LaidOut;
    beforeAll(async () => {
      made = await layOut(join(root, paper));
      writeFileSync(file, made.pdf);
    });
    afterAll(() => rmSync(folder, { recursive: true }));

    it.for(READERS)('is copied whole and in order by $name', async ({ name, there, read }, { skip }) => {
      skip(!there, `${name} is not installed`);
      const found = words((await read(file)).join('\n'));
      expect(100 * shareInOrder(wordsOfPages(made.report), found)).toBeGreaterThan((FLOORS[paper] ?? FROM_LEFT)[name]);
    });

    it('is read whole and in order by its tags, its notes too', async () => {
      const tagged = await readTagged(made.pdf);
      for (const [part, wanted] of Object.entries(wordsOfParts(made.report))) {
        const share = wanted.length === 0 ? 1 : shareInOrder(wanted, words(tagged[part as Part]));
        expect(100 * share, part).toBeGreaterThan(TAGGED);
      }
    });
  },
);
