import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BIB, folderOf, paper, twofold } from './run.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const FILES = { 'report/paper.md': paper('^[A note.] ![A dot](dot.svg)'), 'report/references.bib': BIB };
const DOT = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle cx="4" cy="4" r="4"/></svg>';
const THEIRS = 'Checked: build/report.pdf and build/slides.html\n';
const ANEW = 'Checked: build/report.pdf and build/slides.html, as they would be built now\n';

interface Said {
  readonly checked: { readonly files: readonly string[]; readonly written: boolean };
  readonly diagnostics: readonly { readonly rule: string; readonly file: string; readonly line?: number }[];
}

function said(folder: string, ...args: readonly string[]): Said {
  return JSON.parse(twofold(folder, ['check', ...args, '--json']).stdout);
}

describe('a check after a build', () => {
  let folder: string;
  const folders: string[] = [];
  const write = (path: string, text: string) => writeFileSync(join(folder, path), text);
  const check = () => twofold(folder, ['check']).stdout;
  afterAll(() => {
    for (const one of folders) rmSync(one, { recursive: true, force: true });
  });
  let built: string;
  beforeAll(() => {
    built = folderOf({ ...FILES, 'report/dot.svg': DOT, 'slides/theme.css': '/* @theme twofold */' });
    folders.push(built);
    twofold(built, ['build']);
  });
  beforeEach(() => {
    folder = folderOf({});
    folders.push(folder);
    cpSync(built, folder, { recursive: true, preserveTimestamps: true });
  });

  it('looks at the files that were written', () => {
    expect(check().endsWith(THEIRS)).toBe(true);
    expect(said(folder).checked).toEqual({ files: ['build/report.pdf', 'build/slides.html'], written: true });
    twofold(folder, ['build', '--out', 'elsewhere']);
    rmSync(join(folder, 'build'), { recursive: true });
    expect(said(folder, '--out', 'elsewhere').checked).toEqual({
      files: ['elsewhere/report.pdf', 'elsewhere/slides.html'],
      written: true,
    });
    expect(check().endsWith(ANEW)).toBe(true);
    expect(existsSync(join(folder, 'build'))).toBe(false);
  });

  it.each<[string, () => void]>([
    ['the paper', () => appendFileSync(join(folder, 'report/paper.md'), '\nMore. [@nobody]\n')],
    ['the bibliography', () => appendFileSync(join(folder, 'report/references.bib'), '\n@book{b, title = {B}}\n')],
    ['a figure', () => write('report/dot.svg', DOT.replace('9 9', '8 8'))],
    ['the theme', () => write('slides/theme.css', '/* @theme twofold */ section { color: red }')],
    ['slides, where there were none,', () => write('slides/deck.md', '<!-- section: lines -->\n# By hand')],
  ])('builds anew where %s changed', (_, change) => {
    change();
    expect(check().endsWith(ANEW)).toBe(true);
    twofold(folder, ['build']);
    expect(check().endsWith(THEIRS)).toBe(true);
  });

  it('builds anew where only one of both is of the paper as it is, or one is missing', () => {
    twofold(folder, ['build', '--to', 'slides.html']);
    expect(check().endsWith(ANEW)).toBe(true);
    twofold(folder, ['build']);
    rmSync(join(folder, 'build/slides.html'));
    expect(check().endsWith(ANEW)).toBe(true);
  });

  it('goes by the files of a build before one that wrote others', () => {
    twofold(folder, ['build', '--to', 'notes.md']);
    expect(check().endsWith(THEIRS)).toBe(true);
  });

  it.each<[string, (record: string) => string]>([
    ['was changed', (record) => record.replace('A small paper', 'A large paper')],
    ['was made to name fewer files', (record) => record.replace(/\["report\/dot.svg","[^"]*"\],?/, '')],
    ['is of another Twofold', (record) => record.replace(/"twofold":"../, '"twofold":"??')],
    ['is cut off', (record) => record.slice(0, 400)],
    ['is nothing', () => ''],
    ['is something else', () => '{"twofold":null}\n{}\n'],
  ])('does not go by a record that %s', (_, change) => {
    const file = join(folder, 'build/.twofold');
    writeFileSync(file, change(readFileSync(file, 'latin1')), 'latin1');
    expect(check().endsWith(ANEW)).toBe(true);
  });

  it('finds a report or deck that was damaged since', () => {
    write('build/report.pdf', 'no report');
    const { diagnostics, checked } = said(folder);
    expect(checked.written).toBe(true);
    expect(diagnostics).toEqual([
      expect.objectContaining({ rule: 'report-unreadable', severity: 'error', file: 'report/paper.md' }),
    ]);
    twofold(folder, ['build']);
    write('build/slides.html', '<!DOCTYPE html>');
    expect(said(folder).diagnostics.map(({ rule }) => rule)).toEqual(['deck-unreadable']);
    expect(twofold(folder, ['check']).code).toBe(3);
  });

  it('says once that report and deck are of another paper', () => {
    const text = 'These six sections stand for themselves, and say what no other says.';
    const heads = ['Wind', 'Rain', 'Snow', 'Hail', 'Frost', 'Dew'];
    const other = folderOf({ 'paper.md': heads.map((head) => `# ${head}\n\n${head}. ${text}\n`).join('\n') });
    folders.push(other);
    twofold(other, ['build', 'paper.md', '--out', '.']);
    write(
      'report/paper.md',
      paper(heads.map((head) => `\n\n${head} is a word that stands here for a paragraph of some length.`).join('')),
    );
    twofold(folder, ['build']);
    for (const name of ['report.pdf', 'slides.html']) cpSync(join(other, name), join(folder, 'build', name));
    expect(said(folder).diagnostics.map(({ rule }) => rule)).toEqual(['deck-other', 'report-other']);
  });

  it('finds a report that was replaced by that of another text', () => {
    const record = readFileSync(join(folder, 'build/.twofold'));
    write('report/paper.md', FILES['report/paper.md'].replace('set as a whole', 'set line by line'));
    twofold(folder, ['build']);
    write('report/paper.md', FILES['report/paper.md']);
    writeFileSync(join(folder, 'build/.twofold'), record);
    const { diagnostics } = said(folder);
    const line = FILES['report/paper.md'].split('\n').findIndex((one) => one.includes('set as a whole')) + 1;
    expect(diagnostics).toContainEqual(expect.objectContaining({ rule: 'text-not-in-report', line }));
  });
});

describe('a paper without a title', () => {
  it('may lie in a folder whose name has figures, spaces and other letters', () => {
    const folder = folderOf({ 'Übung 21 – 論文/mein päper.md': '# Lines\n\nNothing was counted.\n' });
    const { code, stdout } = twofold(folder, ['check', 'Übung 21 – 論文/mein päper.md', '--json']);
    rmSync(folder, { recursive: true });
    expect([code, JSON.parse(stdout).diagnostics]).toEqual([0, []]);
  });
});

describe('what is found in written files', () => {
  const corpus = join(root, '../shared/corpus/papers');
  const fixtures = ['arabic', 'book', 'every-block', 'japanese'].map((name) => join(root, 'tests/fixtures', name));
  const papers = existsSync(corpus) ? ['basix', 'metasyn', 'seaborn'].map((name) => join(corpus, name)) : [];
  if (papers.length === 0) it.skip('in open test papers (their folder is not on this machine)', () => {});

  it.each([join(root, 'report'), ...fixtures, ...papers])('is found in those built anew: %s', (from) => {
    const folder = mkdtempSync(join(tmpdir(), 'twofold-written-'));
    cpSync(from, join(folder, 'report'), { recursive: true });
    if (from.endsWith('/report')) cpSync(join(from, '../slides'), join(folder, 'slides'), { recursive: true });
    const paper = join('report', readdirSync(from).find((name) => name === 'paper.md')!);
    twofold(folder, ['build', paper]);
    const { checked, ...written } = said(folder, paper);
    rmSync(join(folder, 'build/.twofold'));
    const { checked: again, ...anew } = said(folder, paper);
    expect([checked.written, again.written]).toEqual([true, false]);
    expect(written).toEqual(anew);
    rmSync(folder, { recursive: true });
  });
});
