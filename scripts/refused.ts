import { type Diagnostic, diagnose } from './diagnostic.js';
import type { Refusal } from './files.js';
import type { Place } from './paper/index.js';
import type { RuleId } from './rules.js';

const REFUSED: Readonly<Record<Refusal, readonly [RuleId, (path: string) => string, string]>> = {
  missing: ['file-missing', (path) => `There is no file “${path}”`, 'Paths start from the folder of the paper.'],
  outside: ['file-outside', (path) => `“${path}” lies outside the project`, 'Copy the file into the project’s folder.'],
  'too-large': ['file-too-large', (path) => `“${path}” is larger than 64 MiB`, 'Make a smaller copy of it.'],
  'no-text': [
    'file-encoding',
    (path) => `“${path}” is no Markdown, but a PDF, an office document or an image`,
    'Name the paper itself; “twofold print” and “twofold import” take PDF files.',
  ],
  unreadable: ['file-missing', (path) => `“${path}” cannot be read`, 'It has to be a file that you may read.'],
};

/** Why a file was not read. `place` names it in the author's source; null where its path is fixed or was an argument. */
export function refused(why: Refusal, path: string, place: Place | null, hint = REFUSED[why][2]): Diagnostic {
  const [rule, reason] = REFUSED[why];
  return diagnose(rule, place, reason(path), { hint });
}

/** Nobody wants a source of his replaced by what is made from it. */
export function overSource(path: string): Diagnostic {
  const reason = `“${path}” is a file that the paper is made of, and is left as it is`;
  return diagnose('output-unwritten', null, reason, {
    hint: 'Name another file with -o, or another folder with --out.',
  });
}

/** What to do where there is no paper. */
export const NO_PAPER = 'Name a Markdown file, or a folder with report/paper.md in it.';
