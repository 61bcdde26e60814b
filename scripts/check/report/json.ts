import type { Diagnostic } from '../../diagnostic.js';
import type { Place } from '../../paper/index.js';
import type { CoverageRow } from '../coverage.js';
import type { Verdict } from '../verdict/index.js';

/** One finding as `--json` gives it; keys without a value are left out. Lines and columns from 1. */
export interface JsonFinding extends JsonRemark {
  readonly severity: 'warn' | 'error';
}

/** One that is exempted, why (null where nothing is said), and where. */
export interface JsonExempted extends JsonRemark {
  readonly because: string | null;
  readonly exemption: Pick<Place, 'file' | 'line' | 'column'>;
}

interface JsonRemark {
  readonly rule: string | undefined;
  readonly reason: string;
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  readonly endLine?: number | undefined;
  readonly endColumn?: number | undefined;
  readonly expected?: readonly string[] | undefined;
  readonly actual?: string | undefined;
  readonly hint?: string | undefined;
}

/** What was found, for a program: to be given to `JSON.stringify`. */
export interface JsonReport {
  readonly errors: number;
  readonly warnings: number;
  readonly diagnostics: readonly JsonFinding[];
  readonly exempted: readonly JsonExempted[];
  readonly coverage: readonly CoverageRow[];
}

export function toJson({ judged, exempted }: Verdict, coverage: readonly CoverageRow[]): JsonReport {
  const errors = judged.filter(({ severity }) => severity === 'error').length;
  return {
    errors,
    warnings: judged.length - errors,
    diagnostics: judged.map(({ diagnostic, severity }) => ({ ...remark(diagnostic), severity })),
    exempted: exempted.map(({ diagnostic, because, place: { file, line, column } }) => ({
      ...remark(diagnostic),
      because,
      exemption: { file, line, column },
    })),
    coverage,
  };
}

function remark({ ruleId, reason, file, line, column, place, expected, actual, note }: Diagnostic): JsonRemark {
  const end = place && 'end' in place ? place.end : undefined;
  return {
    rule: ruleId,
    reason,
    file: file || undefined,
    line,
    column,
    endLine: end?.line,
    endColumn: end?.column,
    expected,
    actual,
    hint: note,
  };
}
