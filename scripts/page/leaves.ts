import { roman } from '../paper/roman.js';
import type { Design } from './design.js';
import { BLANK_PAGE, type PageBreak } from './page-break.js';
import type { Part } from './part.js';

/** One page: what stands on it, and how it is called. */
export interface Leaf<R> {
  readonly part: Part<R>;
  /** Ranges in the part's own strips. */
  readonly page: PageBreak;
  /** Folio as printed and as page label. */
  readonly label: string;
  /** What stands in its margins: running heads, a folio at most, or nothing. */
  readonly margins: 'running' | 'opening' | 'none';
}

/**
 * The pages of all parts, one after another; `breakPart` breaks one that has so many pages before it. Before a part that wants a recto a verso may stay blank; page 1 is a
 * recto in any case. Front matter counts in roman numerals, and what follows from 1.
 */
export function leavesOf<R>(
  parts: readonly Part<R>[],
  { twoSided }: Pick<Design, 'twoSided'>,
  breakPart: (part: Part<R>, before: number) => readonly PageBreak[],
): readonly Leaf<R>[] {
  const leaves: Leaf<R>[] = [];
  let front = 0;
  const add = (part: Part<R>, page: PageBreak, margins: Leaf<R>['margins']) => {
    if (part.front) front = leaves.length + 1;
    const count = leaves.length + 1;
    leaves.push({ part, page, margins, label: part.front ? roman(count) : `${count - front}` });
  };
  parts.forEach((part, at) => {
    const first = !part.front && (at === 0 || parts[at - 1]?.front === true);
    const before = parts[at - 1];
    if (before && twoSided && (part.recto || first) && leaves.length % 2 === 1) add(before, BLANK_PAGE, 'none');
    const pages = breakPart(part, leaves.length);
    (pages.length > 0 ? pages : [BLANK_PAGE]).forEach((page, index) => {
      add(part, page, index > 0 ? 'running' : part.bare ? 'none' : 'opening');
    });
  });
  return leaves;
}
