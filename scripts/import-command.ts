import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { type Imported, importFile, isImported } from './import/index.js';
import type { ImportTask } from './import-options.js';
import { displayPath } from './project.js';
import { print } from './standard-output.js';
import { type Conflict, conflictsOf, type Written, writeProject } from './write-project.js';

const FINE = 0;
const NOT_IMPORTED = 1;
const MISUSE = 2;

/** Bytes of a file that is read whole. */
const LARGEST = 1024 * 1024 * 1024;

/** Writes the project that `task.file` carries into a folder; gives the exit code. */
export function runImport(task: ImportTask): number {
  const bytes = readFile(task.file);
  if (typeof bytes === 'string') return refuse(task, bytes, 'Name the PDF of a report.', NOT_IMPORTED);
  const imported = importFile(bytes, {
    inflate: (deflated, most) => inflateSync(deflated, { maxOutputLength: most }),
    digest: (content) => createHash('md5').update(content).digest('hex'),
    windows: process.platform === 'win32',
  });
  if (!isImported(imported)) {
    const { reason, hint, isMisuse } = imported;
    return refuse(task, `“${task.file}” is not imported. ${reason}`, hint, isMisuse ? MISUSE : NOT_IMPORTED);
  }
  return place(imported, task);
}

/** The file, or why there is none, as a sentence. */
function readFile(path: string): Uint8Array | string {
  try {
    const status = statSync(path);
    if (!status.isFile()) return `“${path}” is no file`;
    return status.size > LARGEST ? `“${path}” is larger than 1 GiB` : readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' ? `There is no file “${path}”` : `“${path}” cannot be read (${code})`;
  }
}

function place(imported: Imported, task: ImportTask): number {
  const conflicts = conflictsOf(imported.files, task.folder);
  const barring = conflicts.filter(({ kind }) => kind === 'outside' || !task.force);
  if (barring.length > 0) return refuse(task, ...inTheWay(barring, task), NOT_IMPORTED, barring);
  try {
    say(imported, task, writeProject(imported.files, task.folder));
    return FINE;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const hint = 'Nothing was changed. Make room, change the folder’s rights, or name another one.';
    return refuse(task, `“${task.folder}” cannot be written to (${code ?? message})`, hint, NOT_IMPORTED);
  }
}

function inTheWay(conflicts: readonly Conflict[], { folder }: ImportTask): [reason: string, hint: string] {
  const outside = conflicts.filter(({ kind }) => kind === 'outside');
  if (outside.length > 0)
    return [`${listed(outside)} would come to lie outside “${folder}”, by a link in it`, 'Name another folder.'];
  const are = conflicts.length === 1 ? 'is there already, with other content' : 'are there already, with other content';
  return [`${listed(conflicts)} ${are}`, 'Nothing was written. Name another folder, or say --force to replace them.'];
}

function listed(conflicts: readonly Conflict[]): string {
  const shown = conflicts.slice(0, 8).map(({ path }) => `“${displayPath(path)}”`);
  const rest = conflicts.length - shown.length;
  return rest > 0 ? `${shown.join(', ')} and ${rest} more` : shown.join(', ');
}

/** What was written and what was not, and what to do next. */
function say(imported: Imported, task: ImportTask, { written, kept }: Written): void {
  const { folder, json, quiet } = task;
  const { paper, isTextOnly } = imported;
  const next = /^(?:report\/)?paper\.md$/.test(paper) ? folder : join(folder, paper);
  if (json) {
    const { skipped, files, isMended } = imported;
    const doubtful = files.flatMap(({ path, doubt }) => (doubt === null ? [] : [{ path, reason: doubt }]));
    print(
      pretty({ folder, paper, written, kept, skipped, doubtful, damaged: isMended, next: ['twofold', 'build', next] }),
    );
  } else if (!quiet) {
    const there = kept.length === 1 ? 'One file was there already\n' : `${kept.length} files were there already\n`;
    print(
      [
        ...warningsOf(imported),
        ...written.map((path) => `wrote ${displayPath(path)}\n`),
        kept.length > 0 ? there : '',
        isTextOnly ? 'Its author kept the images back (attach: text).\n' : '',
        `Next: twofold build ${/[^\w./-]/.test(next) ? `"${next}"` : next}\n`,
      ].join(''),
    );
  }
}

/** Of thousands of files a hostile PDF may carry, some are enough. */
const MOST_WARNINGS = 20;

function warningsOf({ skipped, files, isMended }: Imported): string[] {
  const warnings = [
    ...(isMended ? ['warning: the PDF is damaged; what could be found in it is imported\n'] : []),
    ...skipped.map(({ name, reason }) => `warning: “${name}” ${reason}, and is left out\n`),
    ...files.flatMap(({ path, doubt }) => (doubt === null ? [] : [`warning: “${path}” ${doubt}\n`])),
  ];
  const rest = warnings.length - MOST_WARNINGS;
  return rest > 0 ? [...warnings.slice(0, MOST_WARNINGS), `warning: so it is with ${rest} more\n`] : warnings;
}

function refuse(
  { json }: ImportTask,
  reason: string,
  hint: string,
  code: number,
  conflicts: readonly Conflict[] = [],
): number {
  const paths = conflicts.map(({ path }) => displayPath(path));
  if (json) print(pretty({ error: reason, hint, ...(paths.length > 0 && { conflicts: paths }) }));
  else process.stderr.write(`twofold: ${reason}.\n${hint}\n`);
  return code;
}

function pretty(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
