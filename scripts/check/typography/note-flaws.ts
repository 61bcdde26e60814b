import type { Report } from '../../page/index.js';
import type { Flaw } from './flaw.js';
import { flawOf } from './line-flaws.js';
import type { SetLine } from './set-lines.js';

/** Notes that go on at the foot of another page, and notes that begin on another page than their mark. */
export function noteFlaws(lines: readonly SetLine[], report: Report<unknown>): Flaw[] {
  const marks = pagesOfMarks(report);
  const notes = new Map<number, SetLine[]>();
  for (const line of lines) {
    if (line.note === 0) continue;
    const known = notes.get(line.note);
    if (known) known.push(line);
    else notes.set(line.note, [line]);
  }
  return [...notes].flatMap(([number, set]) => noteFlaw(number, set, marks.get(number)));
}

function noteFlaw(number: number, lines: readonly SetLine[], mark: number | undefined): Flaw[] {
  const [first] = lines;
  if (!first) return [];
  const found: Flaw[] = [];
  if (mark !== undefined && mark !== first.page)
    found.push(flawOf(first, 'strayNote', 1, `note ${number}, whose mark is on another page`));
  const sides = countBy(lines.map(({ page }) => page));
  if (sides.length > 1) {
    const detail = `note ${number}: ${sides.join(' + ')} lines`;
    found.push(flawOf(first, Math.min(...sides) > 1 ? 'splitNote' : 'scrap', sides.length, detail));
  }
  return found;
}

function countBy(pages: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const page of pages) counts.set(page, (counts.get(page) ?? 0) + 1);
  return [...counts.values()];
}

/** Index of the page on which the mark of each note stands. */
function pagesOfMarks(report: Report<unknown>): Map<number, number> {
  const found = new Map<number, number>();
  for (const { index, fragments } of report.pages) {
    for (const fragment of fragments) {
      if (fragment.kind !== 'text' || !fragment.line) continue;
      for (const note of fragment.line.notes) if (!found.has(note)) found.set(note, index);
    }
  }
  return found;
}
