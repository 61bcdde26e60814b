import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deriveDeck, readDeck } from '../../scripts/deck/index.js';
import { mathRenderer } from '../../scripts/deck/math.js';
import { pressDeck } from '../../scripts/deck/press.mjs';
import { renderDeck } from '../../scripts/deck/render.js';
import { HOSTILE_DECK, STRESS } from './stress.js';

const browserPath = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
].find(existsSync);

const title = browserPath
  ? 'the deck in a browser'
  : 'the deck in a browser — skipped: no chromium is installed (apt install chromium)';

describe.skipIf(!browserPath)(title, () => {
  const folder = mkdtempSync(join(tmpdir(), 'twofold-deck-'));
  const file = join(folder, 'slides.html');
  const requests: string[] = [];
  let browser: Browser;
  let page: Page;
  let count = 0;

  beforeAll(async () => {
    await pressDeck(folder, (name, path) => join('node_modules', name, path));
    const { deck } = readDeck('slides/deck.md', HOSTILE_DECK);
    const prepared = join(folder, 'deck');
    const { slides } = deriveDeck(STRESS, deck, JSON.parse(readFileSync(join(prepared, 'widths.json'), 'utf8')));
    count = slides.length;
    const source = {
      slides,
      title: 'A <b>Small</b> Paper',
      author: 'Ada Example',
      lang: 'en-GB',
      theme: readFileSync('slides/theme.css', 'utf8'),
      frontMatter: deck.frontMatter,
      images: new Map([['figures/a b.png', { mime: 'image/png', bytes: PIXEL }]]),
    };
    writeFileSync(
      file,
      renderDeck(source, {
        page: readFileSync(join(prepared, 'page.html'), 'utf8'),
        theme: '',
        math: mathRenderer([]),
        font: (name) => readFileSync(join(prepared, 'fonts', name), 'base64'),
      }),
    );
    browser = await chromium.launch({ executablePath: browserPath!, args: ['--no-sandbox'] });
    page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    page.context().on('request', (request) => requests.push(request.url()));
    await page.goto(pathToFileURL(file).href);
    await page.evaluate('document.fonts.ready.then(() => 0)');
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('has every slide, its language and its title', async () => {
    expect(await page.locator('svg[data-marpit-svg] section').count()).toBe(count);
    expect(await page.locator('html').getAttribute('lang')).toBe('en-GB');
    expect(await page.title()).toBe('A <b>Small</b> Paper');
  });

  test('goes on and back by keys', async () => {
    const active = () =>
      page.evaluate(
        `[...document.querySelectorAll('svg[data-marpit-svg]')].findIndex((slide) => slide.classList.contains('bespoke-marp-active'))`,
      );
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await active()).toBe(2);
    await page.keyboard.press('ArrowLeft');
    expect(await active()).toBe(1);
    await page.keyboard.press('End');
    expect(await active()).toBe(count - 1);
    await page.keyboard.press('Home');
    expect(await active()).toBe(0);
  });

  test('shows an overview of all slides', async () => {
    await page.keyboard.press('o');
    const frame = page.frameLocator('iframe').first();
    await frame.locator('body[data-bespoke-view="overview"]').waitFor({ timeout: 5000 });
    expect(await frame.locator('svg[data-marpit-svg]').count()).toBe(count);
    await page.keyboard.press('Escape');
    await page.locator('.bespoke-marp-overview[data-open="1"]').waitFor({ state: 'detached', timeout: 5000 });
  });

  test('opens a presenter view with the notes', async () => {
    const opened = page.context().waitForEvent('page', { timeout: 10_000 });
    await page.keyboard.press('p');
    const presenter = await opened;
    await presenter.waitForLoadState();
    expect(await presenter.locator('body').getAttribute('data-bespoke-view')).toBe('presenter');
    expect(await presenter.locator('.bespoke-marp-note.active').textContent()).toContain('What the paper is about.');
    await presenter.close();
  }, 15_000);

  test('lets no request leave the machine', () => {
    expect(requests.length).toBeGreaterThan(0);
    expect(requests.filter((url) => !/^(?:file|data|blob|about):/.test(url))).toEqual([]);
  });

  test('runs no markup and no script of the paper or the deck', async () => {
    expect(await page.evaluate('window.hacked')).toBeUndefined();
    expect(await page.locator('section img[onerror], section script, section iframe').count()).toBe(0);
  });

  test('sets every text in the faces that it brings along', async () => {
    await page.evaluate(ALL_SHOWN);
    const faces = await page.evaluate(
      `[...document.fonts].filter((face) => face.status === 'loaded').map((face) => face.family.replaceAll('"', ''))`,
    );
    expect(new Set(faces as string[])).toEqual(
      new Set(['Source Serif 4 Display', 'Source Sans 3', 'Source Code Pro', 'Amiri']),
    );
  });

  test('sets formulas, and shows the source of one that is none', async () => {
    expect(await page.locator('section math mfrac').count()).toBe(1);
    expect(await page.locator('section math mi', { hasText: 'ϕ' }).count()).toBe(1);
    expect(await page.locator('section code', { hasText: 'thiscommand' }).count()).toBe(1);
  });

  test('has nothing that runs over the edge of its slide or into its foot', async () => {
    expect(await page.evaluate(OVERFLOWS)).toEqual([]);
  });

  test('is legible: large enough, and dark enough on its ground', async () => {
    expect(await page.evaluate(TOO_FAINT)).toEqual([]);
  });
});

/** One transparent pixel. */
const PIXEL = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  ),
);

