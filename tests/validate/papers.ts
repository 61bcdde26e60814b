import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { OutputName } from '../../scripts/outputs.js';

export const root = fileURLToPath(new URL('../../', import.meta.url));
const fixtures = join(root, 'tests/fixtures');
const corpus = join(root, '../shared/corpus/papers');

/** The version of a file, with the standards that it says it meets, as veraPDF names their profiles. */
export interface Version {
  readonly name: string;
  readonly profiles: readonly string[];
  readonly args: readonly string[];
}

export const USUAL: Version = { name: '', profiles: ['PDF/UA-1', 'PDF/A-3a'], args: [] };
const PDF_2: Version = { name: ', PDF 2.0', profiles: ['PDF/UA-2', 'PDF/A-4f'], args: ['--pdf-standard', '2.0'] };

/** A paper that lies in a folder, and what of it is judged. */
export interface Paper {
  readonly name: string;
  readonly folder: string;
  readonly outputs: readonly OutputName[];
  readonly versions: readonly Version[];
}

const ALL = ['report.pdf', 'slides.pdf', 'handout.pdf'] as const;
const REPORT = ['report.pdf'] as const;
/** Those of which everything is judged: the one with most kinds of blocks, and one from right to left. */
const IN_FULL: readonly string[] = ['specimen', 'arabic'];
/** Those that are written as PDF 2.0 too: with these, all kinds of blocks and scripts. What is in a file’s content is the same in both. */
const IN_BOTH: readonly string[] = ['', ...IN_FULL, 'every-block', 'book'];

/** The shipped paper, those that tests read, and the open ones where the machine has them. */
export function papers(): readonly Paper[] {
  const own = papersIn(fixtures).map((name) => paperIn(fixtures, name, IN_FULL.includes(name)));
  const open = hasOpenPapers() ? papersIn(corpus).map((name) => paperIn(corpus, name, false)) : [];
  return [{ ...paperIn(root, '', true), name: 'the shipped paper' }, ...own, ...open];
}

function paperIn(folder: string, name: string, inFull: boolean): Paper {
  return {
    name,
    folder: join(folder, name),
    outputs: inFull ? ALL : REPORT,
    versions: IN_BOTH.includes(name) ? [USUAL, PDF_2] : [USUAL],
  };
}

export function hasOpenPapers(): boolean {
  return existsSync(corpus);
}

function papersIn(folder: string): string[] {
  const all = readdirSync(folder).sort();
  return all.filter((name) => existsSync(join(folder, name, 'paper.md')));
}
