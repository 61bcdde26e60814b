import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltDeck, browserPath, buildDeck, inBrowser, startBrowser } from '../deck/chromium.js';
import { difference, fromPng, type PageImage, toPng } from './page-image.js';

/** `npm run golden` takes what is for what should be. Look at the slides before they are committed. */
const UPDATE = process.env.npm_lifecycle_event === 'golden';
const RENEW = 'If this is as it should be: npm run golden';
const folder = fileURLToPath(new URL('slides', import.meta.url));

const SIZE = { width: 320, height: 180 } as const;
/** Squares that may differ, of 1590: another version of a browser may break a line elsewhere by a hair. */
const TOLERATED = 8;

describe.skipIf(!browserPath)(inBrowser('the slides of the shipped deck'), () => {
  let deck: BuiltDeck;
  let browser: Browser;
  let slides: readonly PageImage[];

  beforeAll(async () => {
    deck = buildDeck('report/paper.md');
    browser = await startBrowser();
    slides = await drawSlides(browser, deck.url);
  });

  afterAll(async () => {
    await browser?.close();
    deck?.remove();
  });

  it('look as before', () => {
    if (UPDATE) store(slides.map(toPng));
    const stored = existsSync(folder) ? readdirSync(folder).sort() : [];
    expect(stored.length, RENEW).toBe(slides.length);
    const changed = stored.filter(
      (name, at) => difference(slides[at]!, fromPng(readFileSync(join(folder, name)))) > TOLERATED,
    );
    expect(changed, `Slides that look otherwise. ${RENEW}`).toEqual([]);
  });

  it('would not look as before if one line of text were missing', () => {
    const [, slide] = slides as readonly [PageImage, PageImage];
    const rows = Array.from({ length: SIZE.height }, (_, y) => slide.pixels.subarray(y * SIZE.width, (y + 1) * SIZE.width));
    const darkness = (y: number) => rows.slice(y, y + 10).flatMap((row) => [...row]).reduce((sum, grey) => sum + 15 - grey, 0);
    const line = rows.map((_, y) => y).reduce((best, y) => (darkness(y) > darkness(best) ? y : best), 0);
    const without = { ...slide, pixels: slide.pixels.slice().fill(slide.pixels[0]!, line * SIZE.width, (line + 10) * SIZE.width) };
    expect(difference(slide, without)).toBeGreaterThan(TOLERATED);
  });
});

/** Each slide, small and in sixteen greys. */
async function drawSlides(browser: Browser, url: string): Promise<PageImage[]> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  const [page, reader] = [await context.newPage(), await context.newPage()];
  await page.goto(url);
  await page.addStyleTag({ content: '.bespoke-marp-osc, .bespoke-progress-parent { visibility: hidden }' });
  await page.bringToFront();
  const drawn: PageImage[] = [];
  for (let left = await page.locator('svg[data-marpit-svg]').count(); left > 0; left--) {
    await page.evaluate('document.fonts.ready.then(() => 0)');
    const png = await page.screenshot();
    const greys: number[] = await reader.evaluate(SMALL(png.toString('base64')));
    drawn.push({ ...SIZE, pixels: Uint8Array.from(greys) });
    await page.keyboard.press('ArrowRight');
  }
  await context.close();
  return drawn;
}

/** A picture made small, as the page that does it is told; luminance by Rec. 709. */
const SMALL = (png: string) => `(async () => {
  const picture = await createImageBitmap(await (await fetch('data:image/png;base64,${png}')).blob());
  const canvas = new OffscreenCanvas(${SIZE.width}, ${SIZE.height}).getContext('2d');
  canvas.imageSmoothingQuality = 'high';
  canvas.drawImage(picture, 0, 0, ${SIZE.width}, ${SIZE.height});
  const { data } = canvas.getImageData(0, 0, ${SIZE.width}, ${SIZE.height});
  return Array.from({ length: data.length / 4 }, (_, i) =>
    Math.round((0.2126 * data[4 * i] + 0.7152 * data[4 * i + 1] + 0.0722 * data[4 * i + 2]) / 17));
})()`;

function store(slides: readonly Buffer[]): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  slides.forEach((png, at) => void writeFileSync(join(folder, `slide-${String(at + 1).padStart(2, '0')}.png`), png));
}