/** Shows all slides at once and waits for the faces that they need. */
const ALL_SHOWN = `(async () => {
  for (const slide of document.querySelectorAll('svg[data-marpit-svg]')) slide.style.cssText = 'content-visibility:visible;display:block';
  document.body.getBoundingClientRect();
  await document.fonts.ready;
})()`;

/** Slides whose content is higher or wider than they are, with the number of px too many. */
const OVERFLOWS = `[...document.querySelectorAll('svg[data-marpit-svg]')].flatMap((slide, i) => {
  const section = slide.querySelector('section');
  const high = section.scrollHeight - section.clientHeight;
  const wide = section.scrollWidth - section.clientWidth;
  const scale = section.getBoundingClientRect().height / 720 || 1;
  const bottom = section.getBoundingClientRect().bottom - 24 * scale;
  const low = [...section.querySelectorAll('p, li, td, pre, blockquote')].filter((box) => box.getBoundingClientRect().bottom > bottom);
  return high > 1 || wide > 1 || low.length > 0 ? [{ slide: i + 1, heading: section.querySelector('h1, h2')?.textContent, high, wide, low: low.length }] : [];
})`;

/** Texts under 24 px on a slide 720 px high (18 px for superscripts), or with a contrast below 4.5 to 1 (WCAG 2.2, 1.4.3). */
const TOO_FAINT = `(() => {
  const luminance = ([r, g, b]) => [r, g, b].map((c) => c / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)).reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  const rgb = (color) => (color.match(/[\\d.]+/g) ?? [0, 0, 0]).slice(0, 3).map(Number);
  const ground = (box) => { for (let at = box; at; at = at.parentElement) { const color = getComputedStyle(at).backgroundColor; if (!/, 0\\)$/.test(color)) return rgb(color); } return [255, 255, 255]; };
  return [...document.querySelectorAll('section *')].filter((box) => [...box.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim())).flatMap((box) => {
    const { color, fontSize } = getComputedStyle(box);
    const [a, b] = [luminance(rgb(color)), luminance(ground(box))].sort((x, y) => y - x);
    const contrast = (a + 0.05) / (b + 0.05);
    const small = parseFloat(fontSize) < (box.closest('sup, sub') ? 18 : 24);
    return small || contrast < 4.5 ? [box.tagName + ' ' + box.textContent.slice(0, 30) + ' ' + fontSize + ' ' + contrast.toFixed(2)] : [];
  });
})()`;
