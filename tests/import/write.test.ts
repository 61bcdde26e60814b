import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { twofold } from '../cli/run.js';
import { filesIn, scratch } from './project.js';

const folder = scratch();
const FILES = { 'report/paper.md': '# One\n\nText.\n', 'report/references.bib': '', 'slides/deck.md': '# A\n' };

beforeAll(async () => {
  const document = await PDFDocument.create();
  document.addPage();
  for (const [path, text] of Object.entries(FILES))
    await document.attach(Buffer.from(text), path, { mimeType: 'text/plain' });
  await document.attach(Buffer.from('#!'), 'report/run.sh', { mimeType: 'text/plain' });
  writeFileSync(join(folder, 'report.pdf'), await document.save());
});

const importing = (...args: readonly string[]) => twofold(folder, ['import', 'report.pdf', ...args]);
const contents = (name: string) =>
  Object.fromEntries([...filesIn(join(folder, name))].map(([path, bytes]) => [path, String(bytes)]));

describe('twofold import', () => {
  it('says what it wrote, what it left out, and what comes next', () => {
    const { code, stdout } = importing();
    expect(code).toBe(0);
    expect(stdout.split('\n')).toEqual([
      'warning: “report/run.sh” is of no kind that a paper project has, and is left out',
      ...Object.keys(FILES).map((path) => `wrote report-project/${path}`),
      'Next: twofold build report-project',
      '',
    ]);
    expect(contents('report-project')).toEqual(FILES);
    expect(readdirSync(folder).sort()).toEqual(['report-project', 'report.pdf']);
  });

  it('says it to programs, or not at all', () => {
    const said = JSON.parse(importing('of programs', '--json').stdout);
    expect(said).toMatchObject({
      folder: 'of programs',
      paper: 'report/paper.md',
      skipped: [{ name: 'report/run.sh' }],
      next: ['twofold', 'build', 'of programs'],
    });
    expect(said.written).toHaveLength(3);
    expect(importing('quietly', '--quiet')).toMatchObject({ code: 0, stdout: '', stderr: '' });
    expect(contents('quietly')).toEqual(FILES);
  });

  it('overwrites nothing that is other, and then writes nothing', () => {
    mkdirSync(join(folder, 'there/report'), { recursive: true });
    writeFileSync(join(folder, 'there/report/paper.md'), 'Mine.');
    writeFileSync(join(folder, 'there/mine.md'), 'Mine too.');
    const { code, stderr } = importing('there');
    expect(code).toBe(1);
    expect(stderr).toMatch(/“there\/report\/paper\.md” is there already, with other content\.\n.*--force/);
    expect(contents('there')).toEqual({ 'report/paper.md': 'Mine.', 'mine.md': 'Mine too.' });
    expect(JSON.parse(importing('there', '--json').stdout)).toMatchObject({ conflicts: ['there/report/paper.md'] });
  });

  it('goes on where it is the same, and replaces it where that is asked for', () => {
    expect(importing('there', '--force').code).toBe(0);
    expect(contents('there')).toEqual({ ...FILES, 'mine.md': 'Mine too.' });
    expect(importing('there').stdout).toContain('3 files were there already');
  });

  it('follows no link out of the folder, even when it may replace', () => {
    for (const name of ['linked', 'elsewhere']) mkdirSync(join(folder, name));
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'linked/report'));
    expect(importing('linked', '--force')).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/outside “linked”/),
    });
    symlinkSync(join(folder, 'nowhere'), join(folder, 'linked/slides'));
    expect(importing('linked', '--force').code).toBe(1);
    expect(readdirSync(join(folder, 'elsewhere'))).toEqual([]);
  });

  it('replaces a link to a file, and not what it leads to', () => {
    mkdirSync(join(folder, 'link/report'), { recursive: true });
    writeFileSync(join(folder, 'precious.md'), 'Precious.');
    symlinkSync(join(folder, 'precious.md'), join(folder, 'link/report/paper.md'));
    expect(importing('link').code).toBe(1);
    expect(importing('link', '--force').code).toBe(0);
    expect(readFileSync(join(folder, 'precious.md'), 'utf8')).toBe('Precious.');
    expect(lstatSync(join(folder, 'link/report/paper.md')).isSymbolicLink()).toBe(false);
  });

  it('writes all or nothing', () => {
    writeFileSync(join(folder, 'file'), 'No folder.');
    const { code, stderr } = importing('file');
    expect([code, readFileSync(join(folder, 'file'), 'utf8')]).toEqual([1, 'No folder.']);
    expect(stderr).toMatch(/cannot be written/);
    mkdirSync(join(folder, 'blocked/slides/deck.md'), { recursive: true });
    expect(importing('blocked', '--force').code).toBe(1);
    expect(filesIn(join(folder, 'blocked')).size).toBe(0);
  });

  it.skipIf(process.getuid?.() === 0)('leaves nothing behind where it may not write (not as root)', () => {
    mkdirSync(join(folder, 'closed'));
    chmodSync(join(folder, 'closed'), 0o500);
    expect(importing('closed/project').code).toBe(1);
    expect(existsSync(join(folder, 'closed/project'))).toBe(false);
    expect(readdirSync(join(folder, 'closed'))).toEqual([]);
  });

  it.each<[readonly string[], RegExp]>([
    [['import'], /needs the file/],
    [['import', 'a.pdf', 'b', 'c'], /“c” is one too many/],
    [['import', 'a.pdf', 'b', '--out', 'c'], /named twice/],
    [['import', 'a.pdf', '--strict'], /“import” has no option --strict/],
    [['import', 'a.pdf', '-o', 'x'], /“import” has no option -o/],
    [['import', 'a.pdf', '--format', 'sarif'], /text or json, not as sarif/],
    [['build', '--force'], /--force belongs to/],
  ])('explains wrong usage: %j', (args, says) => {
    const { code, stderr } = twofold(folder, args);
    expect(stderr).toMatch(says);
    expect(code).toBe(2);
  });
});
