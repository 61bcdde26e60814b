import { type Diagnostic, diagnose } from './diagnostic.js';
import { type Output, writeOutputs } from './files.js';
import { displayPath } from './project.js';

/** Writes the outputs; where that fails, earlier ones stand and a diagnostic says why. */
export function write(outputs: readonly Output[]): Diagnostic[] {
  try {
    writeOutputs(outputs);
    return [];
  } catch (error) {
    const { code, path, message } = error as NodeJS.ErrnoException;
    const where = displayPath(path ?? outputs[0]!.path);
    const hint =
      'Earlier outputs are as they were. Make room or change the folder’s rights, or choose another with --out.';
    const why = WHY[code ?? ''];
    const reason = `“${where}” cannot be written${why ? `: ${why}` : ` (${code ?? message})`}`;
    return [diagnose('output-unwritten', null, reason, { hint })];
  }
}

/** What an author can do something about. */
const WHY: Readonly<Record<string, string>> = {
  EACCES: 'you may not write there',
  EISDIR: 'a folder has this name',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a file is where its folder would be',
  ENXIO: 'it is no file, but a device or a pipe',
  EPERM: 'you may not write there',
  EROFS: 'nothing can be written on this disk',
};
