import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserPath, buildDeck, inBrowser, startBrowser } from './chromium.js';

const GALLERY = 'tests/deck/gallery';

/** `variant` as it is written, `media` in which it is looked at. */
const VARIANTS = [
  { variant: 'light', media: 'screen' },
  { variant: 'dark', media: 'screen' },
  { variant: 'print', media: 'screen' },
  { variant: 'dark', media: 'print' },
] as const;

describe.skipIf(!browserPath)(inBrowser('every layout of the theme'), () => {
  const folder = mkdtempSync(join(tmpdir(), 'twofold-gallery-'));
  let browser: Browser;

  beforeAll(async () => {
    cpSync(GALLERY, folder, { recursive: true });
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  describe.each(['16:9', '4:3'])('on slides of %s', (size) => {
    test.each(VARIANTS)(
      'has contrast, size and room: $variant on $media',
      async ({ variant, media }) => {
        const paper = join(folder, 'report/paper.md');
        const source = readFileSync(join(GALLERY, 'report/paper.md'), 'utf8');
        writeFileSync(paper, source.replace(/^title:/m, `deck: {variant: ${variant}, size: "${size}"}\ntitle:`));
        const deck = buildDeck(folder);
        const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
        await page.emulateMedia({ media });
        await page.goto(deck.url);
        await page.evaluate(SHOWN);
        expect(await page.locator('.hljs-keyword').count()).toBeGreaterThan(0);
        expect(await page.evaluate(FAINT)).toEqual([]);
        expect(await page.evaluate(OVER)).toEqual([]);
        if (media === 'print') expect(await page.evaluate(INKED)).toEqual([]);
        await page.close();
        deck.remove();
      },
      180_000,
    );
  });
});

/** Shows all slides at once. */
const SHOWN = `(async () => {
  for (const slide of document.querySelectorAll('svg[data-marpit-svg]')) slide.style.cssText = 'content-visibility:visible;display:block';
  await document.fonts.ready;
})()`;

/** Texts under 24 px on a slide 720 px high (18 px for superscripts), or with a contrast below 4.5 to 1 (WCAG 2.2, 1.4.3). */
const FAINT = `(() => {
  const rgb = (color) => (color.match(/[\\d.]+/g) ?? []).map(Number);
  const channel = (c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
  const luminance = (color) => rgb(color).slice(0, 3).reduce((sum, c, i) => sum + channel(c / 255) * [0.2126, 0.7152, 0.0722][i], 0);
  const ground = (box) => {
    for (let at = box; at; at = at.parentElement) {
      const color = getComputedStyle(at).backgroundColor;
      if (rgb(color)[3] !== 0) return color;
    }
    return 'rgb(255, 255, 255)';
  };
  const faint = (box, style, text) => {
    const [a, b] = [luminance(style.color), luminance(ground(box))].sort((x, y) => y - x);
    const contrast = (a + 0.05) / (b + 0.05);
    const least = box.closest('sup, sub') ? 18 : 24;
    return contrast < 4.5 || parseFloat(style.fontSize) < least ? [[text, style.fontSize, contrast.toFixed(2)].join(' ')] : [];
  };
  const texts = [...document.querySelectorAll('section, section *')].filter((box) => box.getClientRects().length > 0 && !box.closest('math') && [...box.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim()));
  const folios = [...document.querySelectorAll('section[data-marpit-pagination]')];
  return [
    ...texts.flatMap((box) => faint(box, getComputedStyle(box), box.tagName + ' ' + box.textContent.slice(0, 30))),
    ...folios.flatMap((box) => faint(box, getComputedStyle(box, '::after'), 'folio')),
    ...[...document.querySelectorAll('section li')].flatMap((box) => faint(box, { color: getComputedStyle(box, '::marker').color, fontSize: getComputedStyle(box).fontSize }, 'marker')),
  ];
})()`;

/** Slides with something outside of them, or in the margin below. */
const OVER = `[...document.querySelectorAll('svg[data-marpit-svg]')].flatMap((slide, i) => {
  const section = slide.querySelector('section');
  const { height, bottom } = section.getBoundingClientRect();
  const foot = bottom - (24 * height) / 720;
  const low = [...section.querySelectorAll('p, li, td, pre, blockquote, img')].filter((box) => box.getBoundingClientRect().bottom > foot);
  const out = section.scrollHeight - section.clientHeight > 1 || section.scrollWidth - section.clientWidth > 1;
  return out || low.length > 0 ? [i + 1] : [];
})`;

/** Slides that are not white on paper. */
const INKED = `[...document.querySelectorAll('svg[data-marpit-svg] section')].flatMap((section, i) => getComputedStyle(section).backgroundColor === 'rgb(255, 255, 255)' ? [] : [i + 1])`;
