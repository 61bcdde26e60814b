import type { TextStyle } from '../../shape/style.js';
import type { Furniture, StyleName } from '../design.js';
import type { ParagraphStyle } from '../setter.js';

/**
 * A page design as data: a file with one of these, a name in `paper/page-setup.ts` and a row in `design/index.ts`
 * make a new one. All lengths are points at the design's own body size; they grow and shrink with it.
 */
export interface DesignTable {
  /** Body size. */
  readonly size: number;
  /** Width of the text, if the paper allows: 65 to 76 letters, spaces included (Bringhurst: 45 to 75). */
  readonly measure: number;
  /** Mean width of a letter of running text with its share of the spaces, ems. */
  readonly letter: number;
  readonly styles: Readonly<Record<StyleName, Sketch>>;
  /** By level from 1. */
  readonly headings: readonly HeadingSketch[];
  readonly chapter: ChapterSketch;
  /** Lines of the contents by depth from 0; deeper ones look like the last. */
  readonly contents: readonly ContentsSketch[];
  readonly titleBlock: TitleSketch;
  readonly oneSided: Furniture;
  readonly twoSided: Furniture;
  /** Baseline of the running head above, and of the folio below the type area. */
  readonly headRise: number;
  readonly folioDrop: number;
  /** Above the first note of a page: white, the rule, white. */
  readonly footRule: { readonly above: number; readonly width: number; readonly below: number };
}

/** A style; what is not said is as in plain body text. */
export interface Sketch extends Partial<Omit<TextStyle, 'size' | 'lang'>> {
  readonly size: number;
  readonly leading: number;
  /** The leading follows `linestretch`. */
  readonly stretches?: boolean;
  readonly align?: ParagraphStyle['align'];
  readonly indent?: number;
  readonly hang?: number;
  readonly expansion?: number;
  readonly protrusion?: boolean;
  readonly balanced?: boolean;
  /** Text of one language or another, each line of which starts at that language's side. */
  readonly running?: boolean;
}

export interface HeadingSketch extends Sketch {
  /** Least white above, and white below. */
  readonly above: number;
  readonly below: number;
}

/** How a chapter opens. */
export interface ChapterSketch extends Omit<HeadingSketch, 'above'> {
  /** White at the head of the page. */
  readonly drop: number;
  /** The number on a line of its own above the title; null where it stands before it. */
  readonly number: HeadingSketch | null;
  /** The same for “Appendix A”. */
  readonly letter: HeadingSketch | null;
}

export interface ContentsSketch extends Sketch {
  readonly above: number;
  /** From the left edge of the line above in rank. */
  readonly inset: number;
  readonly leaders: boolean;
}

/** White in the title block, points; `ownPage` is the factor to what stands above the names on a page of its own. */
export interface TitleSketch {
  readonly align: 'left' | 'center';
  readonly aboveSubtitle: number;
  readonly aboveAuthors: number;
  readonly aboveAffiliations: number;
  readonly aboveDate: number;
  readonly aboveAbstract: number;
  /** Of the abstract on both sides. */
  readonly inset: number;
  readonly below: number;
  readonly ownPage: number;
  /** At the head of a title page of its own. */
  readonly drop: number;
}

/**
 * Share by which letters may be drawn wider or narrower to justify a line. Hàn Thế Thành (“Micro-typographic
 * extensions to the TeX typesetting system”, 2000) found two per cent beyond notice; in Source Serif the half more
 * cannot be seen either, and takes a third of the hyphens away.
 */
export const EXPANSION = 0.025;

export const INK = '#1a1a1a';
export const GREY = '#595959';
