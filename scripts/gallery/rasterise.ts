import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Dots an inch: enough to judge a page's grey, and to read it with an effort. */
const RESOLUTION = 96;

export function hasRasteriser(): boolean {
  return spawnSync('pdftoppm', ['-v']).error === undefined;
}

/** The pages of a PDF as PNG, drawn by Poppler into `folder`. */
export function rasterise(pdf: string, folder: string): Buffer[] {
  mkdirSync(folder, { recursive: true });
  const { status, stderr } = spawnSync('pdftoppm', ['-png', '-r', `${RESOLUTION}`, pdf, join(folder, 'page')], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`pdftoppm ended with ${status}: ${stderr}`);
  // Numbers have leading zeros: names are in the order of the pages.
  return readdirSync(folder)
    .sort()
    .map((name) => readFileSync(join(folder, name)));
}
