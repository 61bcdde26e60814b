import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';

/** Where systems install it; undefined where there is none. */
export const browserPath = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
].find(existsSync);

/** A suite's title, which says why it is skipped. */
export function inBrowser(title: string): string {
  return browserPath ? title : `${title} — skipped: no chromium is installed (apt install chromium)`;
}

export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: browserPath!, args: ['--no-sandbox'] });
}

/** A deck that the program in dist/ has built, opened from its file. */
export interface BuiltDeck {
  /** The file’s address. */
  readonly url: string;
  remove(): void;
}

/** @throws Error with the program's words where nothing could be built. */
export function buildDeck(paper: string): BuiltDeck {
  const folder = mkdtempSync(join(tmpdir(), 'twofold-deck-'));
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--liftoff-only', 'dist/twofold.cjs', 'build', paper, '--to', 'slides.html', '--out', folder],
    { encoding: 'utf8' },
  );
  if (status !== 0 && status !== 3) throw new Error(`The build ended with ${status}: ${stderr}`);
  return {
    url: pathToFileURL(join(folder, 'slides.html')).href,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Number of the slide that is shown, from 1. */
export function shownSlide(page: Page): Promise<number> {
  return page.evaluate<number>(
    `[...document.querySelectorAll('svg[data-marpit-svg]')].findIndex((slide) => slide.classList.contains('bespoke-marp-active')) + 1`,
  );
}
