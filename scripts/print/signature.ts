/** A leaf has two pages, and a folded sheet two leaves. */
export const PAGES_PER_SHEET = 4;

/** The pages on one side of a sheet, by their place in the signature, from 0. */
export interface FoldedSide {
  readonly left: number;
  readonly right: number;
}

export interface FoldedSheet {
  readonly front: FoldedSide;
  readonly back: FoldedSide;
}

/** So many pages that whole sheets are full. */
export function wholeSheets(pages: number): number {
  return Math.ceil(pages / PAGES_PER_SHEET) * PAGES_PER_SHEET;
}

/**
 * How many pages each signature has, where there are `pages` in all: the last has as many as are left, so that no sheet
 * is blank. `size` is a multiple of four; null for one signature of all.
 */
export function signatureSizes(pages: number, size: number | null): readonly number[] {
  const all = wholeSheets(pages);
  if (size === null || size >= all) return all === 0 ? [] : [all];
  const rest = all % size;
  return [...Array.from({ length: Math.floor(all / size) }, () => size), ...(rest > 0 ? [rest] : [])];
}

/**
 * The sheets of a signature that is bound at the left, the outermost first: with n pages, sheet i has on its front page
 * n − 2i beside page 2i + 1, and on its back page 2i + 2 beside page n − 2i − 1 (as PSUtils’ psbook orders them). Bound
 * at the right, left and right change places.
 */
export function foldedSheets(pages: number, boundRight: boolean): readonly FoldedSheet[] {
  const side = (left: number, right: number): FoldedSide =>
    boundRight ? { left: right, right: left } : { left, right };
  return Array.from({ length: pages / PAGES_PER_SHEET }, (_, i) => ({
    front: side(pages - 1 - 2 * i, 2 * i),
    back: side(2 * i + 1, pages - 2 - 2 * i),
  }));
}
