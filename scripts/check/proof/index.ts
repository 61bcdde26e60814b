import type { CitedPaper } from '../../citation/index.js';
import type { Diagnostic } from '../../diagnostic.js';
import type { Place } from '../../paper/index.js';
import type { FinishedDeck } from '../finished/deck.js';
import type { FinishedReport } from '../finished/report.js';
import { checkNotes } from '../notes.js';
import { checkReportSections } from '../sections.js';
import type { Survey } from '../survey.js';
import { checkArchive } from './archive.js';
import { checkBackReferences } from './back-references.js';
import { checkContents } from './contents.js';
import { proveDeck } from './deck.js';
import { checkEdges } from './edges.js';
import { fold, otherDeck, otherReport } from './fold.js';
import { checkLinkPlaces } from './link-places.js';
import { checkLinks } from './link-targets.js';
import { checkNoteLinks } from './note-links.js';
import { checkNoteMarks } from './note-marks.js';
import { checkOutline } from './outline.js';
import { checkPageEnds } from './page-ends.js';
import { checkPages } from './pages.js';
import { paperPassages } from './paper-passages.js';
import { layOut, type Proofs } from './proofs.js';
import { checkRunningHeads } from './running-heads.js';
import { checkStructure } from './structure.js';
import { surveyReport } from './survey.js';
import { checkWords } from './words.js';

export interface Proven {
  readonly diagnostics: readonly Diagnostic[];
  /** Where the report has what; null without one. */
  readonly survey: Survey | null;
}

/**
 * Proves a finished report and deck against their paper: each finding has the place in the author's source of what is
 * wrong in the file. Null stands for a file that is not there.
 * @param slides where each slide comes from, in the order in which they are counted
 */
export function prove(
  cited: CitedPaper,
  report: FinishedReport | null,
  deck: FinishedDeck | null,
  slides: readonly Place[] = [],
): Proven {
  const paper = paperPassages(cited);
  const strange = deck && otherDeck({ cited, paper, deck });
  const proofs = report && layOut(cited, paper, report, strange ? null : deck);
  const survey = proofs && surveyReport(proofs);
  const inReport = proofs && survey ? proveReport(proofs, survey) : [];
  const inDeck = strange ? [strange] : deck ? proveDeck({ cited, paper, deck }, slides) : [];
  return { diagnostics: [...inReport, ...inDeck], survey };
}

function proveReport(proofs: Proofs, survey: Survey): Diagnostic[] {
  const other = otherReport(proofs);
  if (other) return [other];
  // What is not tagged cannot be read: all else would follow from that.
  if (!proofs.report.structure) return checkStructure(proofs);
  return fold([...checkSurvey(proofs.cited, survey), ...REPORT_RULES.flatMap((rule) => rule(proofs))]);
}

function checkSurvey(cited: CitedPaper, survey: Survey): Diagnostic[] {
  return [...checkReportSections(cited, survey), ...checkNotes(cited.notes, survey)];
}

const REPORT_RULES: readonly ((proofs: Proofs) => Diagnostic[])[] = [
  checkWords,
  checkLinks,
  checkLinkPlaces,
  checkNoteLinks,
  checkNoteMarks,
  checkOutline,
  checkContents,
  checkBackReferences,
  checkStructure,
  checkPages,
  checkPageEnds,
  checkEdges,
  checkRunningHeads,
  checkArchive,
];
