import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FinishedSlide } from '../../../scripts/check/finished/index.js';
import { checkOverflow, type DeckTheme, overflowOf } from '../../../scripts/check/overflow/index.js';
import { createMeasure } from '../../../scripts/deck/measure/index.js';
import { builtPaper } from '../../built-paper.js';
import { folderOf, twofold } from '../../cli/run.js';
import { randomPaper } from '../../property/paper-grammar.js';
import { randomFrom } from '../../property/random.js';
import { corpusPapers, deckOf, fixtures } from '../proof/made.js';
import { DECK, LIBRARY, PAPER } from './slides.js';
import { TOO_MUCH } from './too-much.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const browserPath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
const title = browserPath
  ? 'slides measured without a browser'
  : 'slides measured without a browser — skipped: no chromium is installed (apt install chromium)';

/** A line of large text: so far a height may be from a browser's. px. */
const TOLERANCE = 60;

/** A line of the largest type: so much higher a browser may make what it breaks later or earlier. px. */
const LINE = 62;

/** The shipped paper, those of the tests, the open ones where the machine has them, and papers that nobody wrote: where the deck of each is. */
const papers: readonly (readonly [string, () => string])[] = [
  ['the shipped paper', () => builtPaper(root).folder],
  ...[...fixtures, ...corpusPapers].map((one) => [basename(one), () => builtPaper(one).folder] as const),
  ...[1, 2, 3, 4].map(
    (seed) => [`random paper ${seed}`, () => built(folderOf(randomPaper(randomFrom(seed)).files))] as const,
  ),
  ['a paper that is too much for slides', () => built(folderOf({ 'report/paper.md': TOO_MUCH }))],
];

/** Builds the deck of a project into its own folder. */
function built(folder: string): string {
  twofold(root, ['build', folder, '--out', folder, '--to', 'slides.html']);
  return folder;
}

/** Height of each slide's blocks above one another, white below the last left out, and how far they run out sideways. */
const HEIGHTS = `(async () => {
  const slides = [...document.querySelectorAll('svg[data-marpit-svg]')];
  for (const slide of slides) slide.style.cssText = 'content-visibility:visible;display:block';
  document.body.getBoundingClientRect();
  await document.fonts.ready;
  return slides.map((slide) => {
    const section = slide.querySelector('section');
    section.style.height = '1px';
    const blocks = [...section.children].filter((block) => getComputedStyle(block).position !== 'absolute');
    for (const block of blocks) block.style.flex = 'none';
    const scale = section.getBoundingClientRect().width / section.offsetWidth;
    const white = (block, name) => parseFloat(getComputedStyle(block)[name]) || 0;
    const last = blocks.at(-1);
    const below = last ? white(last, 'marginBottom') + (/^[UO]L$/.test(last.tagName) ? white(last, 'paddingBottom') : 0) : 0;
    if (getComputedStyle(section).display === 'grid') {
      const top = section.getBoundingClientRect().top / scale + white(section, 'paddingTop');
      return Math.max(...blocks.map((block) => block.getBoundingClientRect().bottom / scale)) - top;
    }
    return blocks.reduce((sum, block) => sum + block.getBoundingClientRect().height / scale + white(block, 'marginTop') + white(block, 'marginBottom'), 0) - below;
  });
})()`;

/** Slides with something that runs out of them, and by how many px. A list's marks and wide code may stand in the margins. */
const RUNS_OUT = `(async () => {
  const slides = [...document.querySelectorAll('svg[data-marpit-svg]')];
  for (const slide of slides) slide.style.cssText = 'content-visibility:visible;display:block';
  document.body.getBoundingClientRect();
  await document.fonts.ready;
  return slides.flatMap((slide, i) => {
    const section = slide.querySelector('section');
    const box = section.getBoundingClientRect();
    const scale = box.width / section.offsetWidth;
    const out = [section.scrollHeight - section.clientHeight, section.scrollWidth - section.clientWidth];
    for (const part of section.querySelectorAll('h1, h2, p, li, td, th, pre, blockquote, img, math, .notes')) {
      if (part.closest('header, footer, thead')) continue;
      const { left, right, top, bottom, width } = part.getBoundingClientRect();
      if (width > 0) out.push(...[box.left - left, right - box.right, box.top - top, bottom - box.bottom].map((by) => by / scale));
    }
    const most = Math.round(Math.max(...out));
    return most > 1 ? [{ slide: i + 1, class: section.className, by: most }] : [];
  });
})()`;

