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

const USUAL: Version = { name: '', profiles: ['PDF/UA-1', 'PDF/A-3a'], args: [] };
const PDF_2: Version = {
  name: ', PDF 2.0',
  profiles: ['PDF/UA-2', 'PDF/A-4f', 'WTPDF 1.0 Accessibility', 'WTPDF 1.0 Reuse'],
  args: ['--pdf-standard', '2.0'],
};
export const VERSIONS: readonly Version[] = [USUAL, PDF_2];

/** A paper that lies in a folder, and what of it is judged. */
export interface Paper {
  readonly name: string;
  readonly folder: string;
  readonly builds: readonly { readonly version: Version; readonly outputs: readonly OutputName[] }[];
}

const PDFS = ['report.pdf', 'slides.pdf', 'handout.pdf'] as const;
const WITHOUT_BROWSER = ['report.pdf', 'handout.pdf'] as const;
/** Those whose slides are drawn twice, once for each version: with these, all kinds of blocks, and right to left. */
const IN_FULL: readonly string[] = ['', 'specimen', 'arabic'];

/** The shipped paper, those that tests read, and the open ones where the machine has them; all their slides if asked. */
export function papers(all: boolean): readonly Paper[] {
  const paperIn = (folder: string, name: string): Paper => ({
    name,
    folder: join(folder, name),
    builds: [
      { version: USUAL, outputs: PDFS },
      { version: PDF_2, outputs: all || IN_FULL.includes(name) ? PDFS : WITHOUT_BROWSER },
    ],
  });
  const own = papersIn(fixtures).map((name) => paperIn(fixtures, name));
  const open = hasOpenPapers() ? papersIn(corpus).map((name) => paperIn(corpus, name)) : [];
  return [{ ...paperIn(root, ''), name: 'the shipped paper' }, ...own, ...open];
}

export function hasOpenPapers(): boolean {
  return existsSync(corpus);
}

function papersIn(folder: string): string[] {
  const all = readdirSync(folder).sort();
  return all.filter((name) => existsSync(join(folder, name, 'paper.md')));
}
