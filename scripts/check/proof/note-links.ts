import { type Diagnostic, diagnose } from '../../diagnostic.js';
import type { FinishedElement } from '../finished/report.js';
import { leadsTo, textFinder } from './positions.js';
import type { Proofs } from './proofs.js';
import { firstLink, hrefOf, type ReportMark, type ReportNote } from './report-passages.js';

/** Each mark leads to its note and each note back to its mark, at the height where they stand; each is there once. */
export function checkNoteLinks(proofs: Proofs): Diagnostic[] {
  const marks = byNumber(proofs.file.marks);
  const notes = byNumber(proofs.file.notes);
  const find = textFinder(proofs.report);
  const leads = (from: FinishedElement, to: FinishedElement) => leadsTo(destinationOf(from), to, proofs.report, find);
  const found: Diagnostic[] = [];
  for (const { number, markPlace } of proofs.cited.notes) {
    const [mark, ...furtherMarks] = marks.get(number) ?? [];
    const [note, ...furtherNotes] = notes.get(number) ?? [];
    if (furtherMarks.length + furtherNotes.length > 0) {
      const twice = furtherMarks.length > 0 ? `The mark of note ${number}` : `Note ${number}`;
      found.push(diagnose('note-number', markPlace, `${twice} stands in the report more than once`));
    }
    if (!mark?.start || !note?.start) continue;
    if (!leads(mark.element, note.element))
      found.push(diagnose('note-link', markPlace, `The mark of note ${number} does not lead to the note`));
    if (!leads(note.element, mark.element))
      found.push(diagnose('note-link', markPlace, `Note ${number} does not lead back to its mark`));
  }
  return found;
}

function byNumber<T extends ReportMark | ReportNote>(all: readonly T[]): ReadonlyMap<number, readonly T[]> {
  const found = new Map<number, T[]>();
  for (const one of all) found.set(one.number, [...(found.get(one.number) ?? []), one]);
  return found;
}

/** Where a mark, or the number of a note, leads. */
function destinationOf(element: FinishedElement): string | null {
  const link = firstLink(element);
  const href = link && hrefOf(link);
  return href?.startsWith('#') ? href.slice(1) : null;
}
