import { type Diagnostic, diagnose } from '../../diagnostic.js';
import { type FinishedContent, type FinishedElement, type FinishedText, isElement } from '../finished/report.js';
import type { Pair } from './align.js';
import type { PaperPassage, ReportPassage } from './passage.js';
import type { Proofs } from './proofs.js';
import { isMark } from './report-passages.js';

/** What a page’s end must not do to a paragraph or a heading. */
export function checkPageEnds(proofs: Proofs): Diagnostic[] {
  return [...checkParagraphs(proofs), ...checkHeadings(proofs)];
}

/** No first line of a paragraph stands alone at a page’s foot (orphan), no last line at a page’s head (widow). */
function checkParagraphs({ text, report, labelOf }: Proofs): Diagnostic[] {
  const hint = 'Add or cut a few words in the paragraph, or shorten the notes that are marked near it.';
  return text.flatMap(({ paper, report: passage }) => {
    if (!paper?.flowing || !passage || passage.page < 0 || passage.page === passage.lastPage) return [];
    const contents = contentsOf(passage.element);
    const alone = (page: number) => {
      const own = contents.filter((content) => content.page === page);
      return countLines(own, report.pages[page]?.texts ?? []) === 1;
    };
    const found: Diagnostic[] = [];
    const { page, lastPage } = passage;
    const first = `The paragraph’s first line stands alone at the foot of page ${labelOf(page)}`;
    const last = `The paragraph’s last line stands alone at the head of page ${labelOf(lastPage)}`;
    if (alone(page)) found.push(diagnose('orphan', paper.place, first, { hint }));
    if (alone(lastPage)) found.push(diagnose('widow', paper.place, last, { hint }));
    return found;
  });
}

/** Marked content of the lines of a paragraph, without its notes and their marks. */
function contentsOf({ content }: FinishedElement): FinishedContent[] {
  return content.flatMap((part) => {
    if (!isElement(part)) return [part];
    return part.role === 'Note' || isMark(part) ? [] : contentsOf(part);
  });
}

/** Baselines nearer to each other than this are of one line: what stands raised or lowered in it. Ems. */
const SAME_LINE = 0.6;

/** Lines that `contents` take on their page; 0 where some of them are drawn and not set, so that nobody can tell. */
function countLines(contents: readonly FinishedContent[], texts: readonly FinishedText[]): number {
  const numbers = new Set(contents.map(({ mcid }) => mcid));
  const set = texts.filter(({ mcid }) => mcid !== null && numbers.has(mcid));
  if (new Set(set.map(({ mcid }) => mcid)).size < numbers.size) return 0;
  let lines = 0;
  let baseline = Number.POSITIVE_INFINITY;
  for (const { y, size } of [...set].sort((a, b) => b.y - a.y)) {
    if (baseline - y > SAME_LINE * size) lines++;
    baseline = Math.min(baseline, y);
  }
  return lines;
}

/** No heading ends its page: something of what it heads stands below it. */
function checkHeadings({ text, labelOf }: Proofs): Diagnostic[] {
  return text.flatMap(({ paper, report }, at) => {
    // Contents and lists are no text.
    if (paper?.path !== 'H' || paper.optional || !report || report.lastPage < 0 || !isLeftAlone(report, text, at + 1))
      return [];
    const reason = `The heading ends page ${labelOf(report.lastPage)}: what it heads begins on a later one`;
    const hint = 'Add or cut a few lines before the heading.';
    return [diagnose('heading-stranded', paper.place, reason, { hint })];
  });
}

/** Whether all that follows a heading, up to the first text that cannot move, is on later pages. */
function isLeftAlone({ lastPage }: ReportPassage, text: readonly Pair[], start: number): boolean {
  for (let at = start; at < text.length; at++) {
    const { paper, report } = text[at]!;
    // A section without text ends where it will; of what is missing nothing is known.
    if (paper?.path === 'H' || !report || report.page < 0 || report.page <= lastPage) return false;
    if (!paper || !isFloat(paper)) return true;
  }
  return false;
}

function isFloat({ path }: PaperPassage): boolean {
  return /^(?:Figure|Table)/.test(path);
}
