import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonReport } from '../check/index.js';
import type { TypographyJson } from '../check/typography/index.js';
import { rasterise } from './rasterise.js';

/** A paper as the gallery shows it. */
export interface Seen {
  readonly name: string;
  /** PNG; none where it could not be built. */
  readonly pages: readonly Buffer[];
  readonly found: Partial<JsonReport & { readonly typography: TypographyJson }>;
}

/** Builds the report of paper `file` in `folder` and asks what is to be said of it, by the program's own commands. */
export function inspect(name: string, file: string, folder: string): Seen {
  twofold('build', file, '--to', 'report.pdf', '--out', folder, '--quiet');
  const found = JSON.parse(twofold('check', file, '--typography', '--json') || '{}');
  const pdf = join(folder, 'report.pdf');
  return { name, pages: existsSync(pdf) ? rasterise(pdf, join(folder, 'pages')) : [], found };
}

function twofold(...args: readonly string[]): string {
  const program = ['--liftoff-only', '--initial-heap-size=160', join(__dirname, 'twofold.cjs')];
  return spawnSync(process.execPath, [...program, ...args], { encoding: 'utf8', maxBuffer: 1 << 28 }).stdout;
}
