import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { RULES } from '../../scripts/rules.js';
import { BIB, folderOf, paper, twofold } from './run.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = folderOf({ 'report/paper.md': paper(), 'report/references.bib': BIB, 'alone.md': '# One\n\nText.\n' });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the command line', () => {
  it.each([
    [['bild'], /no command “bild”.*\n.*Did you mean “build”\?/],
    [[], /command is missing/],
    [['build', '--fast'], /no option --fast/],
    [['handout', '--line'], /no option --line\.\nDid you mean “--lines”\?/],
    [['build', '--to', 'report.docx'], /report\.pdf, .*integrity\.html, not “report\.docx”/],
    [['build', '--to', 'pptx'], /not “pptx”\.\nDid you mean “slides\.pptx”\?/],
    [['build', '--wpm', '120'], /--wpm is for notes\.md/],
    [['handout', '--per-page', '4'], /--per-page takes 1, 2 or 3, not “4”/],
    [['slides'], /“slides” is for “outline” or “eject SECTION”/],
    [['slides', 'ejct', 'one'], /not “ejct”\.\nDid you mean “eject”\?/],
    [['slides', 'eject', 'intrduction'], /no section “intrduction”/],
    [['build', '-o', 'x.pdf'], /-o names one output/],
    [['check', '--to', 'report.pdf'], /--to belongs to “build”/],
    [['build', '--pdf-standard', 'ua-3'], /--pdf-standard takes no “ua-3”\.\nThere are .*ua-1.*ua-2/],
    [['build', '--pdf-standard', 'a-2b'], /no “a-2b”: PDF\/A-1 and PDF\/A-2 have no room for the sources/],
    [['build', '--pdf-standard', 'a-4'], /no “a-4”: PDF\/A-4 lets no sources be attached, and PDF\/A-4f does/],
    [['handout', '--pdf-standard', 'a-3a, UA-2'], /one of two kinds: “a-3a” is PDF 1\.7, and “UA-2” PDF 2\.0/],
    [['build', '--pdf-standard', 'ua-1', '--pdf-standard', '2.0'], /“ua-1” is PDF 1\.7, and “2\.0” PDF 2\.0/],
    [['check', '--pdf-standard', 'ua-2'], /--pdf-standard belongs to “build” and “handout”/],
    [['build', 'a.md', 'b.md'], /one too many/],
    [['build', '--typography'], /--typography belongs to “check”/],
    [['check', '--format', 'xml'], /--format takes text, json, sarif and github, not “xml”/],
    [['check', '--json', '--format', 'sarif'], /--json is --format json/],
    [['check', '--typography', '--format', 'github'], /--typography is said as text or as JSON/],
  ])('explains wrong usage: %j', (args, says) => {
    const { code, stdout, stderr } = twofold(folder, args);
    expect(stderr).toMatch(says);
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });

  it.each<[string, (deck: string) => void, RegExp]>([
    ['is no UTF-8', (deck) => writeFileSync(deck, Buffer.from('# Caf\xe9', 'latin1')), /is not UTF-8/],
    ['lies elsewhere', (deck) => symlinkSync('/nowhere/deck.md', deck), /is left as it is/],
  ])('puts no slides into a deck that %s', (_, make, says) => {
    const project = folderOf({ 'report/paper.md': '# One\n\nText is here.\n', 'slides/theme.txt': '' });
    const deck = join(project, 'slides/deck.md');
    make(deck);
    const before = lstatSync(deck).ino;
    const { code, stderr } = twofold(project, ['slides', 'eject', 'one']);
    expect([code, lstatSync(deck).ino]).toEqual([2, before]);
    expect(stderr).toMatch(says);
    rmSync(project, { recursive: true });
  });

  it('helps with each command', () => {
    for (const args of [['--help'], ['build', '--help'], ['check', '--help']]) {
      const { code, stdout } = twofold(folder, args);
      expect(code).toBe(0);
      expect(stdout).toContain(args[0] === '--help' ? 'Usage' : `twofold ${args[0]}`);
    }
    expect(twofold(folder, ['--version']).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it('writes one output, elsewhere and under another name', () => {
    expect(twofold(folder, ['build', '--to', 'report.pdf', '-o', 'mine.pdf']).code).toBe(0);
    expect(readFileSync(join(folder, 'mine.pdf'), 'latin1')).toMatch(/^%PDF-1\.7/);
    expect(existsSync(join(folder, 'build'))).toBe(false);
  });

  it('builds a lone Markdown file beside itself', () => {
    expect(twofold(folder, ['build', 'alone.md']).code).toBe(0);
    expect(existsSync(join(folder, 'report.pdf'))).toBe(true);
    expect(existsSync(join(folder, 'slides.html'))).toBe(true);
  });

  it('checks without writing', () => {
    const { code, stdout } = twofold(folder, ['check']);
    expect(stdout).toMatch(/Section .*Words.*Pages.*Notes.*Slides/);
    expect(code).toBe(0);
    expect(existsSync(join(folder, 'build'))).toBe(false);
  });

  it('says how the pages are set where that is asked for', () => {
    expect(twofold(folder, ['check']).stdout).not.toContain('word gaps');
    expect(twofold(folder, ['check', '--typography']).stdout).toMatch(/word gaps {3}p5 \d/);
    const { typography } = JSON.parse(twofold(folder, ['check', '--typography', '--json']).stdout);
    expect(typography.pages[0]).toMatchObject({ page: '1', hyphens: { count: expect.any(Number) } });
    expect(JSON.parse(twofold(folder, ['check', '--json']).stdout)).not.toHaveProperty('typography');
  });

  it('says what was found in the format that is asked for', () => {
    const wrong = folderOf({ 'report/paper.md': paper('See [@a].'), 'report/references.bib': BIB });
    const said = (...args: string[]) => twofold(wrong, args).stdout;
    expect(said('build', '--format', 'github')).toMatch(
      /^::error file=report\/paper\.md,line=10,.*title=citation-unresolved::.*\n1 error\nwrote build/,
    );
    const inside = twofold(join(wrong, 'report'), ['check', '..', '--format', 'github'], { GITHUB_WORKSPACE: wrong });
    expect(inside.stdout).toMatch(/^::error file=report\/paper\.md,/);
    const { runs } = JSON.parse(said('check', '--format', 'sarif'));
    expect(runs[0].tool.driver.version).toBe(said('--version').trim());
    expect(runs[0].results[0].ruleId).toBe('citation-unresolved');
    expect(said('check', '--json')).toBe(said('check', '--format', 'json'));
    expect(twofold(wrong, ['check'], { FORCE_COLOR: '1' }).stdout).toContain('\u001b[31merror');
    rmSync(wrong, { recursive: true });
  });

  it('is not upset by a reader that has seen enough', () => {
    const { stderr } = spawnSync(
      'sh',
      ['-c', `"${process.execPath}" "${join(root, 'dist/twofold.cjs')}" check | head -c 1`],
      {
        cwd: folder,
        encoding: 'utf8',
      },
    );
    expect(stderr).toBe('');
  });

  it('says nothing when all is well and it is asked to be quiet', () => {
    expect(twofold(folder, ['build', '--quiet', '--out', 'quiet'])).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  it('counts warnings as errors where it is asked to be strict', () => {
    const strict = folderOf({ 'report/paper.md': paper('', 'titel: x\n'), 'report/references.bib': BIB });
    expect(twofold(strict, ['check']).code).toBe(0);
    expect(twofold(strict, ['check', '--strict']).code).toBe(3);
    rmSync(strict, { recursive: true });
  });
});

describe('two builds', () => {
  it('are the same bytes, whatever the folder, the time zone and the language', () => {
    const builds = [
      { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' },
      { TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
    ].map((env) => {
      const out = mkdtempSync(join(tmpdir(), 'twofold-same-'));
      expect(twofold(root, ['build', '--out', out], env).code).toBe(0);
      const files = ['report.pdf', 'slides.html'].map((name) => readFileSync(join(out, name)));
      rmSync(out, { recursive: true });
      return files;
    });
    expect(builds[0]![0]!.equals(builds[1]![0]!)).toBe(true);
    expect(builds[0]![1]!.equals(builds[1]![1]!)).toBe(true);
  });

  it('carry the date that SOURCE_DATE_EPOCH gives, and no other', () => {
    const dated = (env: NodeJS.ProcessEnv) => {
      expect(twofold(folder, ['build', '--to', 'report.pdf', '-o', 'dated.pdf'], env).code).toBe(0);
      return readFileSync(join(folder, 'dated.pdf'), 'latin1');
    };
    expect(dated({ SOURCE_DATE_EPOCH: '1600000000' })).toContain('2020-09-13');
    expect(dated({ SOURCE_DATE_EPOCH: '' })).not.toMatch(/CreateDate/);
  });
});

describe('the README', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  it('explains every rule', () => {
    for (const rule of Object.keys(RULES)) expect(readme).toContain(`\`${rule}\``);
  });
});
