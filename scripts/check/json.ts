import type { CoverageRow } from './coverage.js';
import type { Judged } from './severity.js';

/** One finding as `--json` gives it; keys without a value are left out. Lines and columns from 1. */
export interface JsonFinding {
  readonly rule: string | undefined;
  readonly severity: 'warn' | 'error';
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
  readonly coverage: readonly CoverageRow[];
}

export function toJson(judged: readonly Judged[], coverage: readonly CoverageRow[]): JsonReport {
  const errors = judged.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: judged.length - errors, diagnostics: judged.map(jsonFinding), coverage };
}

function jsonFinding({ diagnostic, severity }: Judged): JsonFinding {
  const { ruleId, reason, file, line, column, place, expected, actual, note } = diagnostic;
  const end = place && 'end' in place ? place.end : undefined;
  return {
    rule: ruleId,
    severity,
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
