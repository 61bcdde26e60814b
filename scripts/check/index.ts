import type { CitedPaper } from '../citation/index.js';
import type { Slide } from '../deck/index.js';
import type { Report } from '../page/index.js';
import type { Checked } from './checked.js';
import { coverage } from './coverage.js';
import { checkNotes } from './notes.js';
import { checkDeckSections, checkReportSections } from './sections.js';
import { surveyLayout } from './survey.js';

export type { SourceFiles } from './carried-sources.js';
export type { Checked } from './checked.js';
export { withoutConsequences } from './consequences.js';
export type { CoverageRow } from './coverage.js';
export { coverageTable } from './coverage-table.js';
export { checkEntries } from './entries/index.js';
export type { FinishedFiles } from './finished-files.js';
export * from './links/index.js';
export type { DeckTheme } from './overflow/index.js';
export * from './report/index.js';
export type { Typography } from './typography/index.js';
export * from './verdict/index.js';

/** Checks quickly what is about to be written. Null stands for an output that is not made and is not checked. */
export function checkLayout<R>(cited: CitedPaper, made: Report<R> | null, slides: readonly Slide[] | null): Checked {
  const survey = made && surveyLayout(made);
  const inReport = survey ? [...checkReportSections(cited, survey), ...checkNotes(cited.notes, survey)] : [];
  const inDeck = slides ? checkDeckSections(cited, slides) : [];
  // The table is counted when it is asked for: most builds print none.
  return { coverage: () => coverage(cited, survey, slides), diagnostics: [...inReport, ...inDeck], survey };
}
