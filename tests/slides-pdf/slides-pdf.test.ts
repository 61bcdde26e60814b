import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../scripts/browser/find.js';
import { BIB, folderOf, type Ran, twofold } from '../cli/run.js';
import { elements, type ReadPdf, readPdf, textWithout, unbroken } from '../reader.js';
import { expectValid } from '../verapdf.js';

const { path } = findBrowser({ env: process.env, platform: process.platform });
const hasPoppler = spawnSync('pdftoppm', ['-v']).error === undefined;
const title = path === null ? 'slides.pdf — skipped: no browser is installed (apt install chromium)' : 'slides.pdf';

describe.skipIf(path === null)(title, () => {
  const folder = mkdtempSync(join(tmpdir(), 'twofold-slides-'));
  const file = join(folder, 'slides.pdf');
  let deck: ReadPdf;
  let slides: readonly string[];

  beforeAll(async () => {
    const ran = twofold('.', ['build', 'report/paper.md', '--to', 'slides.html,slides.pdf', '--out', folder]);
    expect(ran.stderr).toBe('');
    deck = await readPdf(readFileSync(file));
    slides = sectionsOf(readFileSync(join(folder, 'slides.html'), 'utf8'));
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('has a page for each slide, with its number as label', () => {
    expect(deck.pages).toHaveLength(slides.length);
    expect(deck.labels).toEqual(slides.map((_, i) => String(i + 1)));
    expect(new Set(deck.pages.map(({ width, height }) => `${width} × ${height}`))).toEqual(new Set(['960 × 540']));
  });

  it('says on each page what the slide says, in its order, word by word', () => {
    expect(saidOn(deck)).toEqual(slides.map(wordsOf));
  });

  it('says each note behind its mark', () => {
    const marks = elements(deck.structure, 'Reference');
    expect(marks.length).toBeGreaterThan(20);
    const slide = elements(deck.structure, 'Sect')[3]!;
    const point = elements(slide, 'LBody')[1]!;
    expect(point.children.map(({ role }) => role)).toEqual(['Reference', 'Note']);
    expect(elements(point, 'Lbl').map(({ text }) => text)).toEqual([point.children[0]!.text]);
    for (const note of elements(deck.structure, 'Note')) expect(elements(note, 'Lbl')).toHaveLength(1);
  });

  it('keeps running heads and folios out of the structure', () => {
    const heads = slides.map((html) => letters(/<header>(.*?)<\/header>/.exec(html)?.[1] ?? ''));
    deck.pages.forEach(({ artifacts }, i) => {
      expect(letters(artifacts)).toContain(heads[i]);
    });
  });

  it('says its language, its title and its author', () => {
    expect(deck.lang).toBe('en');
    expect(deck.info.get('Title')).toBe('ISIS-K: The Renewed Threat Post US Withdrawal from Afghanistan');
    expect(deck.info.get('Author')).toBe('Faizan Ali');
    expect([...deck.info.keys()].filter((key) => /Date/.test(key))).toEqual([]);
    expect(deck.metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
  });

  it('has an outline of the sections, with their slides below', () => {
    const who = deck.outline.find((entry) => entry.title === 'Who is ISK?');
    expect(who?.children.map((entry) => entry.title)).toContain('One group, six names');
    expect(deck.outline.at(-1)).toMatchObject({ title: 'Bibliography', target: { page: slides.length } });
  });

  it('leads from notes to the sources and back, inside the file', () => {
    const inside = deck.links.filter(({ url }) => url === null);
    expect(inside.length).toBeGreaterThan(30);
    expect(inside.filter(({ target }) => target === null)).toEqual([]);
    const hrefs = slides.flatMap((html, i) =>
      [...html.matchAll(/<a href="#(\d+)"/g)].map(([, to]) => `${i + 1} → ${to}`),
    );
    expect(new Set(inside.map(({ page, target }) => `${page} → ${target?.page}`))).toEqual(new Set(hrefs));
  });

  it('is the same bytes when it is built again', () => {
    const first = readFileSync(file);
    twofold('.', ['build', 'report/paper.md', '--to', 'slides.pdf', '--out', folder]);
    expect(readFileSync(file).equals(first)).toBe(true);
  }, 60_000);

  it.skipIf(!hasPoppler)(
    'looks as it does on a screen, but for a handout as on paper',
    () => {
      const paper = folderOf({ 'paper.md': '---\ndeck: {variant: dark}\n---\n\n# One\n\nText.\n' });
      twofold(paper, ['build', 'paper.md', '--to', 'slides.pdf,handout.pdf']);
      expect(darkShare(join(paper, 'slides.pdf'))).toBeGreaterThan(0.9);
      expect(darkShare(join(paper, 'handout.pdf'))).toBeLessThan(0.1);
      rmSync(paper, { recursive: true, force: true });
    },
    60_000,
  );

  it('has what is said to a slide as a comment upon it, where that is asked for', async () => {
    const noted = join(folder, 'noted.pdf');
    twofold('.', ['build', 'report/paper.md', '--to', 'slides.pdf', '--speaker-notes', '-o', noted]);
    const comments = await commentsOf(noted);
    expect(comments).toHaveLength(slides.length);
    expect(comments[2]).toMatch(/^The organization that this paper is about goes by several names/);
    expect(await commentsOf(file)).toEqual(slides.map(() => undefined));
    const { structure } = await readPdf(readFileSync(noted));
    expect(elements(structure, 'Annot').length).toBe(comments.filter((comment) => comment !== undefined).length);
  }, 60_000);

  it('is a file that qpdf finds no fault with, and Poppler draws', ({ skip }) => {
    if (spawnSync('qpdf', ['--version']).status !== 0) skip('no qpdf is installed');
    expect(spawnSync('qpdf', ['--check', file]).status).toBe(0);
    const drawn = spawnSync('pdftoppm', ['-r', '20', '-png', file, join(folder, 'page')], { encoding: 'utf8' });
    expect([drawn.status, drawn.stderr]).toEqual([0, '']);
  });
});

const PAPERS = ['arabic', 'hebrew', 'persian', 'chinese', 'japanese', 'every-block'];

describe.skipIf(path === null)(
  `slides.pdf of every language${path === null ? ' — skipped: no browser is installed' : ''}`,
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'twofold-languages-'));
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    it.each(PAPERS)(
      'says by its tags what the slides of the paper “%s” say',
      async (name) => {
        const out = join(folder, name);
        twofold('.', ['build', `tests/fixtures/${name}`, '--to', 'slides.html,slides.pdf', '--out', out]);
        const slides = sectionsOf(readFileSync(join(out, 'slides.html'), 'utf8'));
        const said = saidOn(await readPdf(readFileSync(join(out, 'slides.pdf'))));
        expect(said.map(letters)).toEqual(slides.map((html) => letters(wordsOf(html))));
        if (name !== 'every-block') expect(said).toEqual(slides.map(wordsOf));
      },
      60_000,
    );

    for (const flavour of ['3a', 'ua1'] as const)
      it(
        `is PDF/${flavour} by veraPDF`,
        (context) => expectValid(context, flavour, ...PAPERS.map((name) => join(folder, name, 'slides.pdf'))),
        120_000,
      );
  },
);

