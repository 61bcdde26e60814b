import { type DesignTable, EXPANSION, GREY, INK } from './table.js';

const BODY = 12.4;
const LEADING = 15.5;

const GARAMOND = { family: 'garamond' } as const;
const CENTRED = { ...GARAMOND, align: 'center', balanced: true } as const;
const CAPS = { ...CENTRED, smallCaps: true } as const;

/**
 * A book in the manner of Garamond's century: EB Garamond, everything on one axis, headings in letterspaced small
 * capitals and italics and never bold. Its letters are small for their size: 12.4 points look like 11 of Source Serif.
 */
export const CLASSIC: DesignTable = {
  size: BODY,
  measure: 352,
  letter: 0.422,
  styles: {
    title: { ...CENTRED, size: 26, leading: 32 },
    subtitle: { ...CENTRED, size: 16, leading: 21, italic: true },
    author: { ...CAPS, size: 12.5, leading: 17, tracking: 30 },
    authorOfMany: { ...CAPS, size: 11.2, leading: 15.2, tracking: 20 },
    affiliation: { ...CENTRED, size: 10.8, leading: 14, italic: true, colour: GREY },
    abstractHeading: { ...CAPS, size: 11.2, leading: 15, tracking: 50 },
    abstract: { ...GARAMOND, size: 11.2, leading: 14.5, stretches: true, expansion: EXPANSION },
    body: { ...GARAMOND, size: BODY, leading: LEADING, stretches: true, indent: 15, expansion: EXPANSION },
    quote: { ...GARAMOND, size: 11.5, leading: LEADING, stretches: true, indent: 13, expansion: EXPANSION },
    caption: { ...GARAMOND, size: 10.6, leading: 13.5, align: 'left', balanced: true },
    tableHead: {
      ...GARAMOND,
      size: 10.8,
      leading: 13.5,
      align: 'left',
      protrusion: false,
      italic: true,
      figures: 'lining',
    },
    tableCell: { ...GARAMOND, size: 10.8, leading: 13.5, align: 'left', protrusion: false, figures: 'tabular' },
    code: { size: 8.6, leading: 12, align: 'left', running: true, family: 'mono', figures: 'lining', hyphenate: false },
    lineNumber: {
      size: 7,
      leading: 12,
      align: 'right',
      protrusion: false,
      family: 'mono',
      figures: 'lining',
      colour: GREY,
    },
    bibliography: { ...GARAMOND, size: 11.2, leading: 14, hang: 18, align: 'left', running: true },
    note: { ...GARAMOND, size: 10.2, leading: 12.4, align: 'left', running: true },
    runningHead: { ...CAPS, size: 10, leading: 12, tracking: 60, colour: INK },
    folio: { ...GARAMOND, figures: 'lining', size: 11, leading: 12, align: 'center' },
  },
  /** Capitals of small size have no descenders to fill the white below them: it is more than beside lower case. */
  headings: [
    { ...CAPS, figures: 'lining', size: 13.5, leading: 18, tracking: 60, above: 15, below: 7 },
    { ...CENTRED, figures: 'lining', size: 13, leading: 17, italic: true, above: 10, below: 4 },
    {
      ...GARAMOND,
      figures: 'lining',
      size: BODY,
      leading: LEADING,
      align: 'left',
      balanced: true,
      smallCaps: true,
      tracking: 40,
      above: 9,
      below: 2,
    },
    {
      ...GARAMOND,
      figures: 'lining',
      size: BODY,
      leading: LEADING,
      align: 'left',
      balanced: true,
      italic: true,
      above: 9,
      below: 0,
    },
    {
      ...GARAMOND,
      figures: 'lining',
      size: 11.5,
      leading: LEADING,
      align: 'left',
      balanced: true,
      italic: true,
      above: 8,
      below: 0,
    },
    {
      ...GARAMOND,
      figures: 'lining',
      size: 11.5,
      leading: LEADING,
      align: 'left',
      balanced: true,
      smallCaps: true,
      tracking: 30,
      above: 8,
      below: 0,
    },
  ],
  chapter: {
    ...CAPS,
    figures: 'lining',
    size: 19,
    leading: 25,
    tracking: 70,
    drop: 62,
    below: 38,
    number: { ...CENTRED, figures: 'lining', size: 30, leading: 36, above: 0, below: 8 },
    letter: { ...CENTRED, figures: 'lining', size: 15, leading: 20, italic: true, above: 0, below: 10 },
  },
  contents: [
    {
      ...GARAMOND,
      figures: 'lining',
      size: BODY,
      leading: LEADING,
      align: 'left',
      smallCaps: true,
      tracking: 20,
      above: 5,
      inset: 0,
      leaders: true,
    },
    { ...GARAMOND, figures: 'lining', size: 11.8, leading: LEADING, align: 'left', above: 0, inset: 15, leaders: true },
    {
      ...GARAMOND,
      figures: 'lining',
      size: 11.8,
      leading: LEADING,
      align: 'left',
      italic: true,
      above: 0,
      inset: 15,
      leaders: true,
    },
  ],
  titleBlock: {
    align: 'center',
    aboveSubtitle: 4,
    aboveAuthors: 16,
    aboveAffiliations: 3,
    aboveDate: 6,
    aboveAbstract: 24,
    inset: 22,
    below: 26,
    drop: 130,
  },
  oneSided: {
    recto: [
      { holds: 'section', in: 'head', at: 'center' },
      { holds: 'folio', in: 'foot', at: 'center' },
    ],
    verso: [
      { holds: 'title', in: 'head', at: 'center' },
      { holds: 'folio', in: 'foot', at: 'center' },
    ],
    opening: [{ holds: 'folio', in: 'foot', at: 'center' }],
  },
  twoSided: {
    recto: [
      { holds: 'section', in: 'head', at: 'center' },
      { holds: 'folio', in: 'head', at: 'outer' },
    ],
    verso: [
      { holds: 'title', in: 'head', at: 'center' },
      { holds: 'folio', in: 'head', at: 'outer' },
    ],
    opening: [{ holds: 'folio', in: 'foot', at: 'center' }],
  },
  headRise: 24,
  folioDrop: 36,
  footRule: { above: 8, width: 48, below: 5.6 },
};
