import { existsSync, lstatSync, readFileSync, realpathSync, renameSync, rmSync, type Stats } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { lies, writeOutputs } from './files.js';
import type { ProjectFile } from './import/index.js';

/** Why a file cannot simply be written. */
export interface Conflict {
  /** `other`: something else has its name; `outside`: a link leads its folder out of the project. */
  readonly kind: 'other' | 'outside';
  /** Absolute. */
  readonly path: string;
}

/** What stands in the way of these files in `folder`; nothing where it does not exist. */
export function conflictsOf(files: readonly ProjectFile[], folder: string): Conflict[] {
  const target = resolve(folder);
  if (!existsSync(target)) return [];
  const root = realpathSync(target);
  return files.flatMap(({ path, bytes }): Conflict[] => {
    const place = join(target, path);
    if (!leads(root, nearestFolder(dirname(place)))) return [{ kind: 'outside', path: place }];
    return isThere(place) && !holds(place, bytes) ? [{ kind: 'other', path: place }] : [];
  });
}

/** Paths, from where the folder was named. */
export interface Written {
  readonly written: readonly string[];
  /** What was there already, as it should be. */
  readonly kept: readonly string[];
}

/**
 * Writes the files into `folder`, those that are not there yet: beside and renamed, a new folder as a whole.
 * @throws the file system's error; then nothing was changed, but for a rename that failed between others.
 */
export function writeProject(files: readonly ProjectFile[], folder: string): Written {
  const target = resolve(folder);
  const isNew = !existsSync(target);
  const missing = files.filter(({ path, bytes }) => isNew || !holds(join(target, path), bytes));
  const inside = isNew ? join(dirname(target), `.${process.pid}.${basename(target)}`) : target;
  try {
    writeOutputs(missing.map(({ path, bytes }) => ({ path: join(inside, path), bytes })));
    if (isNew) renameSync(inside, target);
  } catch (error) {
    if (isNew) rmSync(inside, { recursive: true, force: true });
    throw error;
  }
  const kept = files.filter((file) => !missing.includes(file));
  const shown = ({ path }: ProjectFile) => join(folder, path);
  return { written: missing.map(shown), kept: kept.map(shown) };
}

/** Whether a folder lies inside, its links followed. */
function leads(root: string, folder: string): boolean {
  try {
    return lies(root, realpathSync(folder));
  } catch {
    return false;
  }
}

/** The folder itself, or the nearest above it that is there; a broken link counts as there. */
function nearestFolder(path: string): string {
  return isThere(path) ? path : nearestFolder(dirname(path));
}

function isThere(path: string): boolean {
  return statusOf(path) !== undefined;
}

/** Whether a file lies there itself, not by a link, with just this content. */
function holds(path: string, bytes: Uint8Array): boolean {
  const status = statusOf(path);
  if (!status?.isFile() || status.size !== bytes.length) return false;
  try {
    return readFileSync(path).equals(bytes);
  } catch {
    return false;
  }
}

/** Undefined also where a folder above is none or cannot be looked into: writing will say so. */
function statusOf(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
