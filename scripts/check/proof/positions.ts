import type { FinishedContent, FinishedElement, FinishedReport, FinishedText } from '../finished/report.js';
import { firstText } from './report-passages.js';

/** Where marked content begins on its page. */
export type FindText = (content: FinishedContent) => FinishedText | undefined;

/** Finds the first text of marked content; each page is read when it is first asked for. */
export function textFinder({ pages }: FinishedReport): FindText {
  const known = new Map<number, ReadonlyMap<number, FinishedText>>();
  return ({ page, mcid }) => {
    const texts = known.get(page) ?? firstTexts(pages[page]?.texts ?? []);
    known.set(page, texts);
    return texts.get(mcid);
  };
}

function firstTexts(texts: readonly FinishedText[]): ReadonlyMap<number, FinishedText> {
  const firsts = new Map<number, FinishedText>();
  for (const text of texts) if (text.mcid !== null && !firsts.has(text.mcid)) firsts.set(text.mcid, text);
  return firsts;
}

/**
 * How far above a baseline a destination of what stands there may be, as parts of the size: above its small letters,
 * and below those of the line before, as destinations are set a little higher than what they lead to.
 */
const [LOWEST, HIGHEST] = [0.4, 2.2];

/** Whether a destination is where an element begins: on its page, and at its first line. */
export function leadsTo(
  name: string | null,
  element: FinishedElement,
  report: FinishedReport,
  find: FindText,
): boolean {
  const target = name === null ? undefined : report.destinations.get(name);
  const start = firstText(element);
  const text = start && find(start);
  if (!target || !start || target.page !== start.page) return false;
  if (!text || target.y === null) return true;
  const up = (target.y - text.y) / text.size;
  return up >= LOWEST && up <= HIGHEST;
}
