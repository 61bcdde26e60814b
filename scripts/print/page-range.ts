import type { PageRange } from './order.js';

/** The pages of ranges, one after another; a page may come twice. Throws with a clause where there is no such page. */
export function chosenPages<T>(pages: readonly T[], ranges: readonly PageRange[] | null): readonly T[] {
  if (ranges === null) return pages;
  return ranges.flatMap(({ first, last }) => {
    const end = last ?? pages.length;
    const missing = Math.max(first, end);
    if (missing > pages.length)
      throw new Error(`it has ${pages.length} ${pages.length === 1 ? 'page' : 'pages'}, and no page ${missing}`);
    return first <= end ? pages.slice(first - 1, end) : pages.slice(end - 1, first).reverse();
  });
}

/** `1-8,12,20-`: pages from 1, both ends included; null where it is no such list. */
export function readRanges(text: string): readonly PageRange[] | null {
  const ranges = text.split(',').map((part): PageRange | null => {
    const [, first, dash, last] = /^\s*([1-9]\d{0,5})\s*(?:(-|–)\s*([1-9]\d{0,5})?)?\s*$/.exec(part) ?? [];
    if (first === undefined) return null;
    return {
      first: Number(first),
      last: dash === undefined ? Number(first) : last === undefined ? null : Number(last),
    };
  });
  return ranges.every((range) => range !== null) ? ranges : null;
}
