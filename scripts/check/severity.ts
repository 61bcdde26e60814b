import type { Diagnostic } from '../diagnostic.js';
import type { Severity } from '../paper/index.js';
import { RULES } from '../rules.js';

/** The author's `checks:`: severity by rule id. */
export type Checks = Readonly<Record<string, Severity>>;

/** A diagnostic that is to be shown, and how much it weighs. */
export interface Judged {
  readonly diagnostic: Diagnostic;
  readonly severity: Exclude<Severity, 'ignore'>;
}

/** The author's severity for the diagnostic's rule, or else the rule's own; `error` for a rule that is not listed. */
export function severityOf(diagnostic: Diagnostic, checks: Checks): Severity {
  const rule = diagnostic.ruleId ?? '';
  if (Object.hasOwn(checks, rule)) return checks[rule]!;
  return Object.hasOwn(RULES, rule) ? RULES[rule as keyof typeof RULES].severity : 'error';
}

/**
 * What is to be shown of `diagnostics`: without those the author ignores, each finding once, by file, line,
 * column and rule; what has no place comes last. With `strict` a warning counts as an error.
 */
export function judge(diagnostics: readonly Diagnostic[], checks: Checks, strict: boolean): Judged[] {
  const judged = new Map<string, Judged>();
  for (const diagnostic of diagnostics) {
    const severity = severityOf(diagnostic, checks);
    const key = identity(diagnostic);
    if (severity === 'ignore' || judged.has(key)) continue;
    judged.set(key, { diagnostic, severity: strict ? 'error' : severity });
  }
  return [...judged.values()].sort((a, b) => byPlace(a.diagnostic, b.diagnostic));
}

export function hasErrors(judged: readonly Judged[]): boolean {
  return judged.some(({ severity }) => severity === 'error');
}

function identity({ file, line, column, ruleId, reason, actual }: Diagnostic): string {
  return JSON.stringify([file, line, column, ruleId, reason, actual]);
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (
    // A message without a place has the empty string for its file.
    Number(!a.file) - Number(!b.file) ||
    order(a.file ?? '', b.file ?? '') ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0) ||
    order(a.ruleId ?? '', b.ruleId ?? '')
  );
}

/** By code unit: the order must not hang on the machine's language. */
function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
