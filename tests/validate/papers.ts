import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { OutputName } from '../../scripts/outputs.js';

export const root = fileURLToPath(new URL('../../', import.meta.url));
const fixtures = join(root, 'tests/fixtures');
const corpus = join(root, '../shared/corpus/papers');

/** A paper that lies in a folder, and what of it is judged. */
export interface Paper {
  readonly name: string;
  readonly folder: string;
  readonly outputs: readonly OutputName[];
}

const ALL = ['report.pdf', 'slides.pdf', 'handout.pdf'] as const;
/** Those whose slides are judged too: one of each kind of design, and one from right to left. */
const WITH_SLIDES: readonly string[] = ['specimen', 'arabic'];

/** The shipped paper, those that tests read, and the open ones where the machine has them. */
export function papers(): readonly Paper[] {
  return [
    { name: 'the shipped paper', folder: root, outputs: ALL },
    ...papersIn(fixtures).map((name) => ({
      name,
      folder: join(fixtures, name),
      outputs: WITH_SLIDES.includes(name) ? ALL : (['report.pdf'] as const),
    })),
    ...(hasOpenPapers() ? papersIn(corpus) : []).map((name) => ({
      name,
      folder: join(corpus, name),
      outputs: ['report.pdf'] as const,
    })),
  ];
}

export function hasOpenPapers(): boolean {
  return existsSync(corpus);
}

function papersIn(folder: string): string[] {
  const all = readdirSync(folder).sort();
  return all.filter((name) => existsSync(join(folder, name, 'paper.md')));
}
