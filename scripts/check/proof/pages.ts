import { type Diagnostic, diagnose } from '../../diagnostic.js';
import { NUMERALS, roman } from '../../paper/roman.js';
import type { FinishedPage } from '../finished/report.js';
import { plainText } from './plain-text.js';
import type { Proofs } from './proofs.js';

/** Pages follow each other as their text and their numbers do, and print the numbers they have. */
export function checkPages(proofs: Proofs): Diagnostic[] {
  return [...checkOrder(proofs), ...checkLabels(proofs), ...checkFolios(proofs)];
}

/** The text goes on from page to page; figures and tables may move. */
function checkOrder({ text, labelOf }: Proofs): Diagnostic[] {
  const found: Diagnostic[] = [];
  let last = -1;
  for (const { paper, report } of text) {
    if (!paper || !report || report.page < 0 || /(?:^|\/)(?:Figure|Table)/.test(paper.path)) continue;
    const [before, after] = report.page < last ? [last, report.page] : [report.page, report.lastPage];
    if (after < before) {
      const reason = `The text goes on from page ${labelOf(before)} to page ${labelOf(after)}`;
      found.push(diagnose('page-order', paper.place, reason));
    }
    last = report.lastPage;
  }
  return found;
}

/** Labels run without a gap: front matter in Roman numerals, then from 1. */
function checkLabels({ report, placeOfPage }: Proofs): Diagnostic[] {
  const found: Diagnostic[] = [];
  report.pages.forEach(({ label, index }) => {
    const expected = following(index === 0 ? null : report.pages[index - 1]!.label);
    if (expected.includes(label)) return;
    const reason = `A page is numbered ${label} where ${expected[0]} is due`;
    found.push(diagnose('page-number', placeOfPage(index), reason, { expected: [...expected], actual: label }));
  });
  return found;
}

function following(label: string | null): readonly string[] {
  if (label === null) return ['1', 'i'];
  if (/^\d+$/.test(label)) return [String(Number(label) + 1)];
  const value = romanValue(label);
  return [value > 0 ? roman(value + 1) : '1', '1'];
}

/** 0 for what is no numeral. */
function romanValue(label: string): number {
  let rest = label;
  let value = 0;
  for (const [letters, worth] of NUMERALS) {
    for (; rest.startsWith(letters); rest = rest.slice(letters.length)) value += worth;
  }
  return rest === '' ? value : 0;
}

/** A number printed above or below all text of its page is the page's own. */
function checkFolios({ report, placeOfPage }: Proofs): Diagnostic[] {
  const found: Diagnostic[] = [];
  let before = 0;
  for (const page of report.pages) {
    const folios = marginNumbers(page);
    const [folio = page.label] = folios;
    const shift = Number(folio) - Number(page.label);
    // Where one is wrong and others behind it by as much, that is one fault.
    const goesOn = shift === before && shift !== 0;
    before = shift;
    if (folios.length === 0 || folios.includes(page.label) || goesOn) continue;
    const reason = `The page with the number ${page.label} prints ${folio}`;
    const finding = { expected: [page.label], actual: folio };
    found.push(diagnose('page-number', placeOfPage(page.index), reason, finding));
  }
  return found;
}

const NUMBER = /^(?:\d+|[ivxlcdm]+)$/;

function marginNumbers({ texts }: FinishedPage): string[] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { artifact, text, y } of texts) {
    if (artifact || text.trim() === '') continue;
    low = Math.min(low, y);
    high = Math.max(high, y);
  }
  return texts.flatMap(({ artifact, text, y }) => {
    const number = artifact && (y < low || y > high) ? plainText(text) : '';
    return NUMBER.test(number) ? [number] : [];
  });
}
