import type { Place } from '../paper/place.js';
import type { Tag } from '../paper/tag.js';
import type { DrawingFragment, ImageFragment, RuleFragment, TextFragment } from './page.js';
import type { ParagraphStyle } from './setter.js';

/**
 * An element of the vertical list: what stands between two places where a page may end. Lengths in points,
 * y downward from the strip's own top, x from the side of the type area where reading starts.
 */
export interface Strip<R> {
  /** Space before it; vanishes at the head of a page. */
  readonly above: number;
  readonly height: number;
  /**
   * So many points below its top lies a line of the baseline grid; space before it grows until that is so. 0 for a
   * line of the body, the height of all down to the text for a heading. Null where the grid does not matter.
   */
  readonly grid: number | null;
  /** Cost of a page that ends before it (see costs.ts). */
  readonly cost: number;
  /** Numbers of the notes marked in it, in order. */
  readonly notes: readonly number[];
  readonly parts: readonly Part<R>[];
  /** Ids of the headings that begin here. */
  readonly opens: readonly string[];
  /** What is set again above it where it begins a page: a table's head. */
  readonly repeats: readonly Strip<R>[];
  /** So many strips, from this one on, may be set together at the head of the next page (a float); 0 where none may. */
  readonly float: number;
  readonly place: Place | null;
}

/** Something to be printed; placed on a page it becomes a fragment. */
export type Part<R> = TextFragment<R> | RuleFragment | ImageFragment | DrawingFragment | PageReference;

/** The folio of the page on which heading `id` stands, behind leaders. */
export interface PageReference {
  readonly kind: 'pageReference';
  readonly id: string;
  readonly y: number;
  /** End of the text to which the leaders lead. */
  readonly x: number;
  /** From there to the folio's far edge. */
  readonly width: number;
  readonly style: ParagraphStyle;
  /** Dots lead to the folio. */
  readonly leaders: boolean;
  readonly tag: Tag;
}
