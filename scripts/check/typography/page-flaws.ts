import type { Design, Fragment, Page, Report } from '../../page/index.js';
import type { Flaw } from './flaw.js';
import { flawOf } from './line-flaws.js';
import type { SetLine } from './set-lines.js';

/** What the ends of pages do to a paragraph of the body: a line of it left alone, a word of it divided. */
export function tornParagraph(paragraph: readonly SetLine[]): Flaw[] {
  const found: Flaw[] = [];
  paragraph.forEach((line, at) => {
    const next = paragraph[at + 1];
    if (!next || next.page === line.page) return;
    if (at === 0) found.push(flawOf(line, 'orphan', 1, 'first line of a paragraph, alone at the page’s foot'));
    if (line.line.hyphenated) found.push(flawOf(line, 'hyphenAtEnd', 1, 'the page’s last line ends in a hyphen'));
    if (at === paragraph.length - 2)
      found.push(flawOf(next, 'widow', 1, 'last line of a paragraph, alone at the head'));
  });
  return found;
}

/** Headings with nothing of the body below them on their page; `feet` as `feetOf` gives them. */
export function headingsAtEnds(body: readonly SetLine[], report: Report<unknown>, feet: readonly number[]): Flaw[] {
  const lowest = new Map<number, SetLine>();
  for (const line of body) if (line.heading) lowest.set(line.page, line);
  return [...lowest.values()]
    .filter(({ page, y }) => !hasBelow(report.pages[page] as Page<unknown>, y, feet[page] as number))
    .map((line) => flawOf(line, 'headingAtEnd', 1, 'nothing stands below it'));
}

/** Rules do not count: the one above the notes is one. */
function hasBelow({ fragments }: Page<unknown>, y: number, foot: number): boolean {
  const isBody = (one: Fragment<unknown>) => one.kind !== 'rule' && !(one.kind === 'text' && one.artifact);
  return fragments.some((one) => one.y > y && one.y < foot && isBody(one));
}

/** Top of the first note on each page, points from the page's top; infinite where there is none. */
export function feetOf(report: Report<unknown>, lines: readonly SetLine[]): number[] {
  const feet = report.pages.map(() => Number.POSITIVE_INFINITY);
  for (const { note, page, y, paragraph } of lines)
    if (note > 0) feet[page] = Math.min(feet[page] as number, y - 0.75 * paragraph.leading);
  return feet;
}

/**
 * Lines of text for which each page has room left, above its notes; less than a whole one is the grid's doing. A
 * chapter may end as it likes, and a table that lies on its side has its page to itself.
 */
export function linesShort(report: Report<unknown>, design: Design, feet: readonly number[]): number[] {
  const { above, thickness, below } = design.footRule;
  return report.pages.map(({ index, width, ends, fragments }) => {
    // A blank verso may stand between it and the next chapter.
    if (ends || width !== design.width || report.pages[index + 1]?.fragments.length === 0) return 0;
    const bottom = Math.min(design.top + design.depth, (feet[index] as number) - above - thickness - below);
    const used = Math.max(design.top, ...fragments.map((fragment) => bottomOf(fragment, bottom)));
    return Math.max(0, Math.floor((bottom - used) / design.leading + ALMOST));
  });
}

/** So much of a line more counts as a whole one. */
const ALMOST = 0.1;

/** Where a fragment of the body ends; 0 for notes, running heads and folios. */
function bottomOf(fragment: Fragment<unknown>, lowest: number): number {
  if (fragment.kind === 'text') {
    const { artifact, y, paragraph } = fragment;
    return artifact || y > lowest ? 0 : y + (paragraph?.leading ?? 0) / 4;
  }
  return fragment.y > lowest ? 0 : fragment.y + fragment.height;
}

/** A line less is what keeps a widow from the next page; more is seen. */
const SHORT = 2;

/** Pages that end early; the last one may. */
export function shortPages(short: readonly number[]): Flaw[] {
  return short.flatMap((count, page) => {
    if (count < SHORT || page === short.length - 1) return [];
    const detail = `${count} lines short`;
    return [{ kind: 'shortPage', page, place: null, size: count, detail, text: '' }];
  });
}
