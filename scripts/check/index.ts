import type { CitedPaper } from '../citation/index.js';
import type { Slide, WrittenDeck } from '../deck/index.js';
import type { Diagnostic } from '../diagnostic.js';
import type { Report } from '../page/index.js';
import { checkAgreement } from './agreement/index.js';
import { type CoverageRow, coverage } from './coverage.js';
import { checkNotes } from './notes.js';
import { checkDeckSections, checkReportSections } from './sections.js';
import { type Survey, surveyLayout } from './survey.js';

export {
  type Confirmations,
  checkConfirmed,
  confirm,
  readConfirmations,
  writeConfirmations,
} from './agreement/index.js';
export type { CoverageRow } from './coverage.js';
export { coverageTable } from './coverage-table.js';
export { checkEntries } from './entries/index.js';
export * from './links/index.js';
export * from './report/index.js';
export * from './typography/index.js';
export * from './verdict/index.js';

export interface Checked {
  coverage(): readonly CoverageRow[];
  readonly diagnostics: readonly Diagnostic[];
  /** What stands on which page; null where no report was made. */
  readonly survey: Survey | null;
}

/**
 * Checks what was made against the paper. Null stands for an output that was not made and is not checked; `written`
 * are the slides written by hand, if there are any.
 */
export function check<R>(
  cited: CitedPaper,
  made: Report<R> | null,
  slides: readonly Slide[] | null,
  written: WrittenDeck | null = null,
): Checked {
  const survey = made && surveyLayout(made);
  const inReport = survey ? [...checkReportSections(cited, survey), ...checkNotes(cited.notes, survey)] : [];
  const inDeck = slides
    ? [...checkDeckSections(cited, slides), ...(written ? checkAgreement(cited, written) : [])]
    : [];
  // The table is counted when it is asked for: most builds print none.
  return { coverage: () => coverage(cited, survey, slides), diagnostics: [...inReport, ...inDeck], survey };
}
