import type { Design, Report } from '../../page/index.js';
import { figuresOf, type LineFigures } from './figures.js';
import { byRank, type Flaw } from './flaw.js';
import { lineFlaws } from './line-flaws.js';
import { noteFlaws } from './note-flaws.js';
import { feetOf, headingsAtEnds, linesShort, shortPages, tornParagraph } from './page-flaws.js';
import { rivers } from './rivers.js';
import { byParagraph, setLines, type Words } from './set-lines.js';

/** What a typographer would say of the finished pages. */
export interface Typography {
  readonly document: LineFigures;
  /** In order. */
  readonly pages: readonly PageTypography[];
}

export interface PageTypography {
  readonly label: string;
  readonly figures: LineFigures;
  /** Lines of text for which there is room left. */
  readonly short: number;
  /** Those that hurt most first. */
  readonly flaws: readonly Flaw[];
}

/** Reads the figures and flaws from a layout; `design` is what it was laid out by. */
export function typography<R extends Words>(report: Report<R>, design: Design): Typography {
  const lines = setLines(report);
  const body = lines.filter(({ note }) => note === 0);
  const feet = feetOf(report, lines);
  const short = linesShort(report, design, feet);
  const flaws = [
    ...byParagraph(lines).flatMap((paragraph) => [...lineFlaws(paragraph), ...rivers(paragraph)]),
    ...byParagraph(body).flatMap(tornParagraph),
    ...headingsAtEnds(body, report, feet),
    ...noteFlaws(lines, report),
    ...shortPages(short),
  ];
  const linesOf = grouped(report, lines);
  const flawsOf = grouped(report, flaws);
  const pages = report.pages.map(({ label, index }) => ({
    label,
    figures: figuresOf(linesOf[index] ?? []),
    short: short[index] ?? 0,
    flaws: (flawsOf[index] ?? []).sort(byRank),
  }));
  return { document: figuresOf(lines), pages };
}

function grouped<T extends { readonly page: number }>({ pages }: Report<unknown>, all: readonly T[]): T[][] {
  const groups: T[][] = pages.map(() => []);
  for (const one of all) groups[one.page]?.push(one);
  return groups;
}
