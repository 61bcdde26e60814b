import type { CitedPaper } from '../../citation/index.js';
import type { Diagnostic } from '../../diagnostic.js';
import type { FinishedDeck } from '../finished/deck.js';
import type { FinishedReport } from '../finished/report.js';
import { checkNotes } from '../notes.js';
import { checkReportSections } from '../sections.js';
import { checkLinks } from './link-targets.js';
import type { Wording } from './printed.js';
import { layOut } from './proofs.js';
import { surveyReport } from './survey.js';
import { checkWords } from './words.js';

/** Proves a finished report and deck against their paper; null stands for one that is not there. */
export function prove(
  cited: CitedPaper,
  report: FinishedReport | null,
  _deck: FinishedDeck | null,
  wording: Wording = 'worded',
): Diagnostic[] {
  return report ? proveReport(cited, report, wording) : [];
}

function proveReport(cited: CitedPaper, report: FinishedReport, wording: Wording): Diagnostic[] {
  const proofs = layOut(cited, report, wording);
  const survey = surveyReport(proofs);
  return [
    ...checkReportSections(cited, survey),
    ...checkNotes(cited.notes, survey),
    ...checkWords(proofs),
    ...checkLinks(proofs),
  ];
}
