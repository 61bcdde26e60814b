import { type PageSetup, sheetOf } from '../../paper/page-setup.js';
import type { ScriptSketch } from './script.js';
import type { DesignTable } from './table.js';

/** Size of the type, and where on the sheet the text stands. Points. */
export interface TypeArea {
  readonly width: number;
  readonly height: number;
  /** Body size, as a factor to the design's. */
  readonly scale: number;
  /** Of the body. */
  readonly leading: number;
  /** Left edges on rectos and on versos. */
  readonly left: number;
  readonly versoLeft: number;
  readonly top: number;
  readonly measure: number;
  /** Whole lines. */
  readonly depth: number;
  readonly headRise: number;
  readonly folioDrop: number;
}

/**
 * Margins as shares of the sheet: above so much that the text stands a little above the middle, as the eye wants it;
 * below room for folio and thumb; at the sides the least that is left when the measure would want more.
 */
const SHARE = { top: 0.1093, bottom: 0.133, side: 0.1075 } as const;
/** Share of a small sheet for each side margin, to which the type is made to fit. */
const SMALL_SIDE = 0.115;
/** Inner to outer margin of facing pages: the two inner ones make one white in the middle (Tschichold). */
const INNER = 0.4;
/** Smallest body that a small sheet is given without being asked, points. */
const SMALLEST = 9;
/** Range of the type's size to the design's beyond which none of its proportions hold. */
const SCALE = [0.5, 2] as const;
/** From the sheet's edge to the running head and to the folio at least, points: what a printer needs. */
const EDGE = 14;

type Setup = Pick<PageSetup, 'paper' | 'margins' | 'fontSize' | 'lineStretch' | 'twoSided'>;

/** The measure follows from the type and not from the paper; the margins are what is left. */
export function typeArea(table: DesignTable, setup: Setup, script: ScriptSketch, rtl: boolean): TypeArea {
  const { width, height } = sheetOf(setup.paper);
  const size = setup.fontSize ?? fittingSize(table, width * (1 - 2 * SMALL_SIDE));
  const scale = Math.min(Math.max(size / table.size, SCALE[0]), SCALE[1]);
  const square = script.ideograph === null ? null : script.ideograph * table.size * scale;
  const { inner, measure } = across(round(table.measure * scale), width, setup, square);
  // The spine of a book that is read from the right is at the right of its odd pages.
  const far = round(width - inner - measure);
  const [left, right] = rtl && setup.twoSided ? [far, inner] : [inner, far];
  const leading = round(table.styles.body.leading * scale * script.leading * setup.lineStretch);
  const top = setup.margins.top ?? Math.round(height * SHARE.top);
  const bottom = setup.margins.bottom ?? Math.round(height * SHARE.bottom);
  const depth = Math.max(2, Math.floor((height - top - bottom) / leading)) * leading;
  return {
    width,
    height,
    scale,
    leading,
    left,
    versoLeft: setup.twoSided ? right : left,
    top,
    measure,
    depth,
    headRise: round(Math.min(table.headRise * scale, Math.max(top - EDGE, top / 2))),
    folioDrop: round(Math.min(table.folioDrop * scale, Math.max(height - top - depth - EDGE, 0))),
  };
}

/** The design's own size, or on a small sheet the largest half point at which its measure fits. */
function fittingSize({ size, measure }: DesignTable, most: number): number {
  const fitting = Math.floor((2 * size * most) / measure) / 2;
  return Math.min(size, Math.max(SMALLEST, fitting));
}

/** Inner margin and measure, of whole squares if there are any. Margins that are given hold; the rest is shared out. */
function across(
  wanted: number,
  width: number,
  { margins, twoSided }: Setup,
  square: number | null,
): { inner: number; measure: number } {
  // The hundredth is for rounding in the sums.
  const whole = (room: number) => (square === null ? round(room) : round(Math.floor(room / square) * square + 0.01));
  const { inner, outer } = margins;
  const least = round(width * SHARE.side);
  if (inner !== null && outer !== null) return { inner, measure: whole(width - inner - outer) };
  const given = inner ?? outer;
  if (given !== null) {
    const measure = whole(Math.min(wanted, width - given - least));
    return { inner: inner ?? round(width - given - measure), measure };
  }
  const measure = whole(Math.min(wanted, round(width - 2 * least)));
  return { inner: round((width - measure) * (twoSided ? INNER : 0.5)), measure };
}

/** To a hundredth of a point. */
export function round(points: number): number {
  return Math.round(points * 100) / 100;
}
