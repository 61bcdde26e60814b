import type { CitedInline } from '../paper/index.js';
import type { Stretch } from './stretch.js';
import type { Strip } from './strip.js';

/** A stretch of the vertical list that begins on a page of its own: a chapter, the contents, or a whole article. */
export interface Part<R> {
  /** Changed where a stretch is composed anew. */
  readonly strips: Strip<R>[];
  readonly stretches: readonly Stretch<R>[];
  /** Before page 1: its folios are roman. */
  readonly front: boolean;
  /** Begins on a recto, where the sheet has two sides. */
  readonly recto: boolean;
  /** Nothing stands in the margins of its first page, not even a folio. */
  readonly bare: boolean;
  /** For the running heads of pages on which no section is open. */
  readonly heading: readonly CitedInline[];
}
