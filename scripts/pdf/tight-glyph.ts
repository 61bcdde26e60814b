import type { PlacedRun } from '../paragraph/index.js';
import type { Run } from '../shape/index.js';
import type { Fonts } from './fonts.js';

/** Glyphs that overlap by more, or stand farther apart, are taken for different words or lines. Thousandths of the size. */
export const LEAST = 90;
/** Two neighbours may each stand so much too far apart; thousandths of the size. */
export const STEP = 40;

/** What of a glyph's width overlaps its neighbours, before and after its ink. Thousandths of the size, in steps. */
export interface Overlap {
  readonly before: number;
  readonly after: number;
  /** How far its ink is raised besides. */
  readonly up?: number;
}

/**
 * Where a mark among ideographs is set closer than its square allows. Poppler would divide the line there; the glyph is
 * given less of the white that is part of it. Null for anything else.
 */
export function overlapOf(runs: readonly PlacedRun<Run>[], index: number, fonts: Fonts): Overlap | null {
  const placed = runs[index]!;
  const own = square(placed, fonts);
  if (!own) return null;
  const { size } = placed.run as { readonly size: number };
  const [previous, next] = [runs[index - 1], runs[index + 1]];
  const marked = previous && square(previous, fonts);
  // The white between two such marks belongs to the first, as far as it reaches.
  const edge = marked ? Math.min(placed.x, marked.right) : previous && previous.x + previous.width;
  const before = edge === undefined ? 0 : steps(((edge - own.left) * 1000) / size);
  const after = next ? steps(((own.right - leftOf(next)) * 1000) / size) : 0;
  return before + after > 0 && before + after < own.width - LEAST ? { before, after } : null;
}

/** Left edge of what a run has to itself. */
function leftOf({ run, x }: PlacedRun<Run>): number {
  return x + Math.max(0, run.kind === 'glyphs' ? (run.xOffsets?.[0] ?? 0) : 0);
}

function steps(overlap: number): number {
  return overlap > LEAST ? STEP * Math.ceil(overlap / STEP) : 0;
}

/** Edges of a single glyph that is wider than what it was set in; null for anything else. */
function square({ run, x, width, role }: PlacedRun<Run>, fonts: Fonts) {
  if (role !== 'text' || run.kind !== 'glyphs' || run.glyphs.length !== 1 || run.yOffsets !== null) return null;
  const own = fonts.of(run.face).glyphWidth(run.glyphs[0]!);
  if ((own * run.size) / 1000 < width + (LEAST * run.size) / 1000) return null;
  const left = x + (run.xOffsets?.[0] ?? 0);
  return { left, right: left + (own * run.size) / 1000, width: own };
}
