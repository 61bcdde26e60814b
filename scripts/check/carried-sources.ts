import type { CitedPaper } from '../citation/index.js';
import { type Diagnostic, diagnose } from '../diagnostic.js';
import type { FinishedReport } from './finished/index.js';

/** The files that a report was made of, by their paths from the project's root. */
export interface SourceFiles {
  /** Texts of the author, with what findings call them. */
  readonly texts: ReadonlyMap<string, string>;
  /** Whether a file is what was read at that path; null where none was. */
  isSame(path: string, content: Uint8Array): boolean | null;
}

/** The report carries the texts that it was made of, as they are, and no other state of any file. */
export function checkCarriedSources(
  { file, metadata }: CitedPaper,
  { archive, attachments }: FinishedReport,
  { texts, isSame }: SourceFiles,
): Diagnostic[] {
  if (!archive || metadata.attach === 'none') return [];
  const say = (path: string, reason: string) => {
    const start = { file: texts.get(path) ?? file, line: 1, column: 1, endLine: 1, endColumn: 1 };
    return diagnose('source-attached', start, reason, { hint: 'Build it anew.' });
  };
  const absent = [...texts.keys()].filter((path) => !archive.carried.has(path));
  const other = [...archive.carried].filter(([path, name]) => {
    const content = attachments.get(name);
    return content !== undefined && isSame(path, content) === false;
  });
  return [
    ...absent.map((path) => say(path, `“${path}” is not among the sources that the report carries`)),
    ...other.map(([path]) => say(path, `The report carries another “${path}” than it is checked against`)),
  ];
}
