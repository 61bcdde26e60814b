import type { Diagnostic } from '../../diagnostic.js';
import type { RuleCheck, Severity } from '../../paper/index.js';
import { RULES } from '../../rules.js';

/** The author's `checks:`, by rule id. */
export type Checks = Readonly<Record<string, RuleCheck>>;

/** The author's severity for the diagnostic's rule, or else the rule's own; `error` for a rule that is not listed. */
export function severityOf({ ruleId = '' }: Diagnostic, checks: Checks): Severity {
  const own = Object.hasOwn(checks, ruleId) ? checks[ruleId]!.whole : null;
  if (own) return own.severity;
  return Object.hasOwn(RULES, ruleId) ? RULES[ruleId as keyof typeof RULES].severity : 'error';
}
