import type { Type } from './typefaces.js';

/*
 * The shipped theme (slides/theme.css) as numbers, in px. A test holds what follows from them against a browser.
 */

/** Classes of a slide. */
export type Classes = ReadonlySet<string>;

export interface Sheet {
  /** Width of the column, and height between the paddings. */
  readonly width: number;
  readonly height: number;
  /** Size of the text. */
  readonly size: number;
}

/** The theme's scale of type. */
export const TYPE = {
  smallest: 24,
  smaller: 27,
  small: 30,
  text: 34,
  medium: 38,
  large: 43,
  heading: 48,
  huge: 61,
  display: 69,
};

/** A superscript or subscript in text of that size. */
export function raisedSize(size: number): number {
  return Math.max(0.62 * size, 18);
}

const SANS: Type = { family: 'sans', bold: false, italic: false, size: TYPE.text, spacing: 0 };
export const LEADING = 1.3;

/** Line height of a slide's text as a factor. */
export function leadingOf(classes: Classes): number {
  return classes.has('sources') ? 1.25 : LEADING;
}

export function sans(size: number): Type {
  return { ...SANS, size };
}

/** What slides narrower than this have in common is a class of theirs, as it is an attribute in the theme. */
const NARROW = 1200;

/** Classes of a slide, with its shape. */
export function shaped(classes: Classes, { width }: { readonly width: number }): Classes {
  return width < NARROW ? new Set([...classes, '4:3']) : classes;
}

/** Padding above and below, and of `--side` how many times at both sides together; a title may go as far down as what stands on other slides. */
const PADDING = { usual: [84, 36, 2], title: [124, 36, 4.1], section: [80, 96, 4.1] } as const;

/** `points` is the number of items of the longest list. */
export function sheetOf(
  classes: Classes,
  points: number,
  box: { readonly width: number; readonly height: number },
): Sheet {
  const kind = classes.has('section') ? 'section' : isTitle(classes) ? 'title' : 'usual';
  const [above, below, sides] = PADDING[kind];
  const side = classes.has('4:3') ? 64 : 84;
  return { width: box.width - sides * side, height: box.height - above - below, size: sizeOf(classes, points) };
}

function isTitle(classes: Classes): boolean {
  return classes.has('title') || classes.has('closing');
}

/** Later rules of the theme win, as in a browser. */
const SIZES = [
  ['sources', TYPE.smallest],
  ['dense', TYPE.smaller],
  ['compact', TYPE.small],
  ['medium', TYPE.medium],
  ['large', TYPE.large],
] as const;

const STATEMENTS = [
  ['dense', TYPE.text],
  ['compact', TYPE.large],
  ['medium', TYPE.heading],
] as const;

/** By the number of points, the last for more. */
const POINTS = [43, 43, 43, 43, 38, 38, 34, 30];

function sizeOf(classes: Classes, points: number): number {
  if (classes.has('statement')) return STATEMENTS.find(([name]) => classes.has(name))?.[1] ?? 54;
  const named = SIZES.find(([name]) => classes.has(name));
  if (named) return named[1];
  if (classes.has('equation')) return TYPE.large;
  if (!classes.has('points')) return SANS.size;
  return POINTS[Math.min(points, POINTS.length - 1)]!;
}

/** How the text of a block is set. */
export interface Setting {
  readonly type: Type;
  /** Line height as a factor. */
  readonly leading: number;
  /** Lists that stand around it. */
  readonly depth: number;
}

/** With the white below. */
export interface BlockStyle extends Omit<Setting, 'depth'> {
  readonly below: number;
}

/** Of a heading; `rank` from 1. */
export function headingStyle(rank: number, classes: Classes): BlockStyle {
  const serif: Type = { ...SANS, family: 'serif', bold: true, spacing: -0.005 };
  if (rank === 3 && classes.has('comparison'))
    return { type: { ...serif, spacing: 0, size: TYPE.medium }, leading: LEADING, below: 14 };
  if (rank > 2) return { type: { ...SANS, bold: true, size: TYPE.small }, leading: LEADING, below: 14 };
  const long = classes.has('long');
  const large = { ...serif, size: long ? 54 : TYPE.display, spacing: -0.012 };
  // Below it there is a rule.
  if (classes.has('section')) return { type: large, leading: 1.12, below: 62 };
  if (isTitle(classes)) {
    if (rank === 2)
      return {
        type: { ...serif, italic: true, spacing: 0, size: long ? TYPE.text : TYPE.large },
        leading: 1.2,
        below: 0,
      };
    const size = long ? 54 : classes.has('large') ? 112 : TYPE.display;
    return { type: { ...large, size }, leading: 1.06, below: 20 };
  }
  if (classes.has('dense')) return { type: { ...serif, size: TYPE.medium }, leading: 1.12, below: 20 };
  return {
    type: { ...serif, size: long ? TYPE.medium : TYPE.heading },
    leading: 1.12,
    below: classes.has('figure') ? 20 : classes.has('sources') ? 28 : classes.has('compact') ? 30 : 42,
  };
}

export interface TableStyle {
  readonly type: Type;
  readonly leading: number;
  /** Above and below the text of a cell. */
  readonly padding: number;
  /** Between two columns. */
  readonly gap: number;
}

/** The fewer rows, the larger. */
export function tableStyle(rows: number, columns: number, classes: Classes): TableStyle {
  const dense = classes.has('dense');
  const small = dense || classes.has('compact');
  const few = !small && rows <= 3;
  const large = rows <= 2 ? TYPE.medium : TYPE.text;
  const size = dense ? 24 : small || rows > 5 || columns > 4 ? 27 : few && columns <= 3 ? large : 30;
  const white = !few ? 0.42 : rows <= 2 ? 0.9 : 0.7;
  return { type: sans(size), leading: 1.25, padding: dense ? 6 : white * size, gap: 0.9 * size };
}

