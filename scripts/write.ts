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
    return [diagnose('output-unwritten', null, `“${where}” cannot be written (${code ?? message})`, { hint })];
  }
}
