import { type Diagnostic, diagnose } from '../diagnostic.js';
import type { Place } from '../paper/index.js';

/**
 * The findings without those that only follow from another one: a slide that cites a key the library lacks is told the
 * same as the paper that cites it, not that the paper does not cite it.
 */
export function withoutConsequences(found: readonly Diagnostic[]): Diagnostic[] {
  const lacking = new Map<string, Diagnostic>();
  for (const one of found) if (one.ruleId === 'citation-unresolved' && one.actual) lacking.set(one.actual, one);
  if (lacking.size === 0) return [...found];
  return found.map((one) => {
    const cause = one.ruleId === 'slide-note' && one.actual ? lacking.get(one.actual) : undefined;
    const place = cause && placeOf(one);
    if (!cause || !place) return one;
    const { reason, expected, actual, note } = cause;
    return diagnose('citation-unresolved', place, reason, {
      ...(expected && { expected }),
      ...(actual !== undefined && { actual }),
      ...(note !== undefined && { hint: note }),
    });
  });
}

function placeOf({ file, place }: Diagnostic): Place | null {
  if (!file || !place || !('start' in place)) return null;
  const { start, end } = place;
  return { file, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}