export interface ListStyle {
  readonly size: number;
  readonly columns: number;
  /** Between two columns. */
  readonly gap: number;
  readonly indent: number;
  /** White after a point, and after the last one. */
  readonly after: number;
  readonly afterLast: number;
}

/** Of a list within `text`. */
export function listStyle(
  classes: Classes,
  { type, depth }: Setting,
  { items, numbered }: { readonly items: number; readonly numbered: boolean },
): ListStyle {
  const list = { size: type.size, columns: 1, gap: 48, afterLast: 0 };
  if (classes.has('closing')) return { ...list, size: TYPE.small, indent: 0, after: 0 };
  if (classes.has('sources'))
    return { ...list, columns: classes.has('4:3') ? 1 : 2, indent: 28, after: 12, afterLast: 12 };
  if (classes.has('agenda')) {
    const own = items < 8 ? TYPE.medium : TYPE.small;
    return { ...list, size: own, indent: 0, after: 0.38 * own + 1, afterLast: 0.38 * own };
  }
  const size = depth > 0 ? Math.max(0.85 * type.size, TYPE.smallest) : type.size;
  const own = {
    ...list,
    size,
    columns: classes.has('columns') && depth === 0 ? 2 : 1,
    indent: (numbered ? 1.2 : 0.9) * size,
  };
  if (classes.has('section')) return { ...own, after: 6, afterLast: 6 };
  if (classes.has('dense')) return { ...own, after: 0.35 * size, afterLast: 0.35 * size };
  if (classes.has('definition')) own.indent = 0;
  if (classes.has('statement') && depth === 0) own.indent = 0;
  const few = items < 4 && !classes.has('medium') && !classes.has('compact');
  const airy = depth === 0 && items < 5 && classes.has('points');
  return { ...own, after: (depth > 0 ? 0.2 : !airy ? 0.6 : few ? 1 : 0.8) * size };
}

/** A slide's single point in large letters: its line height as a factor, and its widest column in px. */
export const STATEMENT = { leading: 1.22, width: 1040 };

/** Of the paragraphs of a slide with one number, by index; null for later ones. */
export function numberStyle(at: number, classes: Classes): (BlockStyle & { readonly width: number }) | null {
  const serif: Type = {
    family: 'serif',
    bold: true,
    italic: false,
    size: classes.has('4:3') ? 122 : 164,
    spacing: -0.02,
  };
  if (at === 0) return { type: serif, leading: 1, below: 14, width: Number.POSITIVE_INFINITY };
  return at === 1 ? { type: sans(TYPE.medium), leading: LEADING, below: 0, width: 960 } : null;
}

/** Of a quotation on a slide of its own; null where it is one among others. */
export function quotationStyle(paragraphs: number, classes: Classes): Setting | null {
  if (!classes.has('quotation')) return null;
  const sized = ['large', 'compact', 'dense'].some((name) => classes.has(name));
  const alone = classes.has('medium') || (!sized && paragraphs < 2);
  const size = classes.has('dense') ? TYPE.small : classes.has('large') ? TYPE.huge : alone ? TYPE.heading : TYPE.large;
  return {
    type: { ...SANS, family: 'serif', italic: true, size },
    leading: size === TYPE.huge ? 1.22 : 1.28,
    depth: 0,
  };
}

/** Of a paragraph that stands alone on its slide for what it is; null where it is text as on other slides. */
export function paragraphStyle(classes: Classes, { depth, type }: Setting): number | null {
  if (depth > 0 || type.family === 'serif') return null;
  return classes.has('definition') ? TYPE.large : classes.has('quotation') ? TYPE.small : null;
}

/** The first bold words of a definition, on lines of their own. */
export function termStyle({ size }: Type): Omit<BlockStyle, 'below'> & { above: number } {
  const type: Type = { ...SANS, family: 'serif', bold: true, size: 1.26 * size };
  return { type, leading: 1.2, above: 0.126 * size };
}

/** Elements within a line that are set in another way; `names` are an element's own classes. */
export function inlineType(tag: string, names: Classes, type: Type): Type {
  switch (tag) {
    case 'strong':
    case 'b':
    case 'th':
      return { ...type, bold: true };
    case 'em':
    case 'i':
      return { ...type, bold: type.family === 'serif' ? false : type.bold, italic: true };
    case 'code':
    case 'kbd':
      return { ...type, family: 'code', size: Math.max(0.88 * type.size, TYPE.smallest) };
    case 'sup':
    case 'sub':
      return { ...type, bold: names.has('mark'), size: raisedSize(type.size) };
    case 'bdi':
      return { ...type, size: 1.06 * type.size };
    default:
      return names.has('lead') ? { ...type, bold: true } : type;
  }
}

/** Elements within a paragraph that take lines of their own, with white above and leading. */
export function ownLines(names: Classes, classes: Classes): (Omit<BlockStyle, 'below'> & { above: number }) | null {
  if (names.has('caption')) return { type: sans(24), leading: 1.3, above: classes.has('number') ? 8 : 0 };
  if (!isTitle(classes)) return null;
  if (names.has('author')) return { type: sans(34), leading: 1.25, above: 0 };
  return names.has('affiliation') || names.has('date') ? { type: sans(24), leading: LEADING, above: 6 } : null;
}
