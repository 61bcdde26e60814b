import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderOf, twofold } from './run.js';

const paper = '---\ntitle: T\n---\n\n# Two {#two}\n\nMore.\n\n# One {#one}\n\nThere were 28.\n';
const deck = '<!-- section: two -->\n\n# B\n\n---\n\n<!-- section: one -->\n\n# A\n';

describe('twofold check --confirm', () => {
  let folder: string;
  let file: string;
  beforeAll(() => {
    folder = folderOf({ 'report/paper.md': paper, 'slides/deck.md': deck });
    file = join(folder, 'slides/confirmed.json');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('writes nothing for a section that is not there, and says which was meant', () => {
    const { code, stdout } = twofold(folder, ['check', '--confirm', 'ones']);
    expect(code).toBe(3);
    expect(stdout).toContain('Did you mean “one”?');
    expect(existsSync(file)).toBe(false);
  });

  it('keeps a line for each section, by id, beside the deck and nothing else', () => {
    expect(twofold(folder, ['check', '--confirm', 'one']).stdout).toContain('wrote slides/confirmed.json');
    expect(Object.keys(JSON.parse(readFileSync(file, 'utf8')))).toEqual(['one']);
    expect(twofold(folder, ['check', '--confirm', 'all', '--quiet']).stdout).toBe('');
    expect(readFileSync(file, 'utf8').split('\n')).toMatchObject([
      '{',
      expect.stringMatching(/^ {2}"one": "[0-9a-f ]+",$/),
      expect.stringMatching(/^ {2}"two": "[0-9a-f ]+"$/),
      '}',
      '',
    ]);
    expect(readdirSync(join(folder, 'slides')).sort()).toEqual(['confirmed.json', 'deck.md']);
    expect(existsSync(join(folder, 'build'))).toBe(false);
  });

  it('finds the slides whose section changes, until they are confirmed again', () => {
    writeFileSync(join(folder, 'report/paper.md'), paper.replace('28', '29'));
    const { code, stdout } = twofold(folder, ['check']);
    expect(code).toBe(0);
    expect(stdout).toContain('slides/deck.md:7:1  warning  slide-outdated');
    expect(stdout).toContain('There were 29.');
    expect(twofold(folder, ['check', '--confirm', 'one,two']).stdout).not.toContain('slide-outdated');
    expect(twofold(folder, ['check']).stdout).not.toContain('slide-outdated');
  });

  it('belongs to “check”', () => {
    expect(twofold(folder, ['build', '--confirm', 'one']).code).toBe(2);
    expect(twofold(folder, ['check', '--confirm']).code).toBe(2);
  });
});
