import type { CitedPaper } from '../citation/index.js';
import { type Diagnostic, diagnose } from '../diagnostic.js';
import type { RuleId } from '../rules.js';
import { type FinishedDeck, type FinishedReport, isUnreadable, type Unreadable } from './finished/index.js';

/** The outputs, read back; null for one that is not wanted. */
export interface FinishedFiles {
  readonly report: FinishedReport | Unreadable | null;
  readonly deck: FinishedDeck | Unreadable | null;
}

/** A file that can be read. */
export function readable<T extends object>(read: T | Unreadable | null): T | null {
  return read && !isUnreadable(read) ? read : null;
}

/** Both files can be read back: a finding at the paper's first line for each that cannot. */
export function checkReadable(
  { file }: CitedPaper,
  report: FinishedFiles['report'],
  deck: FinishedFiles['deck'],
): Diagnostic[] {
  const place = { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
  const check = (rule: RuleId, name: string, read: object | null): Diagnostic[] => {
    if (!read || !isUnreadable(read)) return [];
    const hint = 'Build it anew.';
    return [diagnose(rule, place, `${name} cannot be read: ${lowered(read.unreadable)}`, { hint })];
  };
  return [...check('report-unreadable', 'The report', report), ...check('deck-unreadable', 'The deck', deck)];
}

/** A sentence that goes on behind a colon. */
function lowered(sentence: string): string {
  return /^\p{Lu}\p{Ll}/u.test(sentence) ? sentence[0]!.toLowerCase() + sentence.slice(1) : sentence;
}
