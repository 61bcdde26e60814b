import { isRightToLeft } from '../paper/direction.js';
import type { Metadata } from '../paper/metadata.js';
import type { TextStyle } from '../shape/style.js';
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
  /** Leading of the body; body lines stand on its multiples. */
  readonly leading: number;
  readonly em: number;
  /** Baseline of the running head above, and of the folio below the type area. */
  readonly headRise: number;
  readonly folioDrop: number;
  /** Above the first note of a page: white space, the rule, white space. */
  readonly footRule: {
    readonly above: number;
    readonly width: number;
    readonly thickness: number;
    readonly below: number;
  };
  readonly styles: Readonly<Record<StyleName, ParagraphStyle>>;
  /** By level from 1. `above` is what there is at least; it grows until the body is on the grid again. */
  readonly headings: readonly { readonly style: ParagraphStyle; readonly above: number; readonly below: number }[];
  readonly terms: Terms;
}

export type StyleName =
  | 'title'
  | 'subtitle'
  | 'author'
  | 'affiliation'
  | 'abstractHeading'
  | 'abstract'
  | 'body'
  | 'quote'
  | 'caption'
  | 'tableHead'
  | 'tableCell'
  | 'code'
  | 'bibliography'
  | 'note'
  | 'contents'
  | 'runningHead'
  | 'folio';

/** Trim sizes in points (ISO 216; ANSI/ASME Y14.1). */
const PAPERS = { a4: { width: 595.276, height: 841.89 }, letter: { width: 612, height: 792 } } as const;

/** Body size of the design in points. Everything else is drawn for it and grows with it. */
const BODY = 11;
/** A page for one-sided printing: text a little above the middle, as the eye wants it. */
const MARGIN_TOP = 92;
/** Least room for folio and thumb below. */
const MARGIN_BOTTOM = 112;
/** Least margin at the sides. */
const MARGIN_SIDE = 64;
/** About 68 letters of Source Serif at 11 points (Bringhurst: 45 to 75, 66 ideal). */
const MEASURE = 368;
const LEADING = 14;

/**
 * Share by which letters may be drawn wider or narrower to justify a line. Hàn Thế Thành (“Micro-typographic
 * extensions to the TeX typesetting system”, 2000) found two per cent beyond notice; in Source Serif the half more
 * cannot be seen either, and takes a third of the hyphens away.
 */
const EXPANSION = 0.025;

const INK = '#1a1a1a';
const GREY = '#595959';

/** The design for a paper's front matter: its paper size, body size and language. */
export function designFor(metadata: Pick<Metadata<unknown>, 'paper' | 'fontSize' | 'lang'>): Design {
  const sheet = PAPERS[metadata.paper];
  const scale = Math.min(Math.max((metadata.fontSize ?? BODY) / BODY, 0.5), 2);
  const leading = round(LEADING * scale);
  const measure = Math.min(round(MEASURE * scale), sheet.width - 2 * MARGIN_SIDE);
  const lines = Math.max(4, Math.floor((sheet.height - MARGIN_TOP - MARGIN_BOTTOM) / leading));
  return {
    lang: metadata.lang,
    rtl: isRightToLeft(metadata.lang),
    ...sheet,
    left: round((sheet.width - measure) / 2),
    top: MARGIN_TOP,
    measure,
    depth: lines * leading,
    leading,
    em: round(BODY * scale),
    headRise: 24,
    folioDrop: 34,
    footRule: { above: round(8 * scale), width: round(54 * scale), thickness: 0.4, below: round(5.6 * scale) },
    styles: styles(metadata.lang, scale),
    headings: headings(metadata.lang, scale),
    terms: termsFor(metadata.lang),
  };
}

function round(points: number): number {
  return Math.round(points * 100) / 100;
}

/** A style in the design's own points; `text` and the rest only where they differ from plain body text. */
interface Sketch extends Partial<Omit<TextStyle, 'size' | 'lang'>> {
  /** Size and leading, points at body size 11. */
  readonly size: number;
  readonly leading: number;
  readonly align?: ParagraphStyle['align'];
  readonly indent?: number;
  readonly hang?: number;
  readonly expansion?: number;
  readonly protrusion?: boolean;
  readonly balanced?: boolean;
  /** Text of one language or another, each line of which starts at that language's side. */
  readonly running?: boolean;
}

