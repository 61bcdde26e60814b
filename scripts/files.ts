import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';

/** Why a file of the project was not read. */
export type Refusal = 'missing' | 'outside' | 'too-large' | 'unreadable' | 'no-text';

/** Largest input file in bytes: beyond any paper's text or figure, well below what harms the machine. */
const LARGEST_INPUT = 64 * 1024 * 1024;

/** Reads `path`, which must really lie (links followed) inside `root`, be a file and of bearable size. */
export function readInside(root: string, path: string): Uint8Array | Refusal {
  const absolute = resolve(root, path);
  if (!lies(root, absolute)) return 'outside';
  if (!existsSync(absolute)) return 'missing';
  try {
    const real = realpathSync(absolute);
    if (!lies(realpathSync(root), real)) return 'outside';
    const status = statSync(real);
    if (!status.isFile()) return 'unreadable';
    return status.size > LARGEST_INPUT ? 'too-large' : readFileSync(real);
  } catch {
    return 'unreadable';
  }
}

/** Whether a path lies in the folder `root`, or is that; both absolute, without links. */
export function lies(root: string, path: string): boolean {
  return path === root || path.startsWith(root.endsWith(sep) ? root : root + sep);
}

export interface Output {
  readonly path: string;
  readonly bytes: Uint8Array | string;
}

/**
 * Writes all outputs beside their places, then renames them there, so that a failure before the last step
 * leaves every earlier output whole.
 * @throws the file system's error, after removing what was written beside.
 */
export function writeOutputs(outputs: readonly Output[]): void {
  // With a listener a signal waits until this turn ends, so that nothing is left lying beside the outputs.
  const interrupted = () => process.exit(130);
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  try {
    writeAndRename(outputs);
  } finally {
    setImmediate(() => process.off('SIGINT', interrupted).off('SIGTERM', interrupted)).unref();
  }
}

function writeAndRename(outputs: readonly Output[]): void {
  const beside = outputs.map(({ path }) => join(dirname(path), `.${process.pid}.${basename(path)}`));
  try {
    outputs.forEach(({ path, bytes }, i) => {
      makeFolder(dirname(path));
      writeWhole(beside[i]!, bytes);
    });
    for (const { path } of outputs) refuseSpecial(path);
    outputs.forEach(({ path }, i) => {
      renameSync(beside[i]!, path);
    });
  } catch (error) {
    for (const path of beside) rmSync(path, { force: true });
    throw error;
  }
}

/** Step by step: Node's recursive way never ends where a folder can't be made in one that is there, as in /proc. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    // Another build may have made it meanwhile.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/** What else could stop a rename has stopped the writing beside it already. */
function refuseSpecial(path: string): void {
  const status = statSync(path, { throwIfNoEntry: false });
  if (status?.isDirectory()) throw Object.assign(new Error('a folder has this name'), { code: 'EISDIR', path });
  // A rename would put a file in the place of a device or a pipe, for every program of the machine.
  if ((status && !status.isFile()) || dirname(path) === '/dev')
    throw Object.assign(new Error('it is a device'), { code: 'ENXIO', path });
}

function writeWhole(path: string, content: Uint8Array | string): void {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const file = openSync(path, 'w');
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
  } finally {
    closeSync(file);
  }
}
