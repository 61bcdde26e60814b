import type { Note } from '../citation/index.js';
import { type Diagnostic, diagnose } from '../diagnostic.js';
import type { Survey } from './survey.js';

/**
 * The note rule: every note has its mark and its body in the report, begins on the page of its mark, and the
 * marks run from 1 in the order of the text.
 */
export function checkNotes(notes: readonly Note[], report: Survey): Diagnostic[] {
  return [...notes.flatMap((note) => notePage(note, report) ?? []), ...numbering(notes, report)];
}

function notePage({ number, markPlace }: Note, report: Survey): Diagnostic | null {
  const mark = report.marks.get(number);
  const body = report.notes.get(number);
  if (mark === undefined) return diagnose('note-page', markPlace, `The mark of note ${number} is on no page`);
  if (body === undefined) return diagnose('note-page', markPlace, `Note ${number} is on no page`);
  if (mark === body) return null;
  const [expected, actual] = [mark, body].map((page) => `page ${report.labels[page] ?? page + 1}`);
  return diagnose('note-page', markPlace, `Note ${number} begins on ${actual}, but its mark is on ${expected}`, {
    expected: [expected ?? ''],
    actual: actual ?? '',
  });
}

function numbering(notes: readonly Note[], report: Survey): Diagnostic[] {
  const found: Diagnostic[] = [];
  let expected = 1;
  for (const number of report.marks.keys()) {
    if (number !== expected) {
      const place = notes[number - 1]?.markPlace ?? null;
      const reason = `The mark of note ${number} stands where that of note ${expected} is due`;
      found.push(diagnose('note-number', place, reason, { expected: [String(expected)], actual: String(number) }));
    }
    expected = number + 1;
  }
  return found;
}
