import type { CitedPaper } from '../citation/index.js';
import { type Diagnostic, diagnose } from '../diagnostic.js';
import type { RuleId } from '../rules.js';
import { type FinishedDeck, type FinishedReport, isUnreadable, type Unreadable } from './finished/index.js';

/** The outputs, read back; null for one that is not wanted. */
export interface FinishedFiles {
  readonly report: FinishedReport | Unreadable | null;
  readonly deck: FinishedDeck | Unreadable | null;
  /** The deck as PDF, where one lies there. */
  readonly printed?: FinishedReport | Unreadable | null;
}

/** A file that can be read. */
export function readable<T extends object>(read: T | Unreadable | null): T | null {
  return read && !isUnreadable(read) ? read : null;
}

/** Both files can be read back: a finding of the paper as a whole for each that cannot. */
export function checkReadable(
  { file }: CitedPaper,
  report: FinishedFiles['report'],
  deck: FinishedFiles['deck'],
): Diagnostic[] {
  const check = (rule: RuleId, name: string, read: object | null): Diagnostic[] => {
    if (!read || !isUnreadable(read)) return [];
    const reason = `${name} cannot be read: ${lowered(read.unreadable)}`;
    const found = diagnose(rule, null, reason, { hint: 'Build it anew.' });
    // No line of the paper is to be shown.
    found.file = file;
    return [found];
  };
  return [...check('report-unreadable', 'The report', report), ...check('deck-unreadable', 'The deck', deck)];
}

/** A sentence that goes on behind a colon. */
function lowered(sentence: string): string {
  return /^\p{Lu}\p{Ll}/u.test(sentence) ? sentence[0]!.toLowerCase() + sentence.slice(1) : sentence;
}
