import type { Drawing } from './drawing.js';
import type { GlyphRun } from './glyph-run.js';
import type { Opportunity } from './piece.js';

/** What stands on a line: letters, or a drawing among them. */
export type Run = GlyphRun | DrawnRun;

/** A formula, a part of one, or a picture among the letters of a line. Lengths in points. */
export interface DrawnRun {
  readonly kind: 'drawn';
  readonly width: number;
  /** Above and below the baseline; both positive. */
  readonly height: number;
  readonly depth: number;
  readonly drawing: Drawing;
  /** What it stands for, as readers of the file find it; empty where another run stands for it, or a tag's `alt`. */
  readonly text: string;
  /** A space of the surrounding text, which carries that text in the file. */
  readonly carrier: GlyphRun;
}

/** What stands for a drawing among letters: parts that stay whole, gaps that vanish at a line's end, places for one. */
export type DrawnPart =
  | { readonly kind: 'part'; readonly run: DrawnRun }
  | { readonly kind: 'gap'; readonly run: DrawnRun }
  | Opportunity<Run>;
