import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Built {
  readonly folder: string;
  readonly report: Uint8Array;
  readonly slides: string;
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Builds the shipped paper as its author would, into a folder of its own. */
export function buildShippedPaper(): Built {
  const program = join(root, 'dist/twofold.cjs');
  if (!existsSync(program)) throw new Error('dist/ is missing: run “npm run prepare” first.');
  const folder = mkdtempSync(join(tmpdir(), 'twofold-gates-'));
  execFileSync(
    process.execPath,
    ['--liftoff-only', '--initial-heap-size=160', program, 'build', 'report/paper.md', '--out', folder],
    { cwd: root },
  );
  const report = new Uint8Array(readFileSync(join(folder, 'report.pdf')));
  return { folder, report, slides: readFileSync(join(folder, 'slides.html'), 'utf8') };
}

export function removeBuilt({ folder }: Built): void {
  rmSync(folder, { recursive: true, force: true });
}
