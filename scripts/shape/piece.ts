import type { Tag } from '../paper/tag.js';

/**
 * A paragraph's text, shaped and cut where lines may break, in logical order. `R` is the measured run
 * (`Run`; squares in tests). Lengths in points.
 */
export interface ShapedText<R extends Measured> {
  readonly pieces: readonly Piece<R>[];
  /** Base direction (UAX #9, P2–P3). */
  readonly rtl: boolean;
}

export interface Measured {
  readonly width: number;
  /** Above and below the baseline, where it may be taller than the line's leading; absent for letters. */
  readonly height?: number;
  readonly depth?: number;
}

export type Piece<R extends Measured> = Word<R> | Space<R> | Opportunity<R> | Forced;

/** Glyphs that stay together. A hyphenatable word is several of these with opportunities between. */
export interface Word<R> extends Look {
  readonly kind: 'word';
  readonly run: R;
  /** How far it hangs past an edge of the measure that it stands at (optical margins), points; nothing if absent. */
  readonly left?: number;
  readonly right?: number;
}

/** A space between words; carries its glyph so that readers of the file find a real space. */
export interface Space<R> extends Look {
  readonly kind: 'space';
  readonly run: R;
  /** False for no-break spaces. */
  readonly breakable: boolean;
  /** False for spaces of fixed width (thin spaces, code). */
  readonly flexible: boolean;
}

/** A place inside or after a word where a line may end. */
export interface Opportunity<R> {
  readonly kind: 'opportunity';
  /**
   * `hyphen`: soft hyphen or hyphenation, `run` is printed if taken; `explicit`: after a hyphen or dash of
   * the text; `address`: inside a web address; `plain`: between ideographs and the like, and in
   * preformatted text, where `run` is a mark of continuation.
   */
  readonly cause: 'hyphen' | 'explicit' | 'address' | 'plain';
  /** What is added at the line's end; null for nothing. */
  readonly run: R | null;
  /** How far that hangs past the edge, points; nothing if absent. */
  readonly right?: number;
  /** In the middle of what had better stay whole: to be taken only where no other break will do. */
  readonly lastResort?: true;
}

/** The line must end here. */
export interface Forced {
  readonly kind: 'forced';
}

export interface Look {
  /** Innermost structure that the text belongs to. */
  readonly tag: Tag;
  /** Bidi embedding level (UAX #9). */
  readonly level: number;
  /** Points above the baseline. */
  readonly shift: number;
  readonly colour: string;
  readonly strike: boolean;
  /** Number of the note that this text is the mark of; 0 for none. */
  readonly note: number;
}
