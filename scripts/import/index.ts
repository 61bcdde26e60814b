import type { Imported, Means, NotImported } from './imported.js';
import { importReport } from './report.js';
import { formatOf } from './source-format.js';

export type { Imported, Means, NotImported, ProjectFile, Skipped } from './imported.js';
export { isImported } from './imported.js';

/**
 * Reads a paper project out of a file that anybody may have made: a report that carries the project’s files. Nothing of
 * it can lie outside of the project’s folder, and there is no more of it than the bounds in report.ts allow. What is no
 * such file comes back with a reason.
 */
export function importFile(bytes: Uint8Array, means: Means): Imported | NotImported {
  const format = formatOf(bytes);
  return format === 'pdf' ? importReport(bytes, means) : notYet(format);
}

function notYet(format: string): NotImported {
  return {
    reason: `It is ${format}`,
    hint: 'So far “twofold import” reads PDF reports that Twofold made.',
    isMisuse: true,
  };
}
