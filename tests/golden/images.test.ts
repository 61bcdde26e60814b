import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { layOut } from './lay-out.js';
import { difference, drawPages, fromPng, hasRasteriser, type PageImage, toPng } from './page-image.js';

/** `npm run golden` takes what is for what should be. Look at the pages before they are committed. */
const UPDATE = process.env.npm_lifecycle_event === 'golden';
const RENEW = 'If this is as it should be: npm run golden';
const folder = fileURLToPath(new URL('specimen', import.meta.url));

describe.skipIf(!hasRasteriser)('the specimen, drawn by pdftoppm (if installed)', () => {
  let pages: readonly PageImage[];

  beforeAll(async () => {
    pages = drawPages((await layOut(fileURLToPath(new URL('../fixtures/specimen', import.meta.url)))).pdf);
  });

  it('looks as before, page by page', () => {
    if (UPDATE) store(pages.map(toPng));
    const stored = existsSync(folder) ? readdirSync(folder).sort() : [];
    expect(stored.length, RENEW).toBe(pages.length);
    const squares = stored.map((name, at) => difference(pages[at]!, fromPng(readFileSync(join(folder, name)))));
    expect(squares, `Squares that differ, by page. ${RENEW}`).toEqual(pages.map(() => 0));
  });

  it('would not look as before if a word were missing', () => {
    const [, page] = pages as readonly [PageImage, PageImage];
    const without = { ...page, pixels: page.pixels.slice() };
    // A word of the first line of the text, half a centimetre of it.
    for (let y = 60; y < 76; y++) without.pixels.fill(15, y * page.width + 90, y * page.width + 100);
    expect(difference(page, without)).toBeGreaterThan(0);
  });
});

function store(pages: readonly Buffer[]): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  pages.forEach((png, at) => void writeFileSync(join(folder, `page-${String(at + 1).padStart(2, '0')}.png`), png));
}
