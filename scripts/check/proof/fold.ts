import { type Diagnostic, diagnose } from '../../diagnostic.js';
import type { RuleId } from '../../rules.js';
import type { DeckProofs } from './deck.js';
import type { Proofs } from './proofs.js';

/** Where pages are missing or out of order, nothing that follows from their numbers can be right. */
const CAUSES: ReadonlySet<string> = new Set<RuleId>(['page-order', 'page-number']);
const CONSEQUENCES: ReadonlySet<string> = new Set<RuleId>([
  ...(['back-reference', 'contents-entry', 'reference-number', 'running-head'] as const),
  ...(['note-page', 'note-number', 'link-target', 'link-place', 'structure-content'] as const),
]);

/** Without what follows from something else that was found, and that before the rest. */
export function fold(found: readonly Diagnostic[]): Diagnostic[] {
  const causes = found.filter(({ ruleId }) => CAUSES.has(ruleId ?? ''));
  if (causes.length === 0) return [...found];
  const others = found.filter(({ ruleId }) => !CAUSES.has(ruleId ?? '') && !CONSEQUENCES.has(ruleId ?? ''));
  return [...causes, ...others];
}

/** A paper changed beyond this share of its words, or of its slides' sections, is another one. */
const SHARE = 0.2;
/** Letters of a paper that are enough to tell. */
const LETTERS = 200;

/** One finding where the report is not of this paper at all; null where it is. */
export function otherReport({ cited, report, text }: Proofs): Diagnostic | null {
  let [all, read] = [0, 0];
  for (const { paper, same } of text) {
    // Of a formula or a number alone many papers have the same.
    const letters = paper && paper.text.length > LEAST ? paper.text.length : 0;
    all += letters;
    if (same) read += letters;
  }
  if (!report.structure || all < LETTERS || read > all * SHARE) return null;
  const reason = `The report is not of this paper: it is of “${report.title}”, and says next to nothing that the paper says`;
  return diagnose('report-other', startOf(cited.file), reason, { actual: report.title, hint: 'Build it anew.' });
}

/** Characters of a passage that another paper will not have. */
const LEAST = 20;

/** One finding where the deck is not of this paper at all; null where it is. */
export function otherDeck({ cited, paper, deck }: Pick<DeckProofs, 'cited' | 'paper' | 'deck'>): Diagnostic | null {
  const sections = new Set(paper.text.map(({ section }) => section));
  const placed = deck.slides.filter(({ section }) => section !== null);
  const own = placed.filter(({ section }) => sections.has(section));
  if (placed.length < 2 || own.length > placed.length * SHARE) return null;
  const reason = `The deck is not of this paper: it is of “${deck.title}”, and nearly all its slides are of other sections`;
  return diagnose('deck-other', startOf(cited.file), reason, { actual: deck.title, hint: 'Build it anew.' });
}

function startOf(file: string) {
  return { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
}
