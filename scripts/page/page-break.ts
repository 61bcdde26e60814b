import type { Foot } from './foot.js';

/** Strips `from` up to `to`. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Where the floats of a page stand. The same float may be among the waiting ones of several pages. */
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
export interface PageBreak extends Range, Floats {
  readonly foot: Foot;
  /** Points by which it runs over the type area; 0 where it fits. */
  readonly overfull: number;
}

/** A page that may follow a state. */
export interface NextPage extends PageBreak {
  readonly cost: number;
  /** Lines by which its text ends above the type area's bottom. */
  readonly short: number;
}

/**
 * A way to have set all strips before `to`, with `foot.rest` of the notes and the floats `waiting` still to come.
 * `cost` is that of all its pages.
 */
export interface State extends NextPage {
  /** Number of its pages and of those before the vertical list. */
  readonly pages: number;
  readonly previous: State | null;
}
