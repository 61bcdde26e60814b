import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pdf-lib/es/utils/png.js';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DrawingFragment } from '../../scripts/page/index.js';
import { tag } from '../../scripts/paper/tag.js';
import { line, page, report, write } from '../pdf/toy.js';
import { drawn, fixture } from './draw.js';

/* The same drawings as a browser paints them: pixels are compared, blurred so that soft edges do not count. */

const browserPath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
const canJudge = browserPath !== undefined && spawnSync('pdftoppm', ['-v']).error === undefined;
const require = createRequire(import.meta.url);

/** Points of the toy page at which drawings stand. */
const [LEFT, TOP] = [0, 0];
/** Pixels that are compared as one. */
const BLOCK = 4;

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** RGB triples. */
  readonly data: Uint8Array;
}

describe.skipIf(!canJudge)('drawings, beside a browser’s (skipped without Chromium and Poppler)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'twofold-svg-'));
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: browserPath!, args: ['--no-sandbox'] });
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each([
    ['shapes.svg', 0.5],
    ['gradients.svg', 1.2],
    ['structure.svg', 0.4],
    ['plot.svg', 0.5],
    // A browser hints letters and rounds their widths.
    ['text.svg', 1.5],
  ])('%s looks the same', async (name, most) => {
    const svg = fixture(name);
    const { picture, found } = await drawn(svg);
    expect(found).toEqual([]);
    const { width, height } = picture!;
    const size = { width: Math.round(width / 0.75), height: Math.round(height / 0.75) };
    const ours = await paint(name, picture!, size);
    const theirs = await paintInBrowser(svg, size);
    expect(difference(ours, theirs)).toBeLessThan(most);
  });

  async function paint(
    name: string,
    { drawing, width, height }: NonNullable<Awaited<ReturnType<typeof drawn>>['picture']>,
    size: { width: number; height: number },
  ): Promise<Pixels> {
    const top = tag('Document', null);
    const figure = tag('Figure', top, { alt: name });
    const fragment: DrawingFragment = {
      kind: 'drawing',
      x: LEFT,
      y: TOP,
      width,
      height,
      drawing: drawing!,
      tag: figure,
    };
    const pdf = join(folder, `${name}.pdf`);
    writeFileSync(
      pdf,
      await write(report(top, [page(0, [fragment, line([{ text: 'x', tag: tag('P', top) }], 60, 590)])])),
    );
    const crop = ['-x', '0', '-y', '0', '-W', String(size.width), '-H', String(size.height)];
    execFileSync('pdftoppm', ['-r', '96', ...crop, '-singlefile', pdf, pdf]);
    const ppm = readFileSync(`${pdf}.ppm`);
    const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(ppm.toString('latin1', 0, 40))!;
    return { width: Number(head[1]), height: Number(head[2]), data: ppm.subarray(head[0].length) };
  }

  async function paintInBrowser(svg: string, size: { width: number; height: number }): Promise<Pixels> {
    const tab = await browser.newPage({ viewport: size });
    const face = (family: string, path: string, more = '') =>
      `@font-face{font-family:${family};src:url(data:font/ttf;base64,${readFileSync(require.resolve(path), 'base64')});${more}}`;
    const faces = [
      face('ours-sans', 'source-sans/TTF/SourceSans3-Regular.ttf'),
      face('ours-sans', 'source-sans/TTF/SourceSans3-Bold.ttf', 'font-weight:bold'),
      face('ours-serif', 'source-serif/TTF/SourceSerif4-Regular.ttf'),
      face('ours-serif', 'source-serif/TTF/SourceSerif4-It.ttf', 'font-style:italic'),
      face('ours-mono', 'source-code-pro/TTF/SourceCodePro-Bold.ttf', 'font-weight:bold'),
    ].join('');
    const named = svg
      .replace(/^<\?xml.*?\?>\s*(<!DOCTYPE.*?>)?/s, '')
      .replace(
        /(font-family="|font:[^;"]*)(sans-serif|serif|monospace)/g,
        (_, before, name: string) => `${before}ours-${name.replace('-serif', '').replace('space', '')}`,
      );
    await tab.setContent(`<!doctype html><style>${faces}body{margin:0}svg{display:block}</style>${named}`);
    await tab.evaluate('document.fonts.ready.then(() => 0)');
    const shot = PNG.load(await tab.screenshot());
    await tab.close();
    return { width: shot.width, height: shot.height, data: shot.rgbChannel };
  }
});

/** Mean difference of the channels in per cent of their range, block by block. */
function difference(a: Pixels, b: Pixels): number {
  expect([a.width, a.height]).toEqual([b.width, b.height]);
  const [columns, rows] = [Math.floor(a.width / BLOCK), Math.floor(a.height / BLOCK)];
  let sum = 0;
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      for (let channel = 0; channel < 3; channel++)
        sum += Math.abs(mean(a, column, row, channel) - mean(b, column, row, channel));
  return (sum / (columns * rows * 3) / 255) * 100;
}

function mean({ width, data }: Pixels, column: number, row: number, channel: number): number {
  let sum = 0;
  for (let y = row * BLOCK; y < (row + 1) * BLOCK; y++)
    for (let x = column * BLOCK; x < (column + 1) * BLOCK; x++) sum += data[3 * (y * width + x) + channel]!;
  return sum / (BLOCK * BLOCK);
}
