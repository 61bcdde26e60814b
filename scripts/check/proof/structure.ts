import { type Diagnostic, diagnose } from '../../diagnostic.js';
import { DESIGNS } from '../../page/design/index.js';
import { type FinishedElement, type FinishedPage, isElement } from '../finished/report.js';
import type { Pair } from './align.js';
import { plainText } from './plain-text.js';
import { printed } from './printed.js';
import type { Proofs } from './proofs.js';
import { isMark } from './report-passages.js';

/** The file has a structure, a language and a title; what is in it has the roles of what it is in the paper. */
export function checkStructure(proofs: Proofs): Diagnostic[] {
  const notes = [...proofs.notes.values()].flatMap(({ pairs }) => pairs);
  const pairs = [...proofs.text, ...notes];
  // Headings deeper than any of the design's are all of its last rank.
  const deepest = DESIGNS[proofs.cited.metadata.design].headings.length;
  const roles = pairs.flatMap((pair) => roleFaults(pair, deepest));
  const heard = [...pairs.flatMap(unseen), ...pairs.flatMap(unheard)];
  return [...checkDocument(proofs), ...roles, ...heard, ...checkContent(proofs)];
}

function checkDocument({ cited, report }: Proofs): Diagnostic[] {
  const { metadata, file } = cited;
  const start = { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
  const found: Diagnostic[] = [];
  const say = (reason: string) => found.push(diagnose('structure-document', start, reason));
  if (!report.structure) say('The report is not tagged');
  if (report.lang !== metadata.lang)
    say(`The report says that it is in “${report.lang}”, and the paper “${metadata.lang}”`);
  const title = plainText(printed(metadata.title));
  if (title !== '' && plainText(report.title) !== title)
    say(`The report’s file is titled “${report.title}”, not “${title}”`);
  if (report.archive?.isMarked === false) say('The report does not say that it is tagged');
  if (report.archive?.showsTitle === false) say('The report has readers show the name of its file, not its title');
  return found;
}

function rankOf({ role }: FinishedElement): number {
  return Number(/^H([1-6])$/.exec(role)?.[1] ?? 0);
}

function roleFaults({ paper, report }: Pair, deepest: number): Diagnostic[] {
  if (!paper || !report) return [];
  const rank = Math.min(paper.rank, deepest);
  const headingRank = rankOf(report.element);
  const expected = rank > 0 ? `H${rank}` : paper.path;
  const actual = rank > 0 && headingRank > 0 ? `H${headingRank}` : report.path;
  const finding = { expected: [expected], actual };
  if (paper.path !== report.path || expected !== actual) {
    if (rank > 0 && paper.path === report.path && headingRank === rank) return [];
    const reason = `“${start(paper.text)}” is tagged ${actual} in the report, not ${expected}`;
    return [diagnose('structure-role', paper.place, reason, finding)];
  }
  if (report.element.role !== 'TH' || report.element.attributes.has('Table.Scope')) return [];
  return [
    diagnose('structure-role', paper.place, `“${start(paper.text)}” heads nothing in the report: its scope is missing`),
  ];
}

/** Formulas, figures and whatever else is put into words can be seen too. */
function unseen({ paper, report }: Pair): Diagnostic[] {
  if (!paper || !report) return [];
  return spokenFor(report.element)
    .filter((element) => !isSeen(element))
    .map((element) => {
      const said = start(element.alt ?? element.actualText ?? '');
      return diagnose('text-not-in-report', paper.place, `“${said}” is read out in the report, but nothing is printed`);
    });
}

/** A figure says something, even where its author has not said what is to be seen. */
function unheard({ paper, report }: Pair): Diagnostic[] {
  if (!paper || report?.element.role !== 'Figure' || report.element.alt?.trim()) return [];
  return [diagnose('text-not-in-report', paper.place, 'Nothing is read out in the report for this figure')];
}

/** The outermost elements for which words stand, marks and notes apart. */
function spokenFor(element: FinishedElement): FinishedElement[] {
  if (element.alt || element.actualText) return [element];
  return element.content.flatMap((part) =>
    isElement(part) && part.role !== 'Note' && !isMark(part) ? spokenFor(part) : [],
  );
}

/** A caption is no part of what it explains. */
function isSeen({ content }: FinishedElement): boolean {
  return content.some((part) => (isElement(part) ? part.role !== 'Caption' && isSeen(part) : part.drawn));
}

function start(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

/** Every text of a page is in the structure once, or is an artifact. */
function checkContent({ report, placeOfPage, labelOf }: Proofs): Diagnostic[] {
  const owned = new Map<number, Map<number, number>>();
  if (report.structure) own(report.structure, owned);
  return report.pages.flatMap((page) => {
    const reason = contentFault(page, owned.get(page.index) ?? new Map());
    if (reason === null) return [];
    return [diagnose('structure-content', placeOfPage(page.index), `On page ${labelOf(page.index)} ${reason}`)];
  });
}

/** Counts by page and MCID how often content is in the structure. */
function own(element: FinishedElement, owned: Map<number, Map<number, number>>): void {
  for (const part of element.content) {
    if (isElement(part)) own(part, owned);
    else {
      const onPage = owned.get(part.page) ?? new Map<number, number>();
      owned.set(part.page, onPage);
      onPage.set(part.mcid, (onPage.get(part.mcid) ?? 0) + 1);
    }
  }
}

function contentFault({ texts }: FinishedPage, owned: ReadonlyMap<number, number>): string | null {
  for (const { text, mcid, artifact } of texts) {
    if (artifact || text.trim() === '') continue;
    const times = mcid === null ? 0 : (owned.get(mcid) ?? 0);
    if (times === 0) return `“${start(text)}” is neither in the structure nor an artifact`;
    if (times > 1) return `“${start(text)}” is in the structure more than once`;
  }
  return null;
}
