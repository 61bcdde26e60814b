/**
 * What a page break costs, in one currency with a page's emptiness: ten times the square of the lines that it
 * is short. The order of magnitude decides what is given up for what.
 */
export const COSTS = {
  /** Inside a heading and between it and what it heads. Given up last of all. */
  heading: 1e12,
  /** Inside what belongs together: a picture and its caption, a table's head and its first row. */
  forbidden: 1e9,
  /** A heading with a single line, item or row under it at a page's foot. As bad as a page ten lines short. */
  underHeading: 1e3,
  /** A paragraph's first line alone at a page's foot, its last alone at a head. A page may be 31 lines short for it. */
  orphan: 1e4,
  widow: 1e4,
  /** Through a row of a table. */
  row: 4e3,
  /** A word broken over two pages that the reader sees one after the other. As bad as a page three lines short. */
  hyphen: 100,
  /** … over the two pages of a spread, which he sees together. */
  hyphenFacing: 60,
  /** … over the leaf that he has to turn (Chicago Manual of Style, 7.43, forbids it). A page may be 14 lines short for it. */
  hyphenTurned: 2e3,
  /** Between rows of a table: it is better whole. */
  betweenRows: 120,
  /** … and a table of a few rows is seen at a glance. As bad as a page ten lines short. */
  shortTable: 1e3,
  /** Between lines of code: after a blank one, and where none is. */
  betweenCode: 25,
  insideCode: 60,
  /** Inside code of a few lines. */
  shortCode: 200,
  /** Inside an entry of the bibliography; one of up to three lines has only an orphan and a widow to give. */
  insideEntry: 60,
  /** Between a paragraph and the quotation or picture that it leads to. */
  lead: 60,
  /** Between a colon and the list that it announces. As bad as a page four and a half lines short. */
  colon: 200,
  /** After a list's first item or before its last one. */
  lostItem: 60,
  /** … if that is a single line: nearly an orphan or a widow. As bad as a page five and a half lines short. */
  lostItemLine: 300,
  /** Fewer than three lines of a contents list alone at a page's foot or head. As bad as a page ten lines short. */
  lostEntry: 1e3,
  /** A note goes on at the foot of the next page. As bad as a page four lines short. */
  noteSplit: 160,
  /** A float stands at the head or foot of the page rather than where it comes. */
  floatMoves: 4,
  /** A float stands on the page after the text that it belongs to. As bad as a page two lines short. */
  floatWaits: 40,
  /** … or on a later one still, for each. As bad as a page 24 lines short. */
  floatWaitsAgain: 6e3,
  /** For each section that begins before a float of one before it; and where one of the first level does. */
  floatPassesSection: 90,
  floatPassesChapter: 250,
  /** … and the float is not on the page after that either. */
  floatAstray: 1e5,
  /** A float taller than most of the page stands within the text instead of at the head. */
  floatTall: 40,
  /** A float at the head of a page on which a table goes on: the two would be taken for one. */
  floatSplitsTable: 5e3,
  /** One or two lines of text alone above or below a float. */
  lostLines: 30,
  /** A page of floats; and one that they do not fill. */
  floatPage: 30,
  floatPageEmpty: 2e3,
  /** A page with notes only. */
  notesOnly: 5e3,
  /** For each line by which facing pages end at different depths: rather both are a line short. */
  unevenFacing: 12,
  /** … or pages that follow each other on one-sided paper. */
  uneven: 4,
  /** Fewer than five lines on the last page. */
  lastPageScrap: 250,
  /** Each page, so that of two equal ways the shorter wins. */
  page: 1,
} as const;

/** Emptiness of a page that is `lines` lines short. Less than a line is the grid's doing and free. */
export function shortness(lines: number): number {
  return lines < 1 ? 0 : 10 * lines * lines;
}

/** Cost of `lines` lines of white that a page's white takes up, so that it is not short. */
export function stretching(lines: number): number {
  return 3 * lines * lines;
}

/** Cost of two pages, seen together, of which one is `lines` lines shorter. */
export function unevenness(lines: number, twoSided: boolean): number {
  return (twoSided ? COSTS.unevenFacing : COSTS.uneven) * Math.abs(lines);
}