function drawn(sketch: Sketch, lang: string, scale: number): ParagraphStyle {
  const {
    size,
    leading,
    align = 'justify',
    indent = 0,
    hang = 0,
    expansion = 0,
    protrusion = true,
    balanced = false,
    running,
    ...look
  } = sketch;
  const rtl = isRightToLeft(lang);
  return {
    align,
    ...(!(running ?? align === 'justify') && { start: rtl ? 'right' : 'left' }),
    leading: round(leading * scale),
    indent: round(indent * scale),
    hang: round(hang * scale),
    expansion,
    protrusion,
    balanced,
    text: {
      family: 'serif',
      weight: 'regular',
      italic: false,
      figures: 'oldstyle',
      smallCaps: false,
      tracking: 0,
      colour: INK,
      hyphenate: align === 'justify',
      ...look,
      size: round(size * scale),
      lang,
      rtl,
    },
  };
}

/**
 * Display type is set flush left, never hyphenated, its lines alike in length; small type gets a looser leading for
 * its size. Notes and bibliography are full of titles and addresses that cannot be divided well: justified, their
 * lines would gape, so they are ragged.
 */
const STYLES: Readonly<Record<StyleName, Sketch>> = {
  title: { size: 23, leading: 28, align: 'left', balanced: true, weight: 'semibold', figures: 'lining' },
  subtitle: { size: 14, leading: 19, align: 'left', balanced: true, italic: true },
  author: { size: 11.5, leading: 16, align: 'left', balanced: true },
  affiliation: { size: 9.5, leading: 13, align: 'left', balanced: true, colour: GREY },
  abstractHeading: { size: 9.5, leading: 14, align: 'left', family: 'sans', weight: 'semibold', figures: 'lining' },
  abstract: { size: 10, leading: 13.5, indent: 0, expansion: EXPANSION },
  /** The indent is one em and a bit: seen, but no hole. */
  body: { size: BODY, leading: LEADING, indent: 15, expansion: EXPANSION },
  quote: { size: 10.2, leading: LEADING, indent: 13, expansion: EXPANSION },
  caption: { size: 9.2, leading: 12.5, align: 'left', balanced: true },
  tableHead: {
    size: 9.2,
    leading: 12.5,
    align: 'left',
    protrusion: false,
    family: 'sans',
    weight: 'semibold',
    figures: 'lining',
  },
  tableCell: { size: 9.6, leading: 12.5, align: 'left', protrusion: false, figures: 'tabular' },
  code: { size: 8.6, leading: 12, align: 'left', running: true, family: 'mono', figures: 'lining', hyphenate: false },
  bibliography: { size: 10, leading: 13.5, hang: 18, align: 'left', running: true },
  note: { size: 9, leading: 11.5, align: 'left', running: true },
  contents: { size: 10.5, leading: LEADING, align: 'left' },
  runningHead: { size: 8.8, leading: 12, align: 'left', italic: true, colour: GREY },
  folio: { size: 9.4, leading: 12, align: 'center', colour: INK },
};

function styles(lang: string, scale: number): Record<StyleName, ParagraphStyle> {
  const made = (name: StyleName) => drawn(STYLES[name], lang, scale);
  return {
    title: made('title'),
    subtitle: made('subtitle'),
    author: made('author'),
    affiliation: made('affiliation'),
    abstractHeading: made('abstractHeading'),
    abstract: made('abstract'),
    body: made('body'),
    quote: made('quote'),
    caption: made('caption'),
    tableHead: made('tableHead'),
    tableCell: made('tableCell'),
    code: made('code'),
    bibliography: made('bibliography'),
    note: made('note'),
    contents: made('contents'),
    runningHead: made('runningHead'),
    folio: made('folio'),
  };
}

const SANS = { align: 'left', balanced: true, family: 'sans', weight: 'semibold', figures: 'lining' } as const;

/**
 * Rank is told by space and weight first, by size a little. With its white a one-line heading takes two or three
 * lines of the grid. `above` is the least white: after text on the grid it becomes 18 and 9.5 points in the first
 * two ranks, after what left the grid up to a line more than the least.
 */
const HEADINGS: readonly (Sketch & { readonly above: number; readonly below: number })[] = [
  { ...SANS, size: 14, leading: 18, above: 12, below: 6 },
  { ...SANS, size: 12, leading: 15.5, above: 8, below: 3 },
  { ...SANS, size: 10.8, leading: 14, above: 9, below: 3 },
  { ...SANS, size: 10.4, leading: 14, weight: 'regular', italic: true, above: 9, below: 2 },
  { size: 11, leading: 14, align: 'left', balanced: true, italic: true, above: 8, below: 0 },
  { size: 11, leading: 14, align: 'left', balanced: true, smallCaps: true, tracking: 30, above: 8, below: 0 },
];

function headings(lang: string, scale: number): Design['headings'] {
  return HEADINGS.map(({ above, below, ...sketch }) => ({
    style: drawn(sketch, lang, scale),
    above: round(above * scale),
    below: round(below * scale),
  }));
}
