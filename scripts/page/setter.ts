import type { CitedInline, Place } from '../paper/index.js';
import type { Tag } from '../paper/tag.js';
import type { Line } from '../paragraph/line.js';
import type { SetDisplay } from '../paragraph/set-display.js';
import type { Stretch, TextStyle } from '../shape/style.js';

/**
 * Turns inline content into lines. `page/` is given one and so knows no font: `build.ts` makes it from
 * `shape/` and `paragraph/`, tests from squares.
 */
export interface Setter<R> {
  /** Lines of a paragraph. Inline structure is entered below `tag`. */
  lines(content: readonly CitedInline[], style: ParagraphStyle, measure: number, tag: Tag): readonly Line<R>[];
  /**
   * Lines of preformatted text: every space and line break kept, long lines broken with a mark. `stretches` say, from
   * its start, which pieces of it look otherwise than `style`.
   */
  preformatted(
    text: string,
    style: ParagraphStyle,
    measure: number,
    tag: Tag,
    stretches?: readonly Stretch[],
  ): readonly Line<R>[];
  /**
   * A formula on lines of its own, broken or set smaller to be no wider than `measure` where that helps; null where it
   * cannot be set. `whole` keeps lines that the author has parted in one. The formula’s structure is `owner`’s.
   */
  display(
    formula: DisplayFormula,
    style: ParagraphStyle,
    measure: number,
    owner: (mathml: string) => Tag,
  ): SetDisplay<R> | null;
  /** Widths in points: of the widest unbreakable piece, and of the whole on one line. */
  widths(content: readonly CitedInline[], style: ParagraphStyle): { readonly min: number; readonly max: number };
}

export interface DisplayFormula {
  readonly tex: string;
  readonly place: Place;
  readonly whole: boolean;
  /** Width that a number takes beside rows which stand at the sides of the column, points. */
  readonly aside: number;
}

export interface ParagraphStyle {
  readonly text: TextStyle;
  /** `left` and `justify` start where reading starts. */
  readonly align: 'justify' | 'left' | 'center' | 'right';
  /** Side where lines start, whatever the direction of their text; that of the text if absent. */
  readonly start?: 'left' | 'right';
  /** Baseline to baseline, points. */
  readonly leading: number;
  /** Of the first line; negative with `hang`. Points. */
  readonly indent: number;
  /** Of every line after the first. Points. */
  readonly hang: number;
  /** By what share of its width a letter may be widened or narrowed to justify a line; none if absent. */
  readonly expansion?: number;
  /** Light characters hang past the edges at which lines are aligned. */
  readonly protrusion?: boolean;
  /** Lines more than the best number of them, fewer if below 0; none if absent. */
  readonly looseness?: number;
  /** Display type: lines are made alike in length. */
  readonly balanced?: boolean;
}