describe.skipIf(path === null)(`a check${path === null ? ' — skipped: no browser is installed' : ''}`, () => {
  it('finds slides.pdf to be of an earlier deck, and one that is not', () => {
    const paper = (words: string) => `---\ntitle: A deck\n---\n\n# One {#one}\n\n- A list of ${words}\n- And more\n`;
    const folder = folderOf({ 'paper.md': paper('apples') });
    const found = () => {
      const { stdout } = twofold(folder, ['check', 'paper.md', '--json']);
      const { diagnostics } = JSON.parse(stdout) as { diagnostics: { rule: string; line: number }[] };
      return diagnostics.filter(({ rule }) => rule === 'slides-pdf-other').map(({ line }) => line);
    };
    twofold(folder, ['build', 'paper.md', '--to', 'report.pdf,slides.html,slides.pdf']);
    expect(found()).toEqual([]);
    writeFileSync(join(folder, 'paper.md'), paper('pears'));
    twofold(folder, ['build', 'paper.md']);
    expect(found()).toEqual([7]);
    writeFileSync(join(folder, 'paper.md'), paper('تفاح'));
    twofold(folder, ['build', 'paper.md', '--to', 'report.pdf,slides.html,slides.pdf']);
    expect(found()).toEqual([]);
    writeFileSync(join(folder, 'paper.md'), paper('كمثرى'));
    twofold(folder, ['build', 'paper.md']);
    expect(found()).toEqual([7]);
    writeFileSync(join(folder, 'paper.md'), paper('apples').replace('A deck', 'Another deck'));
    twofold(folder, ['build', 'paper.md']);
    expect(found()).toEqual([]);
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);
});

describe('without a browser', () => {
  let ran: Ran;
  let folder: string;
  beforeAll(() => {
    folder = folderOf({
      'paper.md': '---\nbibliography: references.bib\n---\n\n# One\n\nText [@knuth].\n',
      'references.bib': BIB,
    });
    const env = { TWOFOLD_BROWSER: join(folder, 'nothing-here') };
    ran = twofold(folder, ['build', 'paper.md', '--to', 'report.pdf,slides.html,slides.pdf'], env);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('says so, and writes all else', () => {
    expect(ran.stdout).toContain('browser-missing');
    expect(ran.stdout).toContain('TWOFOLD_BROWSER');
    expect(['report.pdf', 'slides.html', 'slides.pdf'].map((name) => existsSync(resolve(folder, name)))).toEqual([
      true,
      true,
      false,
    ]);
    expect(ran.code).toBe(3);
  });

  it('has built nothing where nothing else was asked for', () => {
    const env = { TWOFOLD_BROWSER: join(folder, 'nothing-here') };
    expect(twofold(folder, ['build', 'paper.md', '--to', 'slides.pdf'], env).code).toBe(1);
  });
});

/** The share of a file's last page that is dark. */
function darkShare(file: string): number {
  const { stdout } = spawnSync('pdftoppm', ['-r', '20', '-gray', file]);
  const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(stdout.toString('latin1'))!;
  const size = Number(header[1]) * Number(header[2]);
  return stdout.subarray(-size).filter((grey) => grey < 100).length / size;
}

/** The text of the comment on each page. */
async function commentsOf(file: string): Promise<(string | undefined)[]> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const document = await getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 }).promise;
  const pages = Array.from({ length: document.numPages }, (_, i) => document.getPage(i + 1));
  return Promise.all(
    pages.map(async (page) => {
      const annotations = await (await page).getAnnotations();
      return annotations.find(({ subtype }) => subtype === 'Text')?.contentsObj.str;
    }),
  );
}

