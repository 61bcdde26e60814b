import { type DesignTable, EXPANSION, GREY } from './table.js';

const BODY = 11;
const LEADING = 14;

const SANS = { align: 'left', balanced: true, family: 'sans', weight: 'semibold', figures: 'lining' } as const;
const ITALIC = { align: 'left', balanced: true, italic: true } as const;

/**
 * Source Serif with headings in Source Sans, all flush left. Display type is never hyphenated, its lines alike in
 * length; small type gets a looser leading for its size. Notes and bibliography are full of titles and addresses
 * that cannot be divided well: justified, their lines would gape, so they are ragged.
 */
export const MODERN: DesignTable = {
  size: BODY,
  measure: 368,
  letter: 0.441,
  styles: {
    title: { size: 23, leading: 28, align: 'left', balanced: true, weight: 'semibold', figures: 'lining' },
    titlePage: { size: 30, leading: 36, align: 'left', balanced: true, weight: 'semibold', figures: 'lining' },
    subtitle: { size: 14, leading: 19, ...ITALIC },
    author: { size: 11.5, leading: 16, align: 'left', balanced: true },
    authorOfMany: { size: 10.2, leading: 14.2, align: 'left', balanced: true },
    affiliation: { size: 9.5, leading: 13, align: 'left', balanced: true, colour: GREY },
    abstractHeading: { size: 9.5, leading: 14, align: 'left', family: 'sans', weight: 'semibold', figures: 'lining' },
    abstract: { size: 10, leading: 13.5, stretches: true, expansion: EXPANSION },
    /** The indent is one em and a bit: seen, but no hole. */
    body: { size: BODY, leading: LEADING, stretches: true, indent: 15, expansion: EXPANSION },
    quote: { size: 10.2, leading: LEADING, stretches: true, indent: 13, expansion: EXPANSION },
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
    /** Only its weight and slant count: a term is set in the type around it. */
    term: { size: BODY, leading: LEADING, align: 'left', weight: 'semibold' },
    calloutTitle: { ...SANS, size: 9.6, leading: LEADING },
    lineNumber: {
      size: 7,
      leading: 12,
      align: 'right',
      protrusion: false,
      family: 'mono',
      figures: 'lining',
      colour: GREY,
    },
    bibliography: { size: 10, leading: 13.5, hang: 18, align: 'left', running: true },
    note: { size: 9, leading: 11.5, align: 'left', running: true },
    runningHead: { size: 8.8, leading: 12, align: 'left', italic: true, colour: GREY },
    folio: { size: 9.4, leading: 12, align: 'center' },
  },
  /**
   * Rank is told by space and weight first, by size a little. With its white a one-line heading takes two or three
   * lines of the grid. `above` is the least white: after text on the grid it becomes 18 and 9.5 points in the first
   * two ranks, after what left the grid up to a line more than the least.
   */
  headings: [
    { ...SANS, size: 14, leading: 18, above: 12, below: 6 },
    { ...SANS, size: 12, leading: 15.5, above: 8, below: 3 },
    { ...SANS, size: 10.8, leading: 14, above: 9, below: 3 },
    { ...SANS, size: 10.4, leading: 14, weight: 'regular', italic: true, above: 9, below: 2 },
    { ...ITALIC, size: 11, leading: 14, above: 8, below: 0 },
    { size: 11, leading: 14, align: 'left', balanced: true, smallCaps: true, tracking: 30, above: 8, below: 0 },
  ],
  chapter: {
    ...SANS,
    size: 22,
    leading: 26,
    drop: 36,
    below: 32,
    number: { ...SANS, size: 22, leading: 26, weight: 'regular', colour: GREY, above: 0, below: 2 },
    letter: { ...SANS, size: 12, leading: 16, weight: 'regular', colour: GREY, above: 0, below: 6 },
  },
  contents: [
    { ...SANS, size: 10.2, leading: LEADING, above: 5, inset: 0, leaders: false },
    { size: 10.5, leading: LEADING, align: 'left', above: 0, inset: 0, leaders: true },
    { size: 10, leading: LEADING, align: 'left', above: 0, inset: 15, leaders: true },
  ],
  titleBlock: {
    align: 'left',
    aboveSubtitle: 2.8,
    aboveAuthors: 9.8,
    aboveAffiliations: 2.1,
    aboveDate: 4.2,
    aboveAbstract: 21,
    inset: 17.6,
    below: 21,
    ownPage: 2.5,
    drop: 112,
  },
  oneSided: {
    recto: [
      { holds: 'title', in: 'head', at: 'inner' },
      { holds: 'section', in: 'head', at: 'outer' },
      { holds: 'folio', in: 'foot', at: 'center' },
    ],
    verso: [
      { holds: 'title', in: 'head', at: 'inner' },
      { holds: 'section', in: 'head', at: 'outer' },
      { holds: 'folio', in: 'foot', at: 'center' },
    ],
    opening: [{ holds: 'folio', in: 'foot', at: 'center' }],
  },
  twoSided: {
    recto: [
      { holds: 'section', in: 'head', at: 'outer' },
      { holds: 'folio', in: 'foot', at: 'outer' },
    ],
    verso: [
      { holds: 'title', in: 'head', at: 'outer' },
      { holds: 'folio', in: 'foot', at: 'outer' },
    ],
    opening: [{ holds: 'folio', in: 'foot', at: 'outer' }],
  },
  headRise: 24,
  folioDrop: 34,
  footRule: { above: 8, width: 54, below: 5.6 },
};
