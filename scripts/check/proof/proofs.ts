import type { CitedPaper } from '../../citation/index.js';
import type { Place } from '../../paper/index.js';
import type { FinishedDeck } from '../finished/deck.js';
import type { FinishedReport } from '../finished/report.js';
import { align, type Pair } from './align.js';
import type { PaperPassages } from './paper-passages.js';
import type { PaperPassage, ReportPassage } from './passage.js';
import { type ReportNote, type ReportPassages, reportPassages } from './report-passages.js';

/** A paper and its finished report side by side: what every rule about the report looks at. */
export interface Proofs {
  readonly cited: CitedPaper;
  readonly report: FinishedReport;
  /** The deck beside it; null where there is none. */
  readonly deck: FinishedDeck | null;
  readonly paper: PaperPassages;
  readonly file: ReportPassages;
  readonly text: readonly Pair[];
  /** Of each note that is in both, by number. */
  readonly notes: ReadonlyMap<number, { readonly note: ReportNote; readonly pairs: readonly Pair[] }>;
  /** What has an id, in the paper and in the report. */
  readonly named: ReadonlyMap<string, { readonly paper: PaperPassage; readonly report: ReportPassage }>;
  /** Where in the paper the text of a page begins, by index. */
  placeOfPage(page: number): Place;
  /** What a page is called. */
  labelOf(page: number): string;
}

/** Lays both side by side, in time linear in their length. */
export function layOut(
  cited: CitedPaper,
  paper: PaperPassages,
  report: FinishedReport,
  deck: FinishedDeck | null,
): Proofs {
  const file = reportPassages(report);
  const text = align(paper.text, file.text);
  const notes = new Map<number, { note: ReportNote; pairs: readonly Pair[] }>();
  for (const note of file.notes) {
    const own = paper.notes.get(note.number);
    if (own && !notes.has(note.number)) notes.set(note.number, { note, pairs: align(own, note.passages) });
  }
  const named = new Map<string, { paper: PaperPassage; report: ReportPassage }>();
  for (const { paper, report } of text) if (paper?.id && report) named.set(paper.id, { paper, report });
  const start = { file: cited.file, line: 1, column: 1, endLine: 1, endColumn: 1 };
  const firsts = firstPlaces(text, report.pages.length, start);
  return {
    ...{ cited, report, deck, paper, file, text, notes, named },
    placeOfPage: (page) => firsts[page] ?? start,
    labelOf: (page) => report.pages[page]?.label || String(page + 1),
  };
}

/** For each page the place of what begins on it first; where nothing does, of what goes on there. */
function firstPlaces(text: readonly Pair[], pages: number, start: Place): readonly Place[] {
  const begins: (Place | undefined)[] = Array.from({ length: pages }, () => undefined);
  const goesOn: (Place | undefined)[] = [...begins];
  for (const { paper, report } of text) {
    if (!paper || !report || report.page < 0) continue;
    begins[report.page] ??= paper.place;
    goesOn[report.lastPage] ??= paper.place;
  }
  let last = start;
  return begins.map((place, page) => {
    last = place ?? goesOn[page] ?? last;
    return last;
  });
}
