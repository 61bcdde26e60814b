import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuiltDeck, browserPath, buildDeck, inBrowser, shownSlide, startBrowser } from './chromium.js';

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

describe.skipIf(!browserPath)(inBrowser('the deck for screen readers and keyboards'), () => {
  const decks: BuiltDeck[] = [];
  let browser: Browser;

  beforeAll(async () => {
    browser = await startBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    for (const deck of decks) deck.remove();
  });

  async function open(paper: string, colorScheme: 'light' | 'dark' = 'light'): Promise<[Page, BrowserContext]> {
    const deck = buildDeck(paper);
    decks.push(deck);
    // Rules are put into the page, which the page itself forbids.
    const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, colorScheme, bypassCSP: true });
    const page = await context.newPage();
    await page.goto(deck.url);
    await page.waitForSelector('.bespoke-marp-active');
    return [page, context];
  }

  const count = (page: Page) => page.locator('svg[data-marpit-svg]').count();

  test.each(['light', 'dark'] as const)('every slide and view breaks no rule of axe-core, on %s', async (scheme) => {
    const [page, context] = await open('report/paper.md', scheme);
    const found: string[] = [];
    // Slides are as light or dark as their theme, whatever is asked for.
    const slides = scheme === 'light' ? await count(page) : 1;
    for (let slide = 1; slide <= slides; slide++) {
      found.push(...(await violations(page.mainFrame(), `slide ${slide}`)));
      await page.keyboard.press('ArrowRight');
    }
    await page.keyboard.press('Home');
    await page.keyboard.press('o');
    const frame = await (await page.waitForSelector('.bespoke-marp-overview[data-open="1"] iframe')).contentFrame();
    await frame!.waitForSelector('[aria-roledescription="slide"]');
    found.push(...(await violations(frame!, 'overview')));
    found.push(...(await violations(page.mainFrame(), 'around the overview')));
    await page.keyboard.press('Escape');
    await page.waitForSelector('.bespoke-marp-overview:not([data-open="1"])', { state: 'attached' });
    const opened = context.waitForEvent('page');
    await page.keyboard.press('p');
    const presenter = await opened;
    await presenter.waitForSelector('.bespoke-marp-note.active');
    found.push(...(await violations(presenter.mainFrame(), 'presenter')));
    expect(found).toEqual([]);
    await context.close();
  });

  test('each slide that is turned to is announced, with its number and heading', async () => {
    const [page, context] = await open('report/paper.md');
    const all = await count(page);
    const said = () => page.locator('[role="status"]').textContent();
    expect(await said()).toMatch(new RegExp(`^1 / ${all}: \\S`));
    await page.keyboard.press('ArrowRight');
    await expect.poll(said).toMatch(new RegExp(`^2 / ${all}: \\S`));
    await context.close();
  });

  test('the deck can be gone through with the tab key and Enter alone, also when controls have faded', async () => {
    const [page, context] = await open('report/paper.md');
    await page.waitForSelector('.bespoke-marp-parent.bespoke-marp-inactive');
    const focused = () => page.evaluate<string | null>(`document.activeElement.getAttribute('title')`);
    for (let tries = 0; tries < 20 && (await focused()) !== 'Next slide'; tries++) await page.keyboard.press('Tab');
    expect(await focused()).toBe('Next slide');
    expect(await page.locator('.bespoke-marp-osc').getAttribute('aria-hidden')).toBeNull();
    await expect
      .poll(() => page.locator('.bespoke-marp-osc').evaluate((one) => getComputedStyle(one).opacity))
      .toBe('1');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await expect.poll(() => shownSlide(page)).toBe(3);
    expect(await focused()).toBe('Next slide');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => shownSlide(page)).toBe(2);
    await context.close();
  });

  test('nothing on a slide that is not shown can have the focus', async () => {
    const [page, context] = await open('report/paper.md');
    const reached: (string | null)[] = [];
    for (let times = 0; times < 15; times++) {
      await page.keyboard.press('Tab');
      reached.push(
        await page.evaluate(
          `document.activeElement.closest('svg[data-marpit-svg]:not(.bespoke-marp-active)')?.id ?? null`,
        ),
      );
    }
    expect(reached.filter((id) => id !== null)).toEqual([]);
    await context.close();
  });
});

/** What axe-core finds in a document, each with the element concerned. */
async function violations(frame: Frame, where: string): Promise<string[]> {
  await frame.evaluate(AXE);
  return frame.evaluate<string[]>(`axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => ${JSON.stringify(`${where}: `)} + id + ' ' + html.slice(0, 200))))`);
}
