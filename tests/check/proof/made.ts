import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type FinishedDeck,
  type FinishedReport,
  isUnreadable,
  readDeck,
  readReport,
} from '../../../scripts/check/finished/index.js';
import type { CitedPaper } from '../../../scripts/citation/index.js';
import type { Diagnostic } from '../../../scripts/diagnostic.js';
import { builtPaper } from '../../built-paper.js';
import { citedPaper } from '../../golden/lay-out.js';
import { inflate } from '../finished/reading.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
/** The open papers beside the repository, where the machine has them. */
export const corpus = join(root, '../shared/corpus/papers');
export const shipped = join(root, 'report');
export const fixtures = foldersIn(join(root, 'tests/fixtures'));
export const corpusPapers = existsSync(corpus) ? foldersIn(corpus) : [];

function foldersIn(folder: string): string[] {
  const names = readdirSync(folder).sort();
  return names.map((name) => join(folder, name)).filter((one) => existsSync(join(one, 'paper.md')));
}

/** A paper and the files that a build makes of it. */
export interface Made {
  readonly cited: CitedPaper;
  readonly pdf: Uint8Array;
  readonly html: string;
}

/** Builds the paper in `folder` as its author does. */
export async function made(folder: string): Promise<Made> {
  const { pdf, html } = builtPaper(folder === shipped ? root : folder);
  return { cited: await citedPaper(folder), pdf, html };
}

export function reportOf(pdf: Uint8Array): FinishedReport {
  return readable(readReport(pdf, inflate));
}

export function deckOf(html: string): FinishedDeck {
  return readable(readDeck(html));
}

function readable<T extends object>(read: T): Exclude<T, { unreadable: string }> {
  if (isUnreadable(read)) throw new Error(read.unreadable);
  return read as Exclude<T, { unreadable: string }>;
}

export function shown(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ line, column, ruleId, reason }) => `${line}:${column} ${ruleId} ${reason}`);
}
