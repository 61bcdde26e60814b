import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { folderOf } from '../cli/run.js';
import { browserPath, buildDeck, inBrowser, startBrowser } from './chromium.js';

const SVG = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 100 50" onload="parent.hacked = top.hacked = 1">
<script>window.hacked = parent.hacked = top.hacked = 2; fetch('https://example.org/script')</script>
<style>@import url(https://example.org/style.css); rect { fill: url(https://example.org/fill.svg#a) }</style>
<image xlink:href="https://example.org/picture.png" width="10" height="10"/>
<foreignObject width="10" height="10"><iframe xmlns="http://www.w3.org/1999/xhtml" src="https://example.org/frame"/></foreignObject>
<rect width="100" height="50"/></svg>`;

const PAPER = `---
title: A paper from a stranger
---

# One {#one}

![A drawing](drawing.svg){#fig:one alt="A drawing"}

# Two {#two}

Text with <script>window.hacked = 3</script> and <img src="https://example.org/a.png" onerror="window.hacked = 4">.
`;

const DECK = `---
marp: true
style: |
  @import url(https://example.org/deck.css);
  section { background: url(https://example.org/ground.png) }
---

<!-- section: two -->

## Two

![bg](../report/drawing.svg)

<img src="https://example.org/b.png" onerror="window.hacked = 5"> <iframe src="https://example.org"></iframe>
<script>window.hacked = 6</script> <a href="javascript:window.hacked=7">here</a>
`;

describe.skipIf(!browserPath)(inBrowser('a deck of a stranger’s'), () => {
  const folder = folderOf({ 'report/paper.md': PAPER, 'report/drawing.svg': SVG, 'slides/deck.md': DECK });
  let browser: Browser;

  beforeAll(async () => {
    browser = await startBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('runs no script of his and fetches nothing', async () => {
    const deck = buildDeck(join(folder, 'report/paper.md'));
    const context = await browser.newContext();
    const requests: string[] = [];
    context.on('request', (request) => requests.push(request.url()));
    const page = await context.newPage();
    await page.goto(deck.url);
    const count = await page.locator('svg[data-marpit-svg]').count();
    for (let slide = 1; slide < count; slide++) await page.keyboard.press('ArrowRight');
    expect(await page.locator('section a[href^="javascript" i], section iframe, section script').count()).toBe(0);
    await page.evaluate('new Promise((resolve) => setTimeout(resolve, 200))');
    expect(await page.evaluate('window.hacked')).toBeUndefined();
    expect(requests.filter((url) => !/^(?:file|data|blob|about):/.test(url))).toEqual([]);
    // The drawing itself is shown.
    const shown = await page.$$eval('section img[alt="A drawing"]', (all) =>
      all.map((image) => (image as { naturalWidth?: number }).naturalWidth),
    );
    expect(Math.min(...shown.map(Number))).toBeGreaterThan(0);
    await context.close();
    deck.remove();
  });
});
