import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument, PDFName } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BIB, folderOf, paper, twofold } from '../cli/run.js';
import { toy } from './toy.js';

const folder = folderOf({
  'report/paper.md': paper(),
  'report/references.bib': BIB,
  'broken.pdf': '%PDF-1.7\nno more',
});
const file = (name: string) => join(folder, name);

beforeAll(async () => {
  writeFileSync(file('toy.pdf'), await toy(24));
  const torn = Buffer.from(await toy(2))
    .toString('latin1')
    .replaceAll(/stream\r?\n[\s\S]{4}/g, 'stream\nXXXX');
  writeFileSync(file('torn.pdf'), torn, 'latin1');
  writeFileSync(file('locked.pdf'), `%PDF-1.7\n1 0 obj\n<</Encrypt 2 0 R>>\nendobj\n`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('twofold print', () => {
  it.each([
    [['print'], /What is to be printed: --booklet, --n-up 2, --n-up 4, --crop-marks or --grey/],
    [['print', '--booklet', '--signature', '6'], /--signature takes all, or pages by the four: 4, 8, 16, 32; not “6”/],
    [['print', '--booklet', '--creep', 'much'], /--creep takes a length up to 1 mm, as 0\.1mm, not “much”/],
    [['print', '--n-up', '5'], /--n-up takes 2, 4, 6, 8, 9 or 16 pages a side, not “5”/],
    [['print', '--n-up', '2', '--booklet'], /Either --booklet or --n-up/],
    [['print', '--grey', '--signature', '8'], /--signature goes with --booklet/],
    [['print', '--booklet', '--sheet', 'a44'], /--sheet takes a3, a4.*not “a44”\.\nDid you mean “a4”\?/s],
    [['print', '--booklet', '--duplex', 'short'], /--duplex takes long-edge, short-edge, not “short”/],
    [['print', '--booklet', '--pages', '8,'], /--pages takes numbers and ranges as 1-8,12,20-, not “8,”/],
    [['print', '--signature', '8'], /--signature goes with --booklet/],
    [['print', '--grey', '--duplex', 'long-edge'], /--duplex goes with --booklet or --n-up/],
    [['print', '--booklet', '--creep', '-1mm'], /--creep needs a value; one that begins with a dash/],
    [['print', '--booklet', '--cover'], /--cover needs a value\.\nSee “twofold print --help”\./],
    [['print', '--booklet', '-o', ''], /-o needs a value, and has an empty one/],
    [['print', '--booklet=yes'], /--booklet takes no value/],
    [['build', '--booklet'], /--booklet belongs to “print”/],
  ])('explains wrong usage: %j', (args, says) => {
    const { code, stdout, stderr } = twofold(folder, args);
    expect(stderr).toMatch(says);
    expect([code, stdout]).toEqual([2, '']);
  });

  it.each([
    ['nothing.pdf', 'file-missing', /There is no file “nothing\.pdf”/],
    ['broken.pdf', 'print-original', /“broken\.pdf” cannot be printed: it /],
    ['locked.pdf', 'print-original', /“locked\.pdf” cannot be printed: it is encrypted/],
    ['torn.pdf', 'print-original', /“torn\.pdf” cannot be printed: it /],
  ])('says what is wrong with %s', (name, rule, says) => {
    const { code, stdout } = twofold(folder, ['print', '--booklet', name]);
    expect(stdout).toMatch(says);
    expect(stdout).toContain(rule);
    expect(code).toBe(1);
  });

  it('writes over nothing that it was made from, not by a link either, and over no device', () => {
    symlinkSync(file('toy.pdf'), file('link.pdf'));
    for (const [from, to] of [
      ['report', 'report/paper.md'],
      ['link.pdf', 'toy.pdf'],
      ['toy.pdf', 'pipe'],
    ] as const) {
      if (to === 'pipe') execFileSync('mkfifo', [file('pipe')]);
      const before = to === 'pipe' ? null : readFileSync(file(to));
      const paper = from === 'report' ? [] : [from];
      const { code, stdout } = twofold(folder, ['print', '--booklet', ...paper, '-o', to]);
      expect(stdout, to).toMatch(/output-unwritten/);
      expect(code, to).toBe(1);
      if (before) expect(readFileSync(file(to))).toEqual(before);
      else expect(statSync(file('pipe')).isFIFO()).toBe(true);
    }
  });

  it('knows a PDF by how it begins, and takes none for a paper', () => {
    writeFileSync(file('copy'), readFileSync(file('toy.pdf')));
    expect(twofold(folder, ['print', '--booklet', 'copy']).code).toBe(0);
    for (const command of ['build', 'check']) {
      const { code, stdout } = twofold(folder, [command, 'toy.pdf']);
      expect(stdout).toMatch(/“toy\.pdf” is no Markdown/);
      expect(code).toBe(1);
    }
  });

  it('says which page is not there', () => {
    const { code, stdout } = twofold(folder, ['print', '--booklet', 'toy.pdf', '--pages', '20-25']);
    expect(stdout).toMatch(/“toy\.pdf” cannot be printed: it has 24 pages, and no page 25/);
    expect(code).toBe(1);
  });

  it('writes beside a PDF, under its name, and says how to print', () => {
    const { code, stdout } = twofold(folder, ['print', '--booklet', 'toy.pdf']);
    expect(stdout).toBe(
      [
        'wrote toy-booklet.pdf',
        '24 pages on 6 sheets of A4, at full size.',
        'Print on both sides, flip on the short edge, at actual size (100 %).',
        'Fold the stack in the middle, staple through the fold.',
        '',
      ].join('\n'),
    );
    expect(code).toBe(0);
  });

  it.each([
    [['--n-up', '4'], '4-up.pdf'],
    [['--crop-marks'], 'crop-marks.pdf'],
    [['--grey'], 'grey.pdf'],
    [['--booklet', '--crop-marks', '--grey'], 'booklet-crop-marks-grey.pdf'],
  ])('names what %j makes', (args, name) => {
    expect(twofold(folder, ['print', 'toy.pdf', ...args]).stdout).toContain(`wrote toy-${name}\n`);
  });

  it('prints the report of a paper, whether it has been built or not, and leaves it alone', () => {
    const unbuilt = twofold(folder, ['print', '--booklet', '.']);
    expect(unbuilt.stdout).toContain('wrote build/booklet.pdf');
    expect(existsSync(file('build/report.pdf'))).toBe(false);
    const first = readFileSync(file('build/booklet.pdf'));
    twofold(folder, ['build', '.', '--to', 'report.pdf']);
    const report = readFileSync(file('build/report.pdf'));
    twofold(folder, ['print', '--booklet', '.']);
    expect(readFileSync(file('build/booklet.pdf')).equals(first)).toBe(true);
    expect(readFileSync(file('build/report.pdf')).equals(report)).toBe(true);
  });

  it('prints the paper as it is now, not as it was when it was built', () => {
    const project = folderOf({ 'report/paper.md': paper('Old words.'), 'report/references.bib': BIB });
    twofold(project, ['build', '.', '--to', 'report.pdf']);
    twofold(project, ['print', '--grey', '.']);
    const old = readFileSync(join(project, 'build/grey.pdf'));
    writeFileSync(join(project, 'report/paper.md'), paper('New words, and more of them.'));
    twofold(project, ['print', '--grey', '.']);
    expect(readFileSync(join(project, 'build/grey.pdf')).equals(old)).toBe(false);
    rmSync(project, { recursive: true });
  });

  it('never writes over what it prints from', () => {
    const before = readFileSync(file('toy.pdf'));
    const { code, stdout } = twofold(folder, ['print', '--grey', 'toy.pdf', '-o', 'toy.pdf']);
    expect(stdout).toMatch(/“toy\.pdf” is what is printed from, and is left as it is/);
    expect(code).toBe(1);
    expect(readFileSync(file('toy.pdf')).equals(before)).toBe(true);
  });

  it('says the same as JSON', () => {
    const { stdout } = twofold(folder, ['print', '--booklet', 'toy.pdf', '--signature', '16', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({
      outputs: ['toy-booklet.pdf'],
      print: { pages: 24, blanks: 0, sides: 12, signatures: [16, 8], flip: 'short-edge' },
    });
  });

  it('tells print dialogs how to print, and keeps the title', async () => {
    twofold(folder, ['print', '--booklet', 'toy.pdf', '--duplex', 'long-edge']);
    const made = await PDFDocument.load(readFileSync(file('toy-booklet.pdf')), { updateMetadata: false });
    expect(made.getTitle()).toBe('Toy');
    const preferences = made.catalog.lookup(PDFName.of('ViewerPreferences'))!.toString();
    expect(preferences).toMatch(/\/Duplex\s*\/DuplexFlipLongEdge/);
    expect(preferences).toMatch(/\/PrintScaling\s*\/None/);
  });
});
