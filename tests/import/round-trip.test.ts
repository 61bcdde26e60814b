import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { builtPaper } from '../built-paper.js';
import { twofold } from '../cli/run.js';
import { expectValid } from '../verapdf.js';
import { builtProject, filesIn, PROJECT, scratch } from './project.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const corpus = join(root, '../shared/corpus/papers');
const folder = scratch();

/** Imports a report into a folder of that name, and builds what came out; gives both outputs as Latin-1. */
function again(report: string, name: string): { readonly pdf: string; readonly html: string } {
  const { code, stdout, stderr } = twofold(folder, ['import', report, name]);
  expect([code, stderr]).toEqual([0, '']);
  const next = /^Next: twofold build (.*)$/m.exec(stdout)?.[1];
  twofold(folder, ['build', next ?? '', '--out', `${name}-built`]);
  return outputsIn(join(folder, `${name}-built`));
}

function outputsIn(built: string): { readonly pdf: string; readonly html: string } {
  const read = (name: string) => readFileSync(join(built, name), 'latin1');
  return { pdf: read('report.pdf'), html: read('slides.html') };
}

describe('a report gives its project back', () => {
  const papers = [
    '.',
    'tests/fixtures/specimen',
    'tests/fixtures/every-block',
    'tests/fixtures/book',
    'tests/fixtures/arabic',
  ];

  it.each(papers)('that builds to the same bytes: %s', (paper) => {
    const built = builtPaper(paper).folder;
    const { pdf, html } = again(join(built, 'report.pdf'), `of-${basename(paper).replace('.', 'shipped')}`);
    const before = outputsIn(built);
    expect(pdf === before.pdf).toBe(true);
    expect(html === before.html).toBe(true);
  });

  it.skipIf(!existsSync(corpus)).each(['basix', 'tidyverse'])('of real papers (if they are here): %s', (paper) => {
    const built = builtPaper(join(corpus, paper)).folder;
    expect(again(join(built, 'report.pdf'), paper).pdf === outputsIn(built).pdf).toBe(true);
  });

  it('with each of its files as it was, and no other', () => {
    const project = builtProject();
    const { pdf, html } = again(join(project, 'build/report.pdf'), 'whole');
    const found = filesIn(join(folder, 'whole'));
    expect([...found.keys()]).toEqual(Object.keys(PROJECT).sort());
    for (const [path, bytes] of Object.entries(PROJECT)) expect(found.get(path)).toEqual(Buffer.from(bytes));
    expect(pdf === outputsIn(join(project, 'build')).pdf).toBe(true);
    expect(html === outputsIn(join(project, 'build')).html).toBe(true);
    expect(found.size).toBe(Object.keys(PROJECT).length);
  });

  it('that is the same whatever else is built', () => {
    const project = builtProject();
    const both = readFileSync(join(project, 'build/report.pdf'));
    twofold(project, ['build', '--to', 'report.pdf', '--out', 'alone']);
    expect(readFileSync(join(project, 'alone/report.pdf')).equals(both)).toBe(true);
  });

  it('but for what its author keeps', () => {
    const withKey = (word: string) =>
      String(PROJECT['report/paper.md']).replace('lang: en', `lang: en\r\nattach: ${word}`);
    const texts = builtProject({ 'report/paper.md': withKey('text') });
    const { code: textCode, stdout } = twofold(folder, ['import', join(texts, 'build/report.pdf'), 'texts']);
    expect([textCode, stdout]).toEqual([0, expect.stringContaining('Its author kept the images back')]);
    const isImage = (path: string) => /\.(?:png|jpg|svg|pdf)$/.test(path);
    expect([...filesIn(join(folder, 'texts')).keys()]).toEqual(
      Object.keys(PROJECT)
        .filter((path) => !isImage(path))
        .sort(),
    );
    const none = builtProject({ 'report/paper.md': withKey('none') });
    const { code, stderr } = twofold(folder, ['import', join(none, 'build/report.pdf'), 'none']);
    expect(code).toBe(1);
    expect(stderr).toMatch(/carries no files, and no paper.*\n.*`attach: none`/);
    expect(existsSync(join(folder, 'none'))).toBe(false);
  });

  it('and is PDF/A-3a with all of it (if veraPDF is installed)', (context) =>
    expectValid(context, '3a', join(builtProject(), 'build/report.pdf')));
});
