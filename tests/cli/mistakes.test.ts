import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BIB, folderOf, paper, twofold } from './run.js';

/** What an author gets wrong: the files, the line that must be printed, and the exit code. */
const MISTAKES: readonly { name: string; files: Record<string, string>; says: RegExp; code: number }[] = [
  {
    name: 'an unknown key of the front matter',
    files: { 'report/paper.md': paper('', 'keyword: [lines]\n'), 'report/references.bib': BIB },
    says: /^report\/paper\.md:6:1 {2}warning {2}front-matter-key[\s\S]*keywords/m,
    code: 0,
  },
  {
    name: 'front matter that is no YAML',
    files: { 'report/paper.md': '---\ntitle: "never closed\nauthor: me\n---\n\nText.\n' },
    says: /^report\/paper\.md:\d+:\d+ {2}error {2}front-matter-syntax/m,
    code: 1,
  },
  {
    name: 'a broken entry of the bibliography',
    files: { 'report/paper.md': paper(), 'report/references.bib': `${BIB}\n@book{broken,\n  title = {Never closed\n` },
    says: /^report\/references\.bib:9:3 {2}error {2}library-syntax/m,
    code: 3,
  },
  {
    name: 'a key that is nearly right',
    files: { 'report/paper.md': paper('See [@knuht].'), 'report/references.bib': BIB },
    says: /^report\/paper\.md:10:53 {2}error {2}citation-unresolved[\s\S]*knuth/m,
    code: 3,
  },
  {
    name: 'an entry that nobody cites',
    files: {
      'report/paper.md': paper(),
      'report/references.bib': `${BIB}@book{other, title = {Other}, date = {1999}}\n`,
    },
    says: /^report\/references\.bib:7:1 {2}warning {2}entry-uncited/m,
    code: 0,
  },
  {
    name: 'two entries with one key',
    files: { 'report/paper.md': paper(), 'report/references.bib': `${BIB}${BIB}` },
    says: /^report\/references\.bib:7:1 {2}error {2}entry-duplicate/m,
    code: 3,
  },
  {
    name: 'a note without a body and a body without a mark',
    files: { 'report/paper.md': paper('Mark.[^a]\n\n[^b]: Body.'), 'report/references.bib': BIB },
    says: /error {2}note-undefined[\s\S]*warning {2}note-unused/,
    code: 3,
  },
  {
    name: 'a figure that is not there',
    files: { 'report/paper.md': paper('\n\n![A map](figures/map.png)\n'), 'report/references.bib': BIB },
    says: /^report\/paper\.md:12:1 {2}error {2}image-missing/m,
    code: 3,
  },
  {
    name: 'a character that no font has',
    files: { 'report/paper.md': paper('Here: \u{12000}.'), 'report/references.bib': BIB },
    says: /error {2}glyph-missing[\s\S]*U\+12000/,
    code: 3,
  },
  {
    name: 'a slide for a section that does not exist',
    files: {
      'report/paper.md': paper(),
      'report/references.bib': BIB,
      'slides/deck.md': '<!-- section: line -->\n\n# Lines\n',
    },
    says: /^slides\/deck\.md:1:1 {2}error {2}slide-section[\s\S]*lines/m,
    code: 3,
  },
  {
    name: 'a bibliography that is not there',
    files: { 'report/paper.md': paper() },
    says: /^report\/paper\.md:5:\d+ {2}error {2}file-missing/m,
    code: 3,
  },
  {
    name: 'a bibliography outside the project',
    files: { 'report/paper.md': paper().replace('references.bib', '../../../../../../../etc/hostname') },
    says: /^report\/paper\.md:5:\d+ {2}error {2}file-outside/m,
    code: 3,
  },
  {
    name: 'a paper without a word',
    files: { 'report/paper.md': '' },
    says: /error {2}paper-empty/,
    code: 1,
  },
  {
    name: 'no paper at all',
    files: { 'report/other.md': 'Text.' },
    says: /error {2}file-missing[\s\S]*report\/paper\.md/,
    code: 1,
  },
];

