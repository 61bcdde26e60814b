import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../dist/twofold.cjs', import.meta.url));

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the program as its user does. */
export function twofold(folder: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Ran {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--liftoff-only', '--initial-heap-size=160', program, ...args],
    {
      cwd: folder,
      env: { ...process.env, ...env },
      encoding: 'utf8',
    },
  );
  return { code: status, stdout, stderr };
}

/** A folder with these files, by path. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'twofold-cli-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

export const BIB = `@book{knuth,
  author = {Knuth, Donald E.},
  title  = {The {TeX}book},
  publisher = {Addison-Wesley},
  date   = {1984}
}
`;

/** A paper without fault; `more` goes into its front matter, `text` behind its own. */
export function paper(text = '', more = ''): string {
  return `---
title: A small paper
author: A. N. Author
lang: en
bibliography: references.bib
${more}---

# Lines {#lines}

Paragraphs are set as a whole [@knuth, p. 12]. ${text}

# References
`;
}
