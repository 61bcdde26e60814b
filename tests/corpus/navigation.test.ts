import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { layOut } from '../golden/lay-out.js';
import { elements, type ReadOutlineEntry, type ReadPdf, type ReadTarget, readPdf } from '../reader.js';

const corpus = '../shared/corpus/papers';
const papers = existsSync(corpus) ? readdirSync(corpus).sort() : [];
const folders = [
  'report',
  ...['arabic', 'book', 'chinese', 'every-block', 'hebrew', 'japanese', 'persian', 'specimen'].map(
    (name) => `tests/fixtures/${name}`,
  ),
  ...papers.map((name) => `${corpus}/${name}`),
];
const title = papers.length > 0 ? 'finding one’s way' : 'finding one’s way — corpus skipped: it is not here';

const letters = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

function flat(entries: readonly ReadOutlineEntry[]): ReadOutlineEntry[] {
  return entries.flatMap((entry) => [entry, ...flat(entry.children)]);
}

/** The first lines below the place that a reader is led to, as they stand beneath each other. */
function linesBelow(pdf: ReadPdf, { page, y }: ReadTarget, count: number): string {
  const below = pdf.pages[page - 1]!.items.filter((item) => item.y < (y ?? 0) && item.string.trim() !== '');
  const baselines = [...new Set(below.map((item) => Math.round(item.y)))].sort((a, b) => b - a).slice(0, count);
  return below
    .filter((item) => baselines.includes(Math.round(item.y)))
    .sort((a, b) => b.y - a.y)
    .map(({ string }) => string)
    .join('');
}

/** Whether all letters of `part` are among those of `whole`, whatever their order: lines may run either way. */
function holds(whole: string, part: string): boolean {
  const left = new Map<string, number>();
  for (const letter of letters(whole)) left.set(letter, (left.get(letter) ?? 0) + 1);
  return [...letters(part)].every((letter) => {
    const count = left.get(letter) ?? 0;
    left.set(letter, count - 1);
    return count > 0;
  });
}

const programs = ['pdfinfo', 'mutool'] as const;
const installed = programs.filter((program) => spawnSync(program, ['-v']).error === undefined);

describe(title, () => {
  it.each(folders)(
    'in %s every link and bookmark leads to what it names, right below the window’s edge',
    async (folder) => {
      const { pdf: bytes } = await layOut(folder);
      const pdf = await readPdf(bytes);
      for (const { contents, destination, target, url } of pdf.links) {
        expect(url !== null || target !== null, `${contents} leads to ${destination}`).toBe(true);
      }
      for (const entry of flat(pdf.outline)) {
        expect(entry.target, entry.title).not.toBeNull();
        expect(holds(linesBelow(pdf, entry.target!, 4), entry.title), entry.title).toBe(true);
      }
      for (const [name, target] of pdf.destinations) {
        expect(linesBelow(pdf, target, 1), name).not.toBe('');
        expect(target.y, name).toBeLessThanOrEqual(pdf.pages[target.page - 1]!.height);
      }
    },
  );

  it.each(folders)(
    'in %s every heading is in the outline, in the order of the text and on its page',
    async (folder) => {
      const pdf = await readPdf((await layOut(folder)).pdf);
      const headings = elements(pdf.structure, 'H1', 'H2', 'H3', 'H4', 'H5', 'H6').filter(
        ({ text }) => letters(text) !== '',
      );
      const entries = flat(pdf.outline);
      expect(entries.map(({ target }) => target?.page)).toEqual(headings.map(({ pages }) => pages[0]));
      headings.forEach((heading, at) => {
        expect(holds(heading.text, entries[at]!.title), `${entries[at]!.title} / ${heading.text}`).toBe(true);
      });
    },
  );

  it.skipIf(installed.length < programs.length)('is what other readers find as well', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'twofold-way-'));
    const path = join(folder, 'report.pdf');
    const { pdf: bytes } = await layOut('tests/fixtures/specimen');
    writeFileSync(path, bytes);
    const pdf = await readPdf(bytes);
    const poppler = spawnSync('pdfinfo', ['-dests', path], { encoding: 'utf8' }).stdout;
    const named = [...poppler.matchAll(/^ *(\d+) \[.*\] "(.*)"$/gm)].map(([, page, name]) => `${name} ${page}`);
    expect(named.sort()).toEqual([...pdf.destinations].map(([name, { page }]) => `${name} ${page}`).sort());
    const mupdf = spawnSync('mutool', ['show', path, 'outline'], { encoding: 'utf8' });
    expect(mupdf.stderr).toBe('');
    const marks = [...mupdf.stdout.matchAll(/^[|+-]\s*"(.*)"\s*#page=(\d+)/gm)].map(
      ([, words, page]) => `${words} ${page}`,
    );
    expect(marks).toEqual(flat(pdf.outline).map((entry) => `${entry.title} ${entry.target!.page}`));
    rmSync(folder, { recursive: true });
  });
});

/** What stands before the first section, or in one of its own: nothing of it is within another. */
const INSERTED = `# An Introduction That Is New

Something was noted[^new] and cited [@plass], then noted again.^[In place.]

| a | b |
|---|---|
| 1 | 2 |

: A table that is new.

[^new]: A note that is new.

`;

describe('names of destinations', () => {
  it('last while other parts of the paper change', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'twofold-names-'));
    cpSync('tests/fixtures/specimen', folder, { recursive: true });
    const before = await readPdf((await layOut(folder)).pdf);
    const text = readFileSync(join(folder, 'paper.md'), 'utf8');
    const first = text.search(/^# /m);
    writeFileSync(join(folder, 'paper.md'), text.slice(0, first) + INSERTED + text.slice(first));
    const after = await readPdf((await layOut(folder)).pdf);
    rmSync(folder, { recursive: true });
    expect(after.destinations.size).toBeGreaterThan(before.destinations.size + 5);
    for (const [name, target] of before.destinations) {
      const now = after.destinations.get(name);
      expect(now, name).toBeDefined();
      // Lines of the text may be broken elsewhere now, and what is cited once more is said in short.
      if (!/^(?:mark|cited):|\.plass/.test(name)) expect(wordOf(after, now!), name).toBe(wordOf(before, target));
    }
  });
});

/** The first long word that a reader is led to. */
function wordOf(pdf: ReadPdf, target: ReadTarget): string {
  return /\p{L}{4,}/u.exec(linesBelow(pdf, target, 1))?.[0] ?? '';
}