describe('an author’s mistake', () => {
  for (const { name, files, says, code } of MISTAKES) {
    it(`is named with its place: ${name}`, () => {
      const folder = folderOf(files);
      const ran = twofold(folder, ['build']);
      expect(ran.stderr).toBe('');
      expect(ran.stdout).toMatch(says);
      expect(ran.code).toBe(code);
      expect(existsSync(join(folder, 'build/report.pdf'))).toBe(code !== 1);
      rmSync(folder, { recursive: true });
    });
  }

  it('is one of many, all found in one run', () => {
    const folder = folderOf({
      'report/paper.md': paper('See [@a] and [@b].[^c]\n\n![](no.png)\n', 'titel: x\n'),
      'report/references.bib': `${BIB}@book{other, title = {Other}}\n`,
    });
    const { stdout } = twofold(folder, ['check', '--json']);
    const rules = (JSON.parse(stdout) as { diagnostics: { rule: string }[] }).diagnostics.map(({ rule }) => rule);
    for (const rule of ['citation-unresolved', 'note-undefined', 'image-missing', 'front-matter-key', 'entry-uncited'])
      expect(rules).toContain(rule);
    expect(rules.filter((rule) => rule === 'citation-unresolved')).toHaveLength(2);
    rmSync(folder, { recursive: true });
  });

  it('is named where slides by hand lie outside, and the deck is drafted without them', () => {
    const secret = folderOf({ 'deck.md': '# Elsewhere\n' });
    const there = folderOf({ 'report/paper.md': paper(), 'report/references.bib': BIB });
    mkdirSync(join(there, 'slides'));
    symlinkSync(join(secret, 'deck.md'), join(there, 'slides/deck.md'));
    const { code, stdout } = twofold(there, ['build']);
    expect(stdout).toMatch(/error {2}file-outside[\s\S]*slides\/deck\.md/);
    expect(readFileSync(join(there, 'build/slides.html'), 'utf8')).not.toContain('Elsewhere');
    expect(code).toBe(3);
    rmSync(there, { recursive: true });
    rmSync(secret, { recursive: true });
  });

  it('weighs what the author says it weighs', () => {
    const checks = 'checks:\n  entry-uncited: error\n  citation-unresolved: ignore\n';
    const folder = folderOf({
      'report/paper.md': paper('See [@nobody].', checks),
      'report/references.bib': `${BIB}@book{other, title = {Other}}\n`,
    });
    const { stdout, code } = twofold(folder, ['check']);
    expect(stdout).toMatch(/error {2}entry-uncited/);
    expect(stdout).not.toContain('citation-unresolved');
    expect(code).toBe(3);
    rmSync(folder, { recursive: true });
  });
});

describe('earlier outputs', () => {
  const folder = folderOf({ 'report/paper.md': paper(), 'report/references.bib': BIB });
  const read = () => ['report.pdf', 'slides.html'].map((name) => readFileSync(join(folder, 'build', name)));
  let before: Buffer[];

  beforeAll(() => {
    expect(twofold(folder, ['build'])).toEqual({
      code: 0,
      stdout: expect.stringContaining('wrote build/report.pdf'),
      stderr: '',
    });
    before = read();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('stand when the next build cannot be made', () => {
    writeFileSync(join(folder, 'report/paper.md'), '---\ntitle: [\n---\n');
    expect(twofold(folder, ['build']).code).toBe(1);
    expect(read()).toEqual(before);
    expect(readdirSync(join(folder, 'build')).sort()).toEqual(['.twofold', 'report.pdf', 'slides.html']);
  });

  it('stand when one of two cannot be written', () => {
    writeFileSync(join(folder, 'report/paper.md'), paper('More.'));
    const out = join(folder, 'other');
    mkdirSync(join(out, 'slides.html'), { recursive: true });
    writeFileSync(join(out, 'report.pdf'), 'earlier');
    const { code, stdout } = twofold(folder, ['build', '--out', 'other']);
    expect(code).toBe(1);
    expect(stdout).toMatch(/output-unwritten[\s\S]*slides\.html/);
    expect(readFileSync(join(out, 'report.pdf'), 'utf8')).toBe('earlier');
    expect(readdirSync(out).sort()).toEqual(['report.pdf', 'slides.html']);
  });

  it('stand when their folder cannot be made', () => {
    writeFileSync(join(folder, 'file'), '');
    for (const out of ['file/build', ...(existsSync('/proc/self') ? ['/proc/build'] : [])]) {
      const { code, stdout } = twofold(folder, ['build', '--out', out]);
      expect(stdout).toMatch(/error {2}output-unwritten/);
      expect(stdout).toContain(out);
      expect(code).toBe(1);
    }
    expect(read()).toEqual(before);
  });

  it('are not looked for through a link that leads out of the project', () => {
    const secret = folderOf({ 'secret.bib': BIB });
    rmSync(join(folder, 'report/references.bib'));
    symlinkSync(join(secret, 'secret.bib'), join(folder, 'report/references.bib'));
    const { code, stdout } = twofold(folder, ['check']);
    expect(stdout).toMatch(/error {2}file-outside/);
    expect(code).toBe(3);
    rmSync(secret, { recursive: true });
  });
});
