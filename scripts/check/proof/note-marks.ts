import { type Diagnostic, diagnose } from '../../diagnostic.js';
import { type MarkSpot, standsAt } from './mark-spots.js';
import type { ReportPassage } from './passage.js';
import type { Proofs } from './proofs.js';

/** Every mark stands in the report behind the word that its author put it behind, or that the style did. */
export function checkNoteMarks({ cited, text, notes, labelOf }: Proofs): Diagnostic[] {
  const pairs = [...text, ...[...notes.values()].flatMap((note) => note.pairs)];
  const printed = new Map<number, { readonly mark: MarkSpot; readonly passage: ReportPassage }>();
  for (const { report } of pairs)
    for (const mark of report?.marks ?? []) if (report) printed.set(mark.number, { mark, passage: report });
  return pairs.flatMap(({ paper, report, same }) => {
    // Of other words, or of none, is told where words are compared.
    if (!paper || !report || !same) return [];
    return paper.marks.flatMap((due) => {
      const found = printed.get(due.number);
      const place = cited.notes[due.number - 1]?.markPlace;
      if (!found || !place || (found.passage === report && standsAt(due, found.mark))) return [];
      const [expected, actual] = [due.before, found.mark.before].map(shown) as [string, string];
      const where = found.passage.page < 0 ? 'on no page' : `on page ${labelOf(found.passage.page)}`;
      const reason = `The mark of note ${due.number} stands behind ${actual} ${where}, not behind ${expected}`;
      return [diagnose('note-mark', place, reason, { expected: [expected], actual })];
    });
  });
}

function shown(before: string): string {
  return before === '' ? 'nothing' : `“${before}”`;
}
