import type { FinishedOutlineEntry } from '../finished/report.js';
import type { Survey } from '../survey.js';
import type { Proofs } from './proofs.js';

/** What stands on which page, read from the finished file. */
export function surveyReport({ report, text, file }: Proofs): Survey {
  const headings: string[] = [];
  const sections = new Map<string, Set<number>>();
  for (const { paper, report: found } of text) {
    if (!paper || !found || found.page < 0) continue;
    if (paper.path === 'H' && paper.id !== null) headings.push(paper.id);
    if (paper.section !== null) enter(sections, paper.section, found.page, found.lastPage);
  }
  const marks = new Map<number, number>();
  for (const { number, start } of file.marks) if (start && !marks.has(number)) marks.set(number, start.page);
  const notes = new Map<number, number>();
  for (const { number, start } of file.notes) if (start && !notes.has(number)) notes.set(number, start.page);
  const outline = report.outline.flatMap(function ids(entry: FinishedOutlineEntry): string[] {
    return [...(entry.destination === null ? [] : [entry.destination]), ...entry.children.flatMap(ids)];
  });
  const labels = report.pages.map(({ label }) => label);
  const ascending = [...sections].map(([id, pages]) => [id, [...pages].sort((a, b) => a - b)] as const);
  return { labels, headings, outline, sections: new Map(ascending), marks, notes };
}

/** A passage of many pages has text on each of them. */
function enter(sections: Map<string, Set<number>>, section: string, from: number, to: number): void {
  const pages = sections.get(section) ?? new Set();
  sections.set(section, pages);
  for (let page = from; page <= to; page++) pages.add(page);
}
