import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parse } from 'parse5';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderOf, twofold } from '../../cli/run.js';
import { readSlides } from '../../gates/slides.js';
import { readPdf } from '../../reader.js';

const shipped = fileURLToPath(new URL('../../../report/paper.md', import.meta.url));
const browserPath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
const title = browserPath
  ? 'the integrity page in a browser'
  : 'the integrity page in a browser — skipped: no chromium is installed (apt install chromium)';

/** A stranger's paper, with something of every kind to be shown. */
const HOSTILE = {
  'paper.md': `---
title: 'A <script>alert(1)</script> & "title"'
bibliography: references.bib
foo: 1
---

# One \`<b>\` & "two" {#one}

See [that](https://example.org/a?x=1&y="2") [@a; @b]. <!-- twofold-allow citation-unresolved: as </td><script> says -->

<img src=x onerror=alert(1)>

# Javascript {#js}

See [x](javascript:alert(1)) and [@nowhere].

${'A long word: '}${'x'.repeat(300)}
`,
  'references.bib': `@online{a, title = {A <script>alert(2)</script>}, author = {A, B}, date = {2001},
 url = {https://example.org/"><img src=x onerror=alert(3)>}}
`,
  'paper.links.json': `{
  "https://example.org/%22%3E%3Cimg%20src=x%20onerror=alert(3)%3E": {"asked":"2021-09-02","outcome":"gone","archived":"javascript:alert(4)"}
}
`,
};

const OUTPUTS = ['--to', 'report.pdf,slides.html,integrity.html'];

describe.skipIf(!browserPath)(title, () => {
  const folder = folderOf(HOSTILE);
  const usual = join(folder, 'usual');
  let browser: Browser;

  beforeAll(async () => {
    expect(twofold(folder, ['build', shipped, '--out', usual, ...OUTPUTS]).code).toBe(0);
    expect(twofold(folder, ['build', 'paper.md', ...OUTPUTS]).code).toBe(3);
    browser = await chromium.launch({ executablePath: browserPath!, args: ['--no-sandbox'] });
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(path: string, width: number, colorScheme: 'light' | 'dark'): Promise<[Page, string[]]> {
    const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
    const page = await context.newPage();
    const heard: string[] = [];
    page.on('request', (request) => heard.push(request.url()));
    page.on('console', (message) => heard.push(message.text()));
    page.on('dialog', (dialog) => heard.push(dialog.message()));
    await page.goto(pathToFileURL(path).href);
    return [page, heard];
  }

  for (const [name, path] of [
    ['the shipped paper', join(usual, 'integrity.html')],
    ['a stranger’s paper', join(folder, 'integrity.html')],
  ] as const)
    describe(`of ${name}`, () => {
      it.each([
        [1280, 'light'],
        [360, 'light'],
        [1280, 'dark'],
      ] as const)('loads nothing, fits and can be read at %i pixels, %s', async (width, scheme) => {
        const [page, heard] = await open(path, width, scheme);
        expect(heard).toEqual([pathToFileURL(path).href]);
        expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
        expect(await page.evaluate(FAINT)).toEqual([]);
        await page.context().close();
      });

      it('is HTML without a fault', () => {
        const faults: string[] = [];
        parse(readFileSync(path, 'utf8'), {
          onParseError: ({ code, startLine }) => faults.push(`${startLine} ${code}`),
        });
        expect(faults).toEqual([]);
      });

      it('is built for all readers', async () => {
        const [page] = await open(path, 1280, 'light');
        expect(await page.evaluate('document.querySelectorAll("script, img, iframe, object").length')).toBe(0);
        expect(
          await page.evaluate('[...document.links].filter((a) => /^(javascript|data):/.test(a.href)).length'),
        ).toBe(0);
        const levels = await page.evaluate<number[]>(
          '[...document.querySelectorAll("h1, h2, h3, h4")].map(({ tagName }) => Number(tagName[1]))',
        );
        expect(levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1)).toEqual([]);
        expect(await page.evaluate('document.querySelectorAll("th:not([scope])").length')).toBe(0);
        expect(await page.evaluate('new Set([...document.querySelectorAll("[id]")].map(({ id }) => id)).size')).toBe(
          await page.evaluate('document.querySelectorAll("[id]").length'),
        );
        await page.context().close();
      });
    });

  it('is reached by keyboard, table by table, without a stop at each page of the drawing', async () => {
    const [page] = await open(join(usual, 'integrity.html'), 1280, 'light');
    const stops: string[] = [];
    for (let i = 0; i < 60; i++) {
      await page.keyboard.press('Tab');
      stops.push(
        await page.evaluate('document.activeElement.closest("svg") ? "drawing" : document.activeElement.tagName'),
      );
    }
    expect(stops).toContain('A');
    expect(stops).toContain('SUMMARY');
    expect(stops).not.toContain('drawing');
    await page.context().close();
  });

  it('leads to the pages and slides of each section', async () => {
    const [page] = await open(join(usual, 'integrity.html'), 1280, 'light');
    const rows = await page.evaluate<[string, string, string][]>(
      `[...document.querySelectorAll('tbody tr')].map((row) => [row.querySelector('th').textContent,
        row.cells[2].querySelector('a').getAttribute('href'), row.cells[4].querySelector('a').getAttribute('href')])`,
    );
    const { pages } = await readPdf(readFileSync(join(usual, 'report.pdf')));
    const slides = readSlides(readFileSync(join(usual, 'slides.html'), 'utf8'));
    const sections = slides.map(({ section }) => section);
    expect(rows).toHaveLength(7);
    for (const [heading, toPage, toSlide] of rows) {
      const number = Number(/^report\.pdf#page=(\d+)$/.exec(toPage)?.[1]);
      expect(pages[number - 1]!.text.replace(/\s+/g, ' ')).toContain(heading);
      const slide = Number(/^slides\.html#(\d+)$/.exec(toSlide)?.[1]);
      // The first of its section.
      expect(sections.indexOf(sections[slide - 1]!)).toBe(slide - 1);
    }
    const all = await page.evaluate<string[]>('[...document.querySelectorAll("a")].map((a) => a.getAttribute("href"))');
    const beyond = all.filter((href) => {
      const [, toPage, toSlide] = /^(?:report\.pdf#page=(\d+)|slides\.html#(\d+))$/.exec(href) ?? [];
      return Number(toPage ?? 1) > pages.length || Number(toSlide ?? 1) > slides.length;
    });
    expect(beyond).toEqual([]);
    await page.context().close();
  });

  it('prints on white, nothing cut off', async () => {
    const [page] = await open(join(folder, 'integrity.html'), 1280, 'dark');
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.setViewportSize({ width: 680, height: 1000 });
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    expect(await page.evaluate(FAINT)).toEqual([]);
    await page.context().close();
  });
});

/** Texts whose contrast is below 4.5 to 1 (WCAG 2.2, 1.4.3 and its definition of relative luminance). */
const FAINT = `(() => {
  const parse = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const luminance = ([r, g, b]) => [r, g, b].map((c) => c / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  const behind = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const colour = parse(getComputedStyle(at).backgroundColor);
      if (colour[3] !== 0) return colour;
    }
    return [255, 255, 255];
  };
  const faint = [];
  for (const element of document.body.querySelectorAll('*')) {
    if (element.closest('svg') || ![...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim())) continue;
    const [one, other] = [luminance(parse(getComputedStyle(element).color)), luminance(behind(element))];
    const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    if (contrast < 4.5) faint.push(element.className + ' ' + contrast.toFixed(2) + ' ' + element.textContent.slice(0, 40));
  }
  return faint;
})()`;
