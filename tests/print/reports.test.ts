import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PrintOrder } from '../../scripts/print/index.js';
import { builtPaper } from '../built-paper.js';
import { leafThrough } from './folding.js';
import { readSides } from './sides.js';
import { BOOKLET, printed } from './toy.js';

/* Real reports on sheets: the shipped one, one of facing pages, one that is read from right to left. */

const REPORTS = ['report', 'tests/fixtures/book', 'tests/fixtures/hebrew'];
const BOUND_RIGHT = ['tests/fixtures/hebrew'];
const ORDERS: Readonly<Record<string, PrintOrder>> = {
  booklet: BOOKLET,
  'booklet by eights, flipped on the long edge': {
    ...BOOKLET,
    duplex: 'long-edge',
    layout: { kind: 'booklet', signature: 8, creep: 0.3, cover: true },
  },
  '2-up': { ...BOOKLET, layout: { kind: 'n-up', count: 2, frame: true } },
  '4-up': { ...BOOKLET, layout: { kind: 'n-up', count: 4, frame: false } },
  'crop marks': { ...BOOKLET, layout: { kind: 'pages' }, marks: { bleed: 8.5 } },
  grey: { ...BOOKLET, layout: { kind: 'pages' }, grey: true },
};

/** The letters of a page in the order of the content, wherever its reader thinks that words end; a space may have a mark (U+034F). */
function solid(texts: readonly string[]): string {
  return texts.join('').replace(/\s|\u034f/g, '');
}

describe.each(REPORTS)('the report of %s', (paper) => {
  const { pdf } = builtPaper(paper);

  it('reads on from page to page once it is folded', async () => {
    const plain = await readSides(pdf);
    const { bytes, facts } = await printed(pdf, BOOKLET);
    const boundRight = BOUND_RIGHT.includes(paper);
    const sheetsOf = facts.signatures.map((pages) => pages / 4);
    const leaves = leafThrough(await readSides(bytes), { flip: facts.flip!, boundRight, sheetsOf });
    const wanted = plain.map(({ items }) => solid(items.map(({ text }) => text)));
    expect(leaves.slice(0, plain.length).map(solid)).toEqual(wanted);
    expect(leaves.slice(plain.length).flat()).toEqual([]);
  });

  it('is not cut by the fold, nor by the edge of the sheet', async () => {
    const { bytes } = await printed(pdf, ORDERS['booklet by eights, flipped on the long edge']!);
    for (const { width, height, items } of await readSides(bytes))
      for (const { x, y, width: length, upright } of items) {
        const [left, right] = upright ? [x, x + length] : [x - length, x];
        expect(left).toBeGreaterThan(10);
        expect(right).toBeLessThan(width - 10);
        expect(left > width / 2 === right > width / 2).toBe(true);
        expect(y > 5 && y < height - 5).toBe(true);
      }
  });

  it('gives the same bytes each time, and not twice as many as it has', async () => {
    for (const [name, order] of Object.entries(ORDERS)) {
      const [once, again] = [await printed(pdf, order), await printed(pdf, order)];
      expect(Buffer.from(once.bytes).equals(again.bytes), name).toBe(true);
      expect(once.bytes.length, name).toBeLessThan(2 * pdf.length);
    }
  });
});

describe.each([
  ['qpdf', ['--check']],
  ['pdftoppm', ['-r', '10', '-png']],
  ['mutool', ['info']],
] as const)('%s', (program, args) => {
  const isThere = spawnSync(program, ['--version']).error === undefined;
  it.skipIf(!isThere)('opens each kind of copy without a warning (skipped where it is not installed)', async () => {
    const { pdf } = builtPaper('tests/fixtures/book');
    const folder = mkdtempSync(join(tmpdir(), 'twofold-print-'));
    for (const [name, order] of Object.entries(ORDERS)) {
      const file = join(folder, 'copy.pdf');
      writeFileSync(file, (await printed(pdf, order)).bytes);
      const drawing = program === 'pdftoppm' ? [file, join(folder, 'page')] : [file];
      const { status, stderr, stdout } = spawnSync(program, [...args, ...drawing], { encoding: 'utf8' });
      expect([name, status, stderr]).toEqual([name, 0, '']);
      expect(stdout).not.toMatch(/warning/i);
    }
    rmSync(folder, { recursive: true });
  });
});
