import { VFileMessage } from 'vfile-message';
import type { Place } from './paper/place.js';
import type { RuleId } from './rules.js';

/** One finding: `reason`, `ruleId`, `file`, `line`, `column`, `expected`, `actual`, and `note` as the hint. */
export type Diagnostic = VFileMessage;

export interface Finding {
  readonly expected?: readonly string[];
  readonly actual?: string;
  /** What the author can do about it. */
  readonly hint?: string;
}

/**
 * A diagnostic of `rule` at `place` (null where it concerns no single place). Severity is not decided
 * here: `check/` applies the rule's default and the author's `checks:`.
 */
export function diagnose(rule: RuleId, place: Place | null, reason: string, finding: Finding = {}): Diagnostic {
  const message = place
    ? new VFileMessage(reason, {
        ruleId: rule,
        source: 'twofold',
        place: {
          start: { line: place.line, column: place.column },
          end: { line: place.endLine, column: place.endColumn },
        },
      })
    : new VFileMessage(reason, { ruleId: rule, source: 'twofold' });
  if (place) message.file = place.file;
  if (finding.expected) message.expected = [...finding.expected];
  if (finding.actual !== undefined) message.actual = finding.actual;
  if (finding.hint !== undefined) message.note = finding.hint;
  return message;
}
