import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BIB, folderOf, paper, twofold } from '../../cli/run.js';

const folder = folderOf({
  'report/paper.md': paper(
    'More in [one place](https://example.org/old)[@knuth]. <!-- twofold-allow citation-unresolved: not printed yet -->[@later]',
    'unknown: 1\n',
  ),
  'report/references.bib': `${BIB.trimEnd().slice(0, -1)}, doi = {10.1000/182}}\n`,
  'report/paper.links.json': '{\n  "doi:10.1000/182": {"asked":"2021-09-02","outcome":"found"}\n}\n',
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the integrity page', () => {
  let text: string;
  beforeAll(() => {
    expect(twofold(folder, ['build', '.', '--to', 'integrity.html']).code).toBe(0);
    text = shown();
  });

  const html = (): string => readFileSync(join(folder, 'build/integrity.html'), 'utf8');
  /** What a reader sees, white space as one space. */
  const shown = (): string =>
    html()
      .replace(/<style>.*?<\/style>|<svg.*?<\/svg>/gs, '')
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ');

  it('is written alone where it alone is asked for', () => {
    expect(twofold(folder, ['build', '.', '--to', 'integrity.html', '--json']).stdout).toContain(
      '"outputs": [\n    "build/integrity.html"\n  ]',
    );
  });

  it('says the verdict and the figures', () => {
    expect(text).toMatch(/A small paper 1 warning \d+ words 1 page \d slides 2 notes 1 source 2 citations/);
  });

  it('shows each finding with its place, its line and what has to hold', () => {
    expect(text).toContain('Warning There is no key unknown');
    expect(text).toContain('report/paper.md:6:1');
    expect(html()).toContain('<mark>unknown</mark>: 1');
    expect(text).toContain('front-matter-key Every key of the front matter is one that Twofold knows.');
  });

  it('shows each source with its uses and what is known of its links', () => {
    expect(text).toMatch(/DOI 10\.1000\/182 found , asked on 2021-09-02/);
    expect(text).toMatch(/Cited p\. 1 , note 1 report\/paper\.md:11 ; p\. 1 , note 2 report\/paper\.md:11 ; slide 2/);
  });

  it('shows each link of the text', () => {
    expect(text).toMatch(/Links in the text https:\/\/example\.org\/old p\. 1 report\/paper\.md:11/);
  });

  it('colours of a page what its sections cover, which is little of a page with a line or two', () => {
    const heights = [...html().matchAll(/<rect class="(h\d|sheet)"[^>]* height="([\d.]+)"/g)];
    const of = (name: RegExp) => heights.filter(([, look]) => name.test(look!)).map(([, , height]) => Number(height));
    const [sheet] = of(/sheet/);
    expect(of(/h\d/).length).toBeGreaterThan(0);
    expect(of(/h\d/).reduce((sum, height) => sum + height, 0)).toBeLessThan(sheet! / 4);
  });

  it('shows what is exempted, and why', () => {
    expect(text).toMatch(/Exemptions .* citation-unresolved There is no entry “later” .* not printed yet/);
  });

  it('is the same each time', () => {
    const before = html();
    twofold(folder, ['build', '.', '--to', 'report.pdf,slides.html,integrity.html']);
    expect(html()).toBe(before);
  });
});
