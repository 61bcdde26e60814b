import type { Diagnostic } from '../../diagnostic.js';
import { fingerprint } from '../../pdf/hash.js';
import { lineReader } from './lines.js';

/**
 * A mark for each finding by which it is known again in a later run: from its rule, file and subject and the words of
 * its line, but not from the line's number, which any edit above it changes. Of equal ones each has its number.
 */
export function fingerprints(diagnostics: readonly Diagnostic[], sources: ReadonlyMap<string, string>): string[] {
  const lineOf = lineReader(sources);
  const seen = new Map<string, number>();
  return diagnostics.map(({ ruleId, file, line, actual }) => {
    const source = file && line !== undefined ? lineOf(file, line) : undefined;
    const subject = JSON.stringify([ruleId, file, actual ?? '', source?.trim() ?? '']);
    const mark = fingerprint(new TextEncoder().encode(subject));
    const count = (seen.get(mark) ?? 0) + 1;
    seen.set(mark, count);
    return `${mark}:${count}`;
  });
}
