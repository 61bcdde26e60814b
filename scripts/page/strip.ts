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
  /** Space after it; vanishes at the foot of a page. Only floats have it: they take it with them. */
  readonly below: number;
  /**
   * So many points below its top lies a line of the baseline grid; space before it grows until that is so. 0 for a
   * line of the body, the height of all down to the text for a heading. Null where the grid does not matter.
   */
  readonly grid: number | null;
  /** A line of a heading. */
  readonly heading: boolean;
  /** Cost of a page that ends before it (see costs.ts). */
  readonly cost: number;
  /** The line before it ends within a word. */
  readonly hyphen: boolean;
  /** Numbers of the notes marked in it, in order. */
  readonly notes: readonly number[];
  readonly parts: readonly Part<R>[];
  /** Ids of the headings that begin here. */
  readonly opens: readonly string[];
  /** A section of the first level begins here. */
  readonly chapter: boolean;
  /** What is set again above it where it begins a page: a table's head. */
  readonly repeats: readonly Strip<R>[];
  /** So many strips, from this one on, are a float: they may be set together elsewhere; 0 where none may. */
  readonly float: number;
  /** A figure or table that stays where it is: none before it may come later. */
  readonly fixed: boolean;
  /** Inside a figure or table: the space before it never grows. */
  readonly rigid: boolean;
  /** Fills a page that lies on its side; its parts are placed on that. */
  readonly turned: boolean;
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
  /** Room for folios at the far edge, so that all leaders end alike; points. */
  readonly reserve: number;
  /** Dots lead to the folio. */
  readonly leaders: boolean;
  readonly tag: Tag;
}
