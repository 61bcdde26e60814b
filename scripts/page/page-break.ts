import type { Foot } from './foot.js';

/** Strips `from` up to `to`. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Strips `from` up to `to` and the notes of one page. */
export interface PageBreak extends Range {
  /** A float that is set at the page's head, above `from`. */
  readonly top: Range | null;
  /** A float among the page's strips that is left for the next page's head. */
  readonly held: Range | null;
  readonly foot: Foot;
  /** Points by which it runs over the type area; 0 where it fits. */
  readonly overfull: number;
}

/** A way to have set all strips before `to`, with `foot.rest` of the notes and the float `held` still to come. */
export interface State extends PageBreak {
  readonly cost: number;
  readonly previous: State | null;
}
