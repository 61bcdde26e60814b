import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../scripts/browser/find.js';
import { folderOf, twofold } from '../cli/run.js';

const { path } = findBrowser({ env: process.env, platform: process.platform });
const title = 'a slide that a browser paints through forms';

describe.skipIf(path === null)(path === null ? `${title} — skipped: no browser is installed` : title, () => {
  const gradient = readFileSync(resolve('tests/fixtures/svg/gradients.svg'), 'utf8');
  const deck = `<!-- section: one -->
<style>
img { mix-blend-mode: multiply }
.ground { background: linear-gradient(#fcc, #ccf) }
.faint { opacity: .5; background: #fcc }
</style>

# Picture and words

![A plot](../report/plot.svg)

<p class="ground">Words upon a ground</p>

---

<!-- section: one -->
# Blended

<div class="faint"><p>One of two</p><p>Two of two</p></div>

Words below.
`;
  const folder = folderOf({
    'report/paper.md': '# One {#one}\n\nText.\n\n![A plot](plot.svg)\n',
    'report/plot.svg': gradient,
    'slides/deck.md': deck,
  });
  const read: string[] = [];
  beforeAll(async () => {
    const file = join(folder, 'slides.pdf');
    twofold(folder, ['build', '--to', 'slides.pdf', '-o', file]);
    const document = await getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 }).promise;
    for (let number = 1; number <= document.numPages; number++) read.push(await tagsOf(await document.getPage(number)));
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is read by pdf.js with all its tags, the picture by its words', () => {
    const slide = read.find((tags) => tags.includes('Picture and words'));
    expect(slide).toBe('Sect(H1(“Picture and words”) P(Figure[A plot]()) P(“Words upon a ground”))');
  });

  it('keeps words that are blended as a group where their author put them', ({ skip }) => {
    const { stdout, error } = spawnSync('pdfinfo', ['-struct-text', join(folder, 'slides.pdf')], { encoding: 'utf8' });
    if (error) skip('no Poppler is installed');
    const texts = [...stdout.matchAll(/"(.*)"/g)].map(([, text]) => text);
    expect(texts.slice(-4)).toEqual(['Blended', 'One of two', 'Two of two', 'Words below.']);
  });
});

interface Node {
  readonly role?: string;
  readonly alt?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Node[];
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>;

/** The tags of a page as a line, with the text that pdf.js finds in each. */
async function tagsOf(page: Page): Promise<string> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const texts = new Map<string, string>();
  const open: (string | null)[] = [];
  for (const item of items)
    if ('str' in item) {
      const id = open.findLast((one) => one !== null);
      if (id) texts.set(id, (texts.get(id) ?? '') + item.str);
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push((item as { id?: string | null }).id ?? null);
  const said = ({ role, alt, type, id, children = [] }: Node): string => {
    if (type === 'content') return texts.has(id ?? '') ? `“${texts.get(id ?? '')!.trim()}”` : '';
    const inner = children.map(said).filter((one) => one !== '');
    return role === 'Root' || role === 'Document'
      ? inner.join(' ')
      : `${role}${alt ? `[${alt}]` : ''}(${inner.join(' ')})`;
  };
  return said((await page.getStructTree()) as Node);
}
