import type { Place } from './place.js';

/** The page designs that there are. `page/design/` has a table for each. */
export const DESIGN_NAMES = ['modern', 'classic'] as const;
export type DesignName = (typeof DESIGN_NAMES)[number];

/** What the front matter says of paper, type and margins; null where the design decides. Lengths in points. */
export interface PageSetup {
  readonly design: DesignName;
  readonly paper: PaperName | Sheet;
  readonly margins: Margins;
  /** Body size. */
  readonly fontSize: number | null;
  /** Factor to the design's leading. */
  readonly lineStretch: number;
  /** Printed on both sides: facing pages mirror each other. */
  readonly twoSided: boolean;
  /** Sections of the first level begin on a page of their own, behind front matter in roman folios. */
  readonly chapters: boolean;
  /** Chapters begin on a recto; of importance only on two sides. */
  readonly openRight: boolean;
  /** Where the margins are set, or else the size of the type. */
  readonly setupPlace: Place | null;
}

/** Points. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
}

/** From the paper's edge to the type area. On one side `inner` is the left. */
export interface Margins {
  readonly top: number | null;
  readonly bottom: number | null;
  readonly inner: number | null;
  readonly outer: number | null;
}

export const NO_MARGINS: Margins = { top: null, bottom: null, inner: null, outer: null };

const mm = (width: number, height: number): Sheet => ({ width: points(width), height: points(height) });
const inches = (width: number, height: number): Sheet => ({ width: width * 72, height: height * 72 });

function points(millimetres: number): number {
  return Math.round((millimetres * 72_000) / 25.4) / 1000;
}

/** Trim sizes (ISO 216; JIS P 0138; ANSI/ASME Y14.1), and book formats by their usual names. */
export const PAPERS = {
  a3: mm(297, 420),
  a4: mm(210, 297),
  a5: mm(148, 210),
  a6: mm(105, 148),
  b4: mm(250, 353),
  b5: mm(176, 250),
  b6: mm(125, 176),
  'jis-b5': mm(182, 257),
  letter: inches(8.5, 11),
  legal: inches(8.5, 14),
  executive: inches(7.25, 10.5),
  statement: inches(5.5, 8.5),
  'us-trade': inches(6, 9),
  royal: mm(156, 234),
  demy: mm(138, 216),
} as const satisfies Record<string, Sheet>;

export type PaperName = keyof typeof PAPERS;

/** Of a name or of what it names. */
export function sheetOf(paper: PaperName | Sheet): Sheet {
  return typeof paper === 'string' ? PAPERS[paper] : paper;
}

/** The design's own page: an article on one side of A4. */
export const NO_SETUP: PageSetup = {
  design: 'modern',
  paper: 'a4',
  margins: NO_MARGINS,
  fontSize: null,
  lineStretch: 1,
  twoSided: false,
  chapters: false,
  openRight: true,
  setupPlace: null,
};
