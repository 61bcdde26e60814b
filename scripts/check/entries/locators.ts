import type { CitationUse, Entry, Library } from '../../citation/index.js';
import { type Diagnostic, diagnose } from '../../diagnostic.js';

/** From the first number to the last; both the same for a single one. */
interface Range {
  readonly from: number;
  readonly to: number;
  readonly written: string;
}

/** Locators run forwards, and pages are among those of their entry (`locator-sense`). */
export function checkLocators(uses: readonly CitationUse[], { entries }: Library): Diagnostic[] {
  return uses.flatMap(({ key, locator }) => {
    const entry = entries.get(key);
    if (!locator || !entry) return [];
    const ranges = rangesIn(locator.value);
    const wrong = backwards(ranges) ?? (locator.label === 'page' ? outside(ranges, entry) : null);
    if (!wrong) return [];
    const { reason, hint } = wrong;
    return [diagnose('locator-sense', locator.place, reason, { actual: locator.value, hint })];
  });
}

type Wrong = { readonly reason: string; readonly hint: string } | null;

function backwards(ranges: readonly Range[]): Wrong {
  const found = ranges.find(({ from, to }) => to < from);
  return found
    ? { reason: `“${found.written}” runs backwards`, hint: 'A range begins with its smaller number.' }
    : null;
}

function outside(ranges: readonly Range[], { key, item }: Entry): Wrong {
  const pages = typeof item.page === 'string' ? rangesIn(item.page) : [];
  const of = pagesOf(item['number-of-pages']);
  // A single number is that of an electronic article, or counts the pages of a book.
  const known = pages.length > 0 && pages.every(({ from, to }) => to > from) && coversAll(item.page, pages);
  for (const { from, to, written } of ranges) {
    const inside = pages.some((page) => from >= page.from && to <= page.to);
    if (known && !inside)
      return {
        reason: `${pageIs(written)} not among the pages of “${key}”, ${dashed(String(item.page))}`,
        hint: 'Give the page as it is printed there, or correct the entry.',
      };
    if (of !== null && to > of)
      return {
        reason: `${pageIs(written)} behind the last of “${key}”, which has ${of}`,
        hint: 'Correct the page, or the entry.',
      };
  }
  return null;
}

function pageIs(written: string): string {
  return /^\d+$/.test(written) ? `Page ${written} is` : `Pages ${dashed(written)} are`;
}

function dashed(range: string): string {
  return range.replace(/\s*-+\s*/g, '–');
}

/** Of “xii, 320” the largest. */
function pagesOf(value: unknown): number | null {
  const numbers = typeof value === 'string' ? (value.match(/\d+/g) ?? []).map(Number) : [];
  return numbers.length > 0 ? Math.max(...numbers) : null;
}

/** Nothing but ranges of plain numbers: pages such as S12 or 5:3 are none to compare with. */
function coversAll(written: unknown, ranges: readonly Range[]): boolean {
  const parts = String(written).split(/[,;&]|\band\b/);
  return parts.length === ranges.length && parts.every((part) => /^[\d\s\-–—]+$/.test(part));
}

/** What in a locator is a plain number or a range of two; anything else is left alone. */
function rangesIn(text: string): Range[] {
  return text.split(/[,;&]|\s(?:and|und|et|y|e|en|ve)\s/i).flatMap((part): Range[] => {
    const found = /^\s*(\d{1,7})(?:\s?[-–—]+\s?(\d{1,7}))?(?:\s?ff?\.?)?\s*$/.exec(part);
    if (!found) return [];
    const [, from = '', to = from] = found;
    return [{ from: Number(from), to: Number(unabbreviated(from, to)), written: part.trim() }];
  });
}

/** “133–35” is 133–135: what the second number leaves out it has from the first. */
function unabbreviated(from: string, to: string): string {
  return to.length < from.length ? from.slice(0, from.length - to.length) + to : to;
}
