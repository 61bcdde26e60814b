import { isRightToLeft } from '../paper/direction.js';
import { NO_SETUP, type PageSetup } from '../paper/page-setup.js';
import { type Brush, draw } from './design/draw.js';
import { DESIGNS } from './design/index.js';
import { scriptSketch } from './design/script.js';
import type { ContentsSketch, DesignTable, HeadingSketch, TitleSketch } from './design/table.js';
import { round, typeArea } from './design/type-area.js';
import type { ParagraphStyle } from './setter.js';
import { type Terms, termsFor } from './terms.js';

/** A page as its designer drew it. Lengths in points. */
export interface Design {
  readonly lang: string;
  /** Pages are mirrored: reading starts at the right. */
  readonly rtl: boolean;
  readonly width: number;
  readonly height: number;
  /** Edges of the type area: body and notes, without running head and folio. */
  readonly left: number;
  readonly top: number;
  readonly measure: number;
  /** Height of the type area: a whole number of lines. */
  readonly depth: number;
  /** Facing pages mirror each other. */
  readonly twoSided: boolean;
  /** Sections of the first level open pages; on two sides rectos, if `openRight`. */
  readonly chapters: boolean;
  readonly openRight: boolean;
  /** Left edge of the type area on versos. */
  readonly versoLeft: number;
  /** Leading of the body; body lines stand on its multiples. */
  readonly leading: number;
  readonly em: number;
  /** Paragraphs after a heading are indented as well. */
  readonly indentsFirst: boolean;
  /** Letters of running text to a full line. */
  readonly letters: number;
  /** Baseline of the running head above, and of the folio below the type area. */
  readonly headRise: number;
  readonly folioDrop: number;
  readonly furniture: Furniture;
  /** Above the first note of a page: white space, the rule, white space. */
  readonly footRule: {
    readonly above: number;
    readonly width: number;
    readonly thickness: number;
    readonly below: number;
  };
  readonly styles: Readonly<Record<StyleName, ParagraphStyle>>;
  /** By level from 1. `above` is what there is at least; it grows until the body is on the grid again. */
  readonly headings: readonly HeadingStyle[];
  readonly chapter: ChapterStyle;
  /** Lines of the contents by depth from 0; deeper ones look like the last. */
  readonly contents: readonly ContentsStyle[];
  readonly titleBlock: TitleSketch;
  readonly terms: Terms;
}

export interface HeadingStyle {
  readonly style: ParagraphStyle;
  readonly above: number;
  readonly below: number;
}

export interface ChapterStyle extends HeadingStyle {
  /** The number on a line of its own; null where it stands before the title. */
  readonly number: HeadingStyle | null;
  /** The same for “Appendix A”. */
  readonly letter: HeadingStyle | null;
}

export interface ContentsStyle {
  readonly style: ParagraphStyle;
  readonly above: number;
  readonly inset: number;
  readonly leaders: boolean;
}

export type StyleName =
  | 'title'
  | 'titlePage'
  | 'subtitle'
  | 'author'
  | 'authorOfMany'
  | 'affiliation'
  | 'abstractHeading'
  | 'abstract'
  | 'body'
  | 'quote'
  | 'caption'
  | 'tableHead'
  | 'tableCell'
  | 'code'
  | 'lineNumber'
  | 'calloutTitle'
  | 'term'
  | 'bibliography'
  | 'note'
  | 'runningHead'
  | 'folio';

/** What stands in the margins above and below the text. On one side odd pages are rectos too. */
export interface Furniture {
  readonly recto: readonly Marginal[];
  readonly verso: readonly Marginal[];
  /** Where the paper or a chapter opens. */
  readonly opening: readonly Marginal[];
}

export interface Marginal {
  readonly holds: 'title' | 'section' | 'folio';
  readonly in: 'head' | 'foot';
  /** `inner` is the side of the spine; on one side, the left. */
  readonly at: 'inner' | 'center' | 'outer';
}

type Setup = Pick<PageSetup, 'paper' | 'fontSize'> & Partial<PageSetup> & { readonly lang: string };

/** Thickness of the rule above the notes, points whatever the size of the type. */
const HAIRLINE = 0.4;
/** No type is made smaller than this for a small page, unless nearly the body is; points. */
const SMALLEST = 8;

/** The design that a paper's front matter asks for, drawn for its paper, type size, margins and language. */
export function designFor(asked: Setup): Design {
  const setup = { ...NO_SETUP, ...asked };
  const table = DESIGNS[setup.design];
  const { lang, lineStretch } = setup;
  const rtl = isRightToLeft(lang);
  const script = scriptSketch(lang);
  const { scale, ...area } = typeArea(table, setup, script, rtl);
  const em = round(table.size * scale);
  const brush: Brush = { lang, rtl, scale, lineStretch, script, smallest: Math.min(SMALLEST, em * 0.9) };
  const { above, width, below } = table.footRule;
  return {
    lang,
    rtl,
    ...area,
    twoSided: setup.twoSided,
    chapters: setup.chapters,
    openRight: setup.openRight,
    em,
    indentsFirst: script.indent !== null,
    letters: area.measure / (em * table.letter),
    furniture: setup.twoSided ? table.twoSided : table.oneSided,
    footRule: {
      above: round(above * scale),
      width: round(width * scale),
      thickness: HAIRLINE,
      below: round(below * scale),
    },
    styles: styles(table, brush),
    headings: table.headings.map((sketch) => heading(sketch, brush)),
    chapter: chapter(table, brush),
    contents: table.contents.map((sketch) => contents(sketch, brush)),
    titleBlock: titleBlock(table, scale),
    terms: termsFor(lang),
  };
}

/** The same design as it looks on the other side of the sheet. */
export function versoOf(design: Design): Design {
  return { ...design, left: design.versoLeft };
}

function styles({ styles }: DesignTable, brush: Brush): Design['styles'] {
  const drawn = Object.entries(styles).map(([name, sketch]) => [name, draw(sketch, brush)]);
  return Object.fromEntries(drawn) as Record<StyleName, ParagraphStyle>;
}

function heading({ above, below, ...sketch }: HeadingSketch, brush: Brush): HeadingStyle {
  return { style: draw(sketch, brush), above: round(above * brush.scale), below: round(below * brush.scale) };
}

function chapter({ chapter }: DesignTable, brush: Brush): ChapterStyle {
  const { drop, number, letter, ...sketch } = chapter;
  return {
    ...heading({ ...sketch, above: drop }, brush),
    number: number && heading(number, brush),
    letter: letter && heading(letter, brush),
  };
}

function contents({ above, inset, leaders, ...sketch }: ContentsSketch, brush: Brush): ContentsStyle {
  const { scale } = brush;
  return { style: draw(sketch, brush), above: round(above * scale), inset: round(inset * scale), leaders };
}

function titleBlock({ titleBlock }: DesignTable, scale: number): TitleSketch {
  const { align, ownPage, ...lengths } = titleBlock;
  const scaled = Object.entries(lengths).map(([name, points]) => [name, round(points * scale)]);
  return { align, ownPage, ...(Object.fromEntries(scaled) as typeof lengths) };
}
