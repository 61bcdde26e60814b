import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';
import { twofold } from './cli/run.js';

const root = fileURLToPath(new URL('..', import.meta.url));

export interface BuiltPaper {
  readonly folder: string;
  readonly pdf: Uint8Array;
  readonly html: string;
}

/**
 * Report and deck of the paper in `folder`, relative to the repository, as its author builds them; once for all tests
 * of a run. `folder` holds `paper.md`, or is the root of a project.
 */
export function builtPaper(folder: string): BuiltPaper {
  const paper = [resolve(root, folder, 'paper.md'), resolve(root, folder)].find(existsSync)!;
  const built = join(inject('builds'), keyOf(paper));
  if (!existsSync(built)) build(paper, built);
  const pdf = new Uint8Array(readFileSync(join(built, 'report.pdf')));
  return { folder: built, pdf, html: readFileSync(join(built, 'slides.html'), 'utf8') };
}

/** Each with the program as it is: while tests are watched, it is compiled anew. */
function keyOf(paper: string): string {
  const program = readFileSync(join(root, 'dist/identity.txt'));
  return `${basename(paper)}-${createHash('sha256').update(paper).update(program).digest('hex').slice(0, 16)}`;
}

/** Renamed into place: several files of tests may do this at the same time. */
function build(paper: string, built: string): void {
  const making = `${built}.${process.pid}`;
  mkdirSync(making, { recursive: true });
  const { stderr } = twofold(root, ['build', paper, '--out', making]);
  if (stderr !== '') throw new Error(stderr);
  try {
    renameSync(making, built);
  } catch {
    rmSync(making, { recursive: true });
  }
}
