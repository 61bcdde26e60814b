import { type Diagnostic, diagnose } from '../../diagnostic.js';
import { type CitedInline, eachSection } from '../../paper/index.js';
import type { FinishedPage, FinishedText } from '../finished/report.js';
import { letters, plainText } from './plain-text.js';
import { printed } from './printed.js';
import type { Proofs } from './proofs.js';

/**
 * What a running head may say, without white space, and the pages on which it may say so, or the one behind them. A
 * long title is cut, and says so or ends at its colon.
 */
interface Head {
  readonly text: string;
  from: number;
  to: number;
}

/** A running head says the title of the paper, or that of a chapter or list that goes on or begins on its page. */
export function checkRunningHeads(proofs: Proofs): Diagnostic[] {
  const heads = headsOf(proofs);
  const height = headHeight(proofs.report.pages);
  return proofs.report.pages.flatMap((page) => {
    const wrong = headTexts(page, height).find((text) => !isDue(letters(text), page.index, heads));
    if (wrong === undefined) return [];
    const reason = `The running head of page ${proofs.labelOf(page.index)} says “${wrong}”, which does not stand there`;
    return [diagnose('running-head', proofs.placeOfPage(page.index), reason, { actual: wrong })];
  });
}

function headsOf({ cited, text, report }: Proofs): readonly Head[] {
  const last = report.pages.length - 1;
  const said = (content: readonly CitedInline[]) => letters(plainText(printed(content)));
  const { title, shortTitle } = cited.metadata;
  const heads: Head[] = [title, shortTitle].map((content) => ({ text: said(content), from: 0, to: last }));
  const ofSection = new Map<string, Head>();
  for (const section of cited.sections) {
    const head = { text: said(section.title), from: Number.POSITIVE_INFINITY, to: -1 };
    heads.push(head);
    eachSection([section], ({ id }) => ofSection.set(id, head));
  }
  for (const { paper, report: found } of text) {
    if (!paper || !found || found.page < 0) continue;
    const head = ofSection.get(paper.section ?? '');
    if (head) [head.from, head.to] = [Math.min(head.from, found.page), Math.max(head.to, found.lastPage)];
    // Titles of contents and lists.
    else if (paper.optional) heads.push({ text: letters(paper.text), from: found.page, to: last });
  }
  return heads.filter((head) => head.text !== '');
}

/** One head, or two whose white between them the reader did not see. */
function isDue(said: string, page: number, heads: readonly Head[]): boolean {
  const here = heads.filter(({ from, to }) => page >= from && page <= to + 1);
  const isOne = (text: string) => here.some((head) => head.text.startsWith(text.replace(/…$/, '')));
  if (RIGHT_TO_LEFT.test(said)) {
    const texts = here.map(({ text }) => text);
    return texts.some((one) => isTurned(said, one) || texts.some((other) => isTurned(said, one + other)));
  }
  return isOne(said) || here.some(({ text }) => said.startsWith(text) && isOne(said.slice(text.length)));
}

/** White that parts two heads on one line; sizes of their letters. */
const APART = 1.5;
/** A folio, or nothing. */
const NUMBER = /^(?:\d+|[ivxlcdm]+)?$/;
/** Letters of heads that run from right to left stand in the order of the eye. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

/** What stands at the height of the running heads, but for numbers. */
function headTexts({ texts }: FinishedPage, height: number): string[] {
  const line = texts.filter(({ artifact, y }) => artifact && Math.round(y) === height).sort((a, b) => a.x - b.x);
  const heads: string[] = [];
  let before: FinishedText | null = null;
  for (const part of line) {
    const apart = before === null || part.x - before.x - before.width > APART * part.size;
    if (apart) heads.push(part.text);
    else heads[heads.length - 1] += part.text;
    before = part;
  }
  return heads.map(plainText).filter((text) => !NUMBER.test(text));
}

/** Whether a head has the letters of a text, in whatever order; the first of them, where it is cut. */
function isTurned(said: string, text: string): boolean {
  const left = new Map<string, number>();
  for (const letter of text) left.set(letter, (left.get(letter) ?? 0) + 1);
  const letters = [...said].filter((letter) => letter !== '…');
  for (const letter of letters) {
    const count = left.get(letter) ?? 0;
    if (count === 0) return false;
    left.set(letter, count - 1);
  }
  return said.includes('…') || letters.length === [...text].length;
}

/** The height at which most pages have something above all their text; on others a table’s head is set again there. */
function headHeight(pages: readonly FinishedPage[]): number {
  const counts = new Map<number, number>();
  for (const { texts } of pages) {
    const read = texts.filter(({ artifact, text }) => !artifact && text.trim() !== '');
    const top = read.reduce((high, { y }) => Math.max(high, y), 0);
    const above = texts.filter(({ artifact, y }) => artifact && top > 0 && y > top);
    for (const height of new Set(above.map(({ y }) => Math.round(y))))
      counts.set(height, (counts.get(height) ?? 0) + 1);
  }
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), [Number.NaN, 0])[0];
}