/** Machines have various faces for ideographs, or none; pictures are not measured. */
function isMeasurable({ text, body, kind }: FinishedSlide): boolean {
  const unknown = /figure/;
  return !/[\u3040-\u9fff]/.test(text) && !unknown.test(`${kind} ${body.attributes.get('class')}`);
}

describe.skipIf(!browserPath)(title, () => {
  const folder = mkdtempSync(join(tmpdir(), 'twofold-overflow-'));
  const theme: DeckTheme = {
    css: readFileSync(join(root, 'dist/deck/theme.css'), 'utf8'),
    faces: JSON.parse(readFileSync(join(root, 'dist/deck/widths.json'), 'utf8')) as DeckTheme['faces'],
  };
  const measure = createMeasure(theme.faces);
  let browser: Browser;

  beforeAll(async () => {
    const files = { 'report/paper.md': PAPER, 'report/references.bib': LIBRARY, 'slides/deck.md': DECK };
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    browser = await chromium.launch({ executablePath: browserPath!, args: ['--no-sandbox'] });
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  function written(size = ''): string {
    writeFileSync(join(folder, 'slides/deck.md'), DECK.replace('marp: true', `marp: true\n${size}`));
    return built(folder);
  }

  async function compared(build: string) {
    const file = join(build, 'slides.html');
    const deck = deckOf(readFileSync(file, 'utf8'));
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    await page.goto(pathToFileURL(file).href);
    const out = (await page.evaluate(RUNS_OUT)) as unknown[];
    const heights = (await page.evaluate(HEIGHTS)) as number[];
    await page.close();
    const slides = deck.slides.flatMap((slide, i) => {
      const measured = isMeasurable(slide) ? overflowOf(slide, measure) : null;
      return measured
        ? [{ slide: slide.number, ours: measured.height, real: heights[i]!, room: measured.sheet.height }]
        : [];
    });
    const place = { file: 'deck.md', line: 1, column: 1, endLine: 1, endColumn: 1 };
    const told = checkOverflow(deck, theme, () => place).map(({ reason }) => Number(/Slide (\d+)/.exec(reason)?.[1]));
    return { slides, out, told: new Set(told) };
  }

  it('are as high as a browser makes them, and told of when they overflow there', async () => {
    const { slides, told } = await compared(written());
    expect(slides.length).toBeGreaterThan(120);
    expect(slides.filter(({ ours, real }) => Math.abs(ours - real) > TOLERANCE)).toEqual([]);
    const over = slides.filter(({ real, room }) => real > room);
    expect(over.length).toBeGreaterThan(30);
    expect(over.filter(({ slide, real, room }) => !told.has(slide) && real > room + TOLERANCE)).toEqual([]);
    expect(slides.filter(({ slide, real, room }) => told.has(slide) && real <= room)).toEqual([]);
  }, 60_000);

  it('are as high as a browser makes them on slides of 4:3 as well', async () => {
    const { slides } = await compared(written('size: 4:3'));
    expect(slides.filter(({ ours, real }) => Math.abs(ours - real) > TOLERANCE)).toEqual([]);
  }, 60_000);

  it.each(papers)(
    'fit in the deck that is derived from %s',
    async (name, deck) => {
      const { slides, out, told } = await compared(deck());
      expect(out, name).toEqual([]);
      expect([...told], name).toEqual([]);
      expect(slides.filter(({ ours, real }) => real - ours > LINE)).toEqual([]);
    },
    180_000,
  );
});
