import { EMPTY_FOOT, type Foot } from './foot.js';

/** Strips `from` up to `to`. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Where the floats of a page stand that do not stand within its text. */
export interface Floats {
  /** At the page's head, above its text. */
  readonly top: readonly Range[];
  /** At its foot, above the notes. */
  readonly bottom: readonly Range[];
  /** Left for a later page: always the last ones before the page's end. */
  readonly waiting: readonly Range[];
}

export const NO_FLOATS: Floats = { top: [], bottom: [], waiting: [] };

/** Strips `from` up to `to`, without the floats that stand elsewhere, and the notes of one page. */
export interface PageBreak extends Range {
  readonly floats: Floats;
  readonly foot: Foot;
  /** Points by which it runs over the type area; 0 where it fits. */
  readonly overfull: number;
}

/** Something without any strip still has a page. */
export const BLANK_PAGE: PageBreak = { from: 0, to: 0, floats: NO_FLOATS, foot: EMPTY_FOOT, overfull: 0 };

/**
 * A way to have set all strips before `to`, with `foot.rest` of the notes and the floats that wait still to come; the
 * page is the last of it.
 */
export interface State extends PageBreak {
  /** Of all its pages. */
  readonly cost: number;
  /** Lines by which the text of its last page ends above the type area's bottom. */
  readonly short: number;
  /** Number of its pages and of those before the vertical list. */
  readonly pages: number;
  readonly previous: State | null;
}

/** Takes a page that may follow a state: up to strip `to`; `cost` is the page's own, and `short` as in `State`. */
export type Offer = (to: number, floats: Floats, foot: Foot, overfull: number, cost: number, short: number) => void;
