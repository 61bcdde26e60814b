import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../scripts/browser/find.js';

/*
 * Two builds of the same files are the same bytes, whatever is around them. Other versions of Node are asked where
 * TWOFOLD_NODES names their programs, as PATH names folders.
 */

const program = fileURLToPath(new URL('../../dist/twofold.cjs', import.meta.url));
const elsewhere = fileURLToPath(new URL('elsewhere.cjs', import.meta.url));
const top = fileURLToPath(new URL('../..', import.meta.url));
const browser = findBrowser({ env: process.env, platform: process.platform }).path;
const others = (process.env.TWOFOLD_NODES ?? '').split(delimiter).filter(Boolean);

const FORMS = 'report.pdf,slides.html,slides.pptx,handout.pdf,notes.md,notes.txt,integrity.html';
const FLAGS = ['--liftoff-only', '--initial-heap-size=160'];
const EPOCH = { SOURCE_DATE_EPOCH: '1700000000' };

/** Without a title, in a language that no collator knows, its entries in an order that depends on the alphabet. */
const UNTITLED = {
  'report/paper.md':
    '---\nlang: la\nbibliography: references.bib\n---\n\n# De ordine\n\nVide [@a; @o; @z; @i; @y].\n\n![](figures/nusquam.png)\n\n# References\n',
  'report/references.bib': [
    ['a', 'Ärlig, Å.'],
    ['o', 'Öberg, O.'],
    ['z', 'Zeno, Z.'],
    ['i', 'İnce, I.'],
    ['y', 'Yıldız, Y.'],
  ]
    .map(([key, name]) => `@book{${key}, author = {${name}}, title = {Liber}, publisher = {X}, date = {2001}}\n`)
    .join(''),
};

const folder = mkdtempSync(join(tmpdir(), 'twofold-same-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Builds `paper` into a new folder; gives what was written, by name. */
function build(paper: string, cwd: string, env: NodeJS.ProcessEnv, node = process.execPath, forms = FORMS) {
  const out = mkdtempSync(join(folder, 'out-'));
  const args = [...FLAGS, program, 'build', paper, '--quiet', '--out', out, '--to', forms];
  const { status, stderr } = spawnSync(node, args, { cwd, env: { PATH: process.env.PATH, ...env }, encoding: 'utf8' });
  expect([0, 3], stderr).toContain(status);
  // The record beside them says where from and with which Node they were made.
  const names = readdirSync(out).filter((file) => !file.startsWith('.'));
  return new Map(names.map((file) => [file, readFileSync(join(out, file))]));
}

/** The project once more in a folder of another name, its files made in another order and read by nobody else. */
function copied(project: string): string {
  const other = join(folder, 'Ein anderer Ördner', `${Math.abs(readdirSync(folder).length)}`);
  const files = readdirSync(project, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const { parentPath, name } of files.reverse()) {
    const path = join(other, parentPath.slice(project.length), name);
    mkdirSync(dirname(path), { recursive: true });
    cpSync(join(parentPath, name), path);
  }
  return other;
}

const HERE = { ...EPOCH, HOME: folder, TZ: 'UTC', LANG: 'C.UTF-8' };
const THERE = {
  ...EPOCH,
  ...{ HOME: '/nowhere', USER: 'someone', TZ: 'Pacific/Kiritimati', LC_ALL: 'ar_EG.UTF-8', LANGUAGE: 'ar' },
  ...{ COLUMNS: '40', FORCE_COLOR: '1', NODE_OPTIONS: `--require ${elsewhere}` },
};

function projectOf(files: Readonly<Record<string, string>>): string {
  const project = mkdtempSync(join(folder, 'project-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    writeFileSync(join(project, path), text);
  }
  return project;
}

function shipped(): string {
  const project = mkdtempSync(join(folder, 'shipped-'));
  for (const part of ['report', 'slides']) cpSync(join(top, part), join(project, part), { recursive: true });
  return project;
}

const PROJECTS: Readonly<Record<string, readonly [project: () => string, paper: string]>> = {
  'the shipped paper': [shipped, 'report/paper.md'],
  'every kind of block': [() => join(top, 'tests/fixtures/every-block'), 'paper.md'],
  Hebrew: [() => join(top, 'tests/fixtures/hebrew'), 'paper.md'],
  Arabic: [() => join(top, 'tests/fixtures/arabic'), 'paper.md'],
  'a paper without a title': [() => projectOf(UNTITLED), 'report/paper.md'],
};

describe('two builds are the same bytes', () => {
  for (const [name, [project, paper]] of Object.entries(PROJECTS)) {
    it(`of ${name}, by another clock, in another language, zone and folder`, () => {
      const here = project();
      const first = build(paper, here, HERE);
      const umask = process.umask(0o077);
      const second = build(join(copied(here), paper), '/', THERE);
      process.umask(umask);
      expect([...first.keys()]).toEqual(FORMS.split(',').sort());
      for (const [file, bytes] of first) expect(second.get(file)?.equals(bytes), file).toBe(true);
    });
  }

  it('with Swedish or German order of letters around, where the paper has another', () => {
    const here = projectOf(UNTITLED);
    const all = ['sv_SE.UTF-8', 'de_DE.UTF-8', 'th_TH.UTF-8', 'C'].map((LC_ALL) =>
      build('report/paper.md', here, { ...EPOCH, LC_ALL }, process.execPath, 'report.pdf').get('report.pdf'),
    );
    for (const one of all) expect(one?.equals(all[0]!)).toBe(true);
  });

  it.skipIf(browser === null)('of slides.pdf too, which a browser prints', () => {
    const here = shipped();
    const first = build('report/paper.md', here, HERE, process.execPath, 'slides.pdf').get('slides.pdf');
    const there = { ...THERE, HOME: folder };
    const second = build(join(copied(here), 'report/paper.md'), '/', there, process.execPath, 'slides.pdf');
    expect(second.get('slides.pdf')?.equals(first!)).toBe(true);
  });

  it.skipIf(others.length === 0)('with other versions of Node', () => {
    const here = shipped();
    const first = build('report/paper.md', here, HERE);
    for (const node of others) {
      const second = build('report/paper.md', here, HERE, node);
      for (const [file, bytes] of first) expect(second.get(file)?.equals(bytes), `${node} ${file}`).toBe(true);
    }
  });
});