function sectionsOf(html: string): string[] {
  return [...html.matchAll(/<section\b[\s\S]*?<\/section>/g)].map(([section]) => section);
}

/** What each slide says by its tags, but for its notes and the labels of its items. */
function saidOn({ structure }: ReadPdf): string[] {
  return elements(structure, 'Sect').map((slide) =>
    unisolated(textWithout(slide, 'Note', 'Lbl', 'Annot', 'Formula', 'Figure')),
  );
}

/** Tags after which a word goes on. */
const INLINE = /<\/?(?:a|b|bdi|code|em|i|span|strong|sup|sub|svg|foreignObject)\b[^>]*>/g;

/** The words of a slide, without its running head, its notes and its formulas. */
function wordsOf(html: string): string {
  const text = html
    .replace(
      /<header>.*?<\/header>|<footer>.*?<\/footer>|<div class="notes">[\s\S]*?<\/div>|<math[\s\S]*?<\/math>/g,
      '',
    )
    // A timeline shows no heads of columns.
    .replace(/<thead>.*?<\/thead>/gs, (head) => (/class="timeline/.test(html) ? '' : head))
    .replace(INLINE, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
  return unisolated(text);
}

/** Without marks of direction, which are not seen. */
function unisolated(text: string): string {
  return unbroken(text.replace(/[\u2066-\u2069]/g, ''));
}

function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}
