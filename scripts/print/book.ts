import { wholeSheets } from './signature.js';

/** Pages in the order of reading; null for a blank one. */
export interface Book<P> {
  /** Without the cover; whole sheets. */
  readonly leaves: readonly (P | null)[];
  /** The sheet around all: front, inside of it, inside of the back, back; null for none. */
  readonly cover: readonly (P | null)[] | null;
}

/** What is to be bound. */
export interface Parts<P> {
  readonly pages: readonly P[];
  /** Pages of a cover’s file; of none, it has no cover. */
  readonly cover: readonly P[];
  /** The last page, outside; null for a blank one. */
  readonly back: P | null;
}

/**
 * Blank pages fill the last sheet. A cover is a sheet of its own, for it is often of other paper: one page is its
 * front, two are front and back, four all its pages. A back without a cover is the last page of the last sheet.
 */
export function bindBook<P>({ pages, cover, back }: Parts<P>): Book<P> {
  if (cover.length === 0 && back !== null)
    return { leaves: [...filled(pages, wholeSheets(pages.length + 1) - 1), back], cover: null };
  const leaves = filled(pages, wholeSheets(pages.length));
  const [front = null, second = null, third = null, fourth = null] = cover;
  if (front === null) return { leaves, cover: null };
  if (cover.length >= 4) return { leaves, cover: [front, second, third, back ?? fourth] };
  const inside = cover.length === 3 ? second : null;
  return { leaves, cover: [front, inside, null, back ?? (cover.length === 3 ? third : second)] };
}

function filled<P>(pages: readonly P[], count: number): (P | null)[] {
  return [...pages, ...Array.from({ length: count - pages.length }, () => null)];
}
