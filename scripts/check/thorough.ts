import type { CitedPaper } from '../citation/index.js';
import type { WrittenDeck } from '../deck/index.js';
import type { Diagnostic } from '../diagnostic.js';
import type { Place } from '../paper/index.js';
import type { RuleId } from '../rules.js';
import { checkAgreement, checkFinishedFigures } from './agreement/index.js';
import { checkCarriedSources, type SourceFiles } from './carried-sources.js';
import type { Checked } from './checked.js';
import { coverage } from './coverage.js';
import { checkReadable, type FinishedFiles, readable } from './finished-files.js';
import { checkOverflow, type DeckTheme, tellOverflow } from './overflow/index.js';
import { checkPrintedDeck } from './printed-deck.js';
import { prove } from './proof/index.js';
import type { Survey } from './survey.js';

/* What takes more code than most builds need: it is a bundle of its own. */

export {
  type Confirmations,
  checkConfirmed,
  confirm,
  readConfirmations,
  writeConfirmations,
} from './agreement/index.js';
export { type Inflate, readDeck, readReport } from './finished/index.js';
export type { FinishedFiles } from './finished-files.js';
export { checkWrittenOverflow } from './overflow/written.js';
export { githubReport } from './report/github.js';
export { sarifReport } from './report/sarif.js';
export * from './typography/index.js';
export { tellOverflow };

/** What the author's files say about one another; `written` are the slides written by hand. */
export function checkSources(cited: CitedPaper, written: WrittenDeck): readonly Diagnostic[] {
  return checkAgreement(cited, written);
}

/**
 * Proves finished files, which were read back, against the paper; `places` say where each slide comes from, `found` what
 * was found of the author's files, `theme` what is known of the deck's without a browser, `made` of which files the
 * report was made, where it may be of others.
 */
export function checkFiles(
  cited: CitedPaper,
  { report, deck, printed = null }: FinishedFiles,
  places: readonly Place[],
  found: readonly Diagnostic[],
  theme: () => DeckTheme,
  made: SourceFiles | null = null,
): Checked {
  const start = { file: cited.file, line: 1, column: 1, endLine: 1, endColumn: 1 };
  const [pages, slides, sheets] = [readable(report), readable(deck), readable(printed)];
  const { diagnostics, survey } = prove(cited, pages, slides, places);
  // Of a file that cannot be read nothing is covered; one that is not of this paper is told of once.
  const [inReport, shown] = [survey ?? (report && NOWHERE), slides?.slides ?? (deck && [])];
  const isOther = (rule: RuleId) => diagnostics.some(({ ruleId }) => ruleId === rule);
  const own = slides && !isOther('deck-other') ? slides : null;
  return {
    coverage: () => coverage(cited, inReport, shown),
    diagnostics: [
      ...checkReadable(cited, report, deck),
      ...diagnostics.filter((finding) => finding.ruleId !== 'page-margin' || !found.some(tellsOfMargins)),
      ...(pages && made && !isOther('report-other') ? checkCarriedSources(cited, pages, made) : []),
      ...(own && sheets ? checkPrintedDeck(cited, own, sheets, places) : []),
      ...(own ? checkFinishedFigures(cited, own, places, found) : []),
      ...(own ? checkOverflow(own, theme(), ({ id }) => places[Number(id) - 1] ?? start) : []),
    ],
    survey,
  };
}

const NOWHERE: Survey = {
  ...{ labels: [], headings: [], outline: [] },
  ...{ sections: new Map(), marks: new Map(), notes: new Map() },
};

/** What does not fit was found while the pages were made, with the line that is to be mended. */
function tellsOfMargins({ ruleId }: Diagnostic): boolean {
  return ruleId === 'line-overfull' || ruleId === 'page-overfull';
}
