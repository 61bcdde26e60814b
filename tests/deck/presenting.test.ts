import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type BuiltDeck, browserPath, buildDeck, inBrowser, shownSlide, startBrowser } from './chromium.js';

describe.skipIf(!browserPath)(inBrowser('presenting the shipped deck'), () => {
  let deck: BuiltDeck;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let requests: string[];
  let count: number;

  beforeAll(async () => {
    deck = buildDeck('report/paper.md');
    browser = await startBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    deck?.remove();
  });

  beforeEach(async () => {
    context = await browser.newContext({ viewport: { width: 1280, height: 720 }, hasTouch: true });
    requests = [];
    context.on('request', (request) => requests.push(request.url()));
    page = await open();
    count = await page.locator('svg[data-marpit-svg]').count();
  });

  afterEach(() => context.close());

  async function open(hash = ''): Promise<Page> {
    const opened = await context.newPage();
    await opened.goto(deck.url + hash);
    await opened.waitForSelector('.bespoke-marp-active');
    return opened;
  }

  async function press(keys: readonly string[], on: Page = page): Promise<number> {
    for (const key of keys) await on.keyboard.press(key);
    return shownSlide(on);
  }

  const shows = (number: number, on: Page = page) => expect.poll(() => shownSlide(on)).toBe(number);

  /** The colours of a picture; a page of its own reads it, since the deck's forbids itself to. */
  async function colours(png: Buffer): Promise<string[]> {
    const reader = await context.newPage();
    const found = await reader.evaluate<string[]>(`(async () => {
      const picture = await createImageBitmap(await (await fetch('data:image/png;base64,${png.toString('base64')}')).blob());
      const canvas = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
      canvas.drawImage(picture, 0, 0);
      const { data } = canvas.getImageData(0, 0, picture.width, picture.height);
      const found = new Set();
      for (let at = 0; at < data.length; at += 4) found.add([data[at], data[at + 1], data[at + 2]].join());
      return [...found];
    })()`);
    await reader.close();
    return found;
  }

  const isBlack = (on: Page) => on.evaluate(`document.body.classList.contains('twofold-black')`);

  async function presenter(): Promise<Page> {
    const opened = context.waitForEvent('page');
    await page.keyboard.press('p');
    const window = await opened;
    await window.waitForSelector('.bespoke-marp-note.active');
    return window;
  }

  async function overview(): Promise<Frame> {
    await page.keyboard.press('o');
    const frame = await (await page.waitForSelector('.bespoke-marp-overview[data-open="1"] iframe')).contentFrame();
    await frame!.waitForSelector('body[data-bespoke-view="overview"] [aria-roledescription="slide"]');
    return frame!;
  }

  test.each([
    [['ArrowRight', 'ArrowDown', 'ArrowLeft'], 2],
    [['Space', 'Space', 'Space', 'Shift+Space'], 3],
    // What remote controls send.
    [['PageDown', 'PageDown', 'PageUp'], 2],
    [['1', '2', 'Enter'], 12],
    [['End', 'Home'], 1],
  ])('keys %j lead to slide %i', async (keys, slide) => {
    expect(await press(keys)).toBe(slide);
  });

  test('the last key leads to the last slide, and no further', async () => {
    expect(await press(['End', 'ArrowRight'])).toBe(count);
  });

  test('f fills the screen, and gives it back', async () => {
    const full = () => page.evaluate(`document.fullscreenElement !== null`);
    await page.keyboard.press('f');
    await expect.poll(full).toBe(true);
    await page.keyboard.press('f');
    await expect.poll(full).toBe(false);
  });

  test('b and the full stop of a remote control make the screen black, and going on ends it', async () => {
    for (const key of ['b', '.']) {
      await page.keyboard.press(key);
      expect(await isBlack(page)).toBe(true);
      expect(await colours(await page.screenshot())).toEqual(['0,0,0']);
      await page.keyboard.press(key);
      expect(await isBlack(page)).toBe(false);
    }
    await page.keyboard.press('b');
    expect(await press(['ArrowRight'])).toBe(2);
    expect(await isBlack(page)).toBe(false);
  });

  test('a finger turns the slides', async () => {
    const cdp = await context.newCDPSession(page);
    const swipe = async (from: number, to: number) => {
      const at = (x: number) => [{ x, y: 400 }];
      await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(from) });
      for (const x of [0.3, 0.6, 1].map((share) => from + share * (to - from)))
        await cdp.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(x) });
      await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    };
    await swipe(900, 300);
    await shows(2);
    await swipe(300, 900);
    await shows(1);
  });

  test('an address leads to a slide by number, and to the first of a section by its id', async () => {
    await shows(7, await open('#7'));
    const sections: string[] = await page.evaluate(
      `[...document.querySelectorAll('section[data-section]')].map((section) => section.dataset.section)`,
    );
    const all: (string | null)[] = await page.evaluate(
      `[...document.querySelectorAll('svg[data-marpit-svg]')].map((slide) => slide.querySelector('section').dataset.section ?? null)`,
    );
    expect(sections.length).toBeGreaterThan(3);
    const [wanted] = sections.slice(-2) as [string];
    const opened = await open(`#${wanted}`);
    await shows(all.indexOf(wanted) + 1, opened);
    expect(await opened.evaluate('[scrollX, scrollY]')).toEqual([0, 0]);
    await opened.evaluate(`location.hash = '#${sections[0]}'`);
    await shows(all.indexOf(sections[0]!) + 1, opened);
  });

  test('the overview shows all slides, and a click leads to one', async () => {
    const frame = await overview();
    const slides = frame.locator('svg[data-marpit-svg]');
    expect(await slides.count()).toBe(count);
    const sizes = await slides.evaluateAll((all) => all.map((slide) => slide.clientWidth));
    expect(Math.min(...sizes)).toBeGreaterThan(150);
    await slides.nth(4).click();
    await shows(5);
    expect(await page.locator('.bespoke-marp-overview[data-open="1"]').count()).toBe(0);
  });

  test('the overview can be gone through with the keyboard', async () => {
    const frame = await overview();
    await frame.locator('svg[data-marpit-svg]').nth(2).focus();
    await page.keyboard.press('Enter');
    await shows(3);
  });

  test('the presenter’s window goes with the audience’s, and the other way round', async () => {
    const window = await presenter();
    const nextShown = async () => {
      const frame = await (await window.waitForSelector('iframe.bespoke-marp-presenter-next')).contentFrame();
      return shownSlide(frame as unknown as Page);
    };
    await press(['ArrowRight', 'ArrowRight']);
    await shows(3, window);
    await expect.poll(nextShown).toBe(4);
    await press(['ArrowRight'], window);
    await shows(4);
    await window.keyboard.press('b');
    await expect.poll(() => isBlack(page)).toBe(true);
    await window.keyboard.press('b');
    await expect.poll(() => isBlack(page)).toBe(false);
  });

  test('the presenter’s window has the slide’s notes, a clock and a timer', async () => {
    const window = await presenter();
    await press(['3', 'Enter'], window);
    const notes = window.locator('.bespoke-marp-note.active');
    expect(await notes.count()).toBe(1);
    expect((await notes.textContent())!.length).toBeGreaterThan(40);
    expect(await window.locator('.bespoke-marp-presenter-info-time').textContent()).toMatch(/\d:\d\d/);
    await expect.poll(() => window.locator('.bespoke-marp-presenter-info-timer').textContent()).toMatch(/00:00:0[1-9]/);
  });

  test('links on slides lead to other slides, and out', async () => {
    const links = await page.$$eval('section a[href]', (all) => all.map((link) => link.getAttribute('href')!));
    const inner = links.filter((link) => link.startsWith('#'));
    expect(inner.length).toBeGreaterThan(5);
    expect(inner.filter((link) => !(Number(link.slice(1)) >= 1 && Number(link.slice(1)) <= count))).toEqual([]);
    expect(links.filter((link) => !/^(?:#|https?:|mailto:)/.test(link))).toEqual([]);
    await press(['End']);
    await page.locator('.bespoke-marp-active a[href^="#"]').first().click();
    await shows(Number((await page.evaluate<string>('location.hash')).slice(1)));
    expect(await shownSlide(page)).not.toBe(count);
  });

  test('nothing is asked for over a network, in any view', async () => {
    await overview();
    await page.keyboard.press('Escape');
    await page.waitForSelector('.bespoke-marp-overview:not([data-open="1"])', { state: 'attached' });
    await presenter();
    expect(requests.length).toBeGreaterThan(2);
    expect(requests.filter((url) => !/^(?:file|data|blob|about):/.test(url))).toEqual([]);
  });

  test('the page itself forbids what would be asked for', async () => {
    const refused = await page.evaluate(`new Promise((resolve) => {
      addEventListener('securitypolicyviolation', ({ effectiveDirective }) => resolve(effectiveDirective));
      document.body.append(Object.assign(new Image(), { src: 'https://example.org/a.png' }));
    })`);
    expect(refused).toBe('img-src');
    const fetched = await page.evaluate(`fetch('https://example.org/').then(() => 'fetched', () => 'refused')`);
    expect(fetched).toBe('refused');
  });
});

describe.skipIf(!browserPath)(inBrowser('printing a deck'), () => {
  const folder = mkdtempSync(join(tmpdir(), 'twofold-print-'));
  let browser: Browser;

  beforeAll(async () => {
    browser = await startBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test.each([
    ['16:9', 1280],
    ['4:3', 960],
  ])('in %s gives one slide a page, at its size', async (size, width) => {
    const project = join(folder, size.replace(':', '-'));
    mkdirSync(join(project, 'report'), { recursive: true });
    mkdirSync(join(project, 'slides'));
    writeFileSync(
      join(project, 'report/paper.md'),
      '---\ntitle: A paper\n---\n\n# One {#one}\n\nText.\n\n# Two {#two}\n\nMore.\n',
    );
    writeFileSync(
      join(project, 'slides/deck.md'),
      `---\nmarp: true\nsize: ${size}\n---\n\n<!-- section: one -->\n\n## One\n`,
    );
    const deck = buildDeck(project);
    const page = await browser.newPage();
    await page.goto(deck.url);
    const slides = await page.locator('svg[data-marpit-svg]').count();
    const pdf = await PDFDocument.load(await page.pdf({ preferCSSPageSize: true }));
    // 96 CSS pixels are 72 points.
    const sizes = pdf
      .getPages()
      .map((one) => [one.getWidth(), one.getHeight()].map((length) => Math.round((length * 4) / 3)));
    expect(sizes).toEqual(Array.from({ length: slides }, () => [width, 720]));
    await page.close();
    deck.remove();
  });
});
