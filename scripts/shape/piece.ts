import type { Place } from '../paper/index.js';
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

export type Piece<R extends Measured> = Word<R> | Space<R> | Opportunity<R> | White | Forced;

/** Glyphs that stay together. A hyphenatable word is several of these with opportunities between. */
export interface Word<R> extends Look {
  readonly kind: 'word';
  readonly run: R;
  /** Of its optical margins; straight if absent. */
  readonly edges?: Edges;
  /** The leaf of the content that it comes from, and where in its text it begins; for words of a paper. */
  readonly origin?: { readonly place: Place | null; readonly source: string };
  readonly offset?: number;
}

/** How far a run hangs past an edge of the measure that it stands at, points. Shared: nothing is written for each word. */
export interface Edges {
  readonly left: number;
  readonly right: number;
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
   * preformatted text, where `run` is a mark of continuation; `relation`, `operator`: after such a sign of a formula.
   */
  readonly cause: 'hyphen' | 'explicit' | 'address' | 'plain' | 'relation' | 'operator';
  /** What is added at the line's end; null for nothing. */
  readonly run: R | null;
  /** How far that hangs past the edge, points; nothing if absent. */
  readonly right?: number;
  /** In the middle of what had better stay whole: to be taken only where no other break will do. */
  readonly lastResort?: true;
}

/** White without a glyph, between ideographs and the like; it vanishes at a line's end. Points. */
export interface White {
  readonly kind: 'white';
  readonly breakable: boolean;
  readonly width: number;
  readonly stretch: number;
  readonly shrink: number;
}

/** The line must end here. */
export interface Forced {
  readonly kind: 'forced';
}

/** A formula on lines of its own. Lengths in points. */
export interface ShapedDisplay<R> {
  readonly width: number;
  /** Lines that the author has parted, first to last. */
  readonly rows: readonly DisplayRow<R>[];
  /** Presentation MathML. */
  readonly mathml: string;
}

export interface DisplayRow<R> {
  /** Of the row's baseline above the formula's. */
  readonly up: number;
  /** The side of the column where it stands by itself; null where it stands with the other rows. */
  readonly align: 'left' | 'center' | 'right' | null;
  /** Left to right; a line may end before each but the first. */
  readonly parts: readonly DisplayPart<R>[];
}

export interface DisplayPart<R> {
  /** From the end of the part before. */
  readonly gap: number;
  /** Sign with which the part begins; null for the first. */
  readonly cause: 'relation' | 'operator' | null;
  readonly run: R;
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
