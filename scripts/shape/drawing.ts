import type { ImageFile } from '../paper/image.js';
import type { GlyphRun } from './glyph-run.js';

/**
 * A picture made of outlines, glyphs and pixels: a formula, or a figure drawn by the author. Lengths in points, origin
 * at the left end of its baseline (a figure stands on it), y upward. Shared, so immutable.
 */
export interface Drawing {
  readonly width: number;
  /** Above and below the baseline; both positive. */
  readonly height: number;
  readonly depth: number;
  readonly marks: readonly Mark[];
}

/** An image as the report shows it: one that is drawn of lines and letters with its drawing, in its natural size. */
export type Picture = ImageFile & { readonly drawing?: Drawing };

/** What is painted, first to last. */
export type Mark = PathMark | GlyphMark | PixelMark | GroupMark;

export interface PathMark {
  readonly kind: 'path';
  readonly outline: Outline;
  readonly fill: Fill | null;
  readonly stroke: Stroke | null;
}

/**
 * Moves, lines, cubic curves and closings, as in SVG's absolute `M L C Z` with 2, 2, 6 and 0 coordinates each. One
 * object may occur many times (a letter of a formula): then it is written to the file once.
 */
export interface Outline {
  readonly commands: string;
  readonly coordinates: Float64Array;
}

export interface Fill {
  readonly paint: Paint;
  readonly rule: 'nonzero' | 'evenodd';
  /** From 0 to 1. */
  readonly opacity: number;
}

export interface Stroke {
  readonly paint: Paint;
  readonly width: number;
  readonly cap: 'butt' | 'round' | 'square';
  readonly join: 'miter' | 'round' | 'bevel';
  readonly miterLimit: number;
  readonly dash: readonly number[];
  readonly dashOffset: number;
  /** From 0 to 1. */
  readonly opacity: number;
}

/** A colour as `#rrggbb`, or a gradient. */
export type Paint = string | Gradient;

export interface Gradient {
  readonly kind: 'linear' | 'radial';
  /** Linear: start and end, `x0 y0 x1 y1`. Radial: two circles, `x0 y0 r0 x1 y1 r1`. */
  readonly geometry: readonly number[];
  /** Ascending offsets from 0 to 1. */
  readonly stops: readonly GradientStop[];
}

export interface GradientStop {
  readonly offset: number;
  readonly colour: string;
  /** From 0 to 1; 1 if absent. Only a fill takes heed of it. */
  readonly opacity?: number;
}

/** Text of the picture, kept as text. */
export interface GlyphMark {
  readonly kind: 'glyphs';
  readonly run: GlyphRun;
  /** Left end of the baseline. */
  readonly x: number;
  readonly y: number;
  readonly colour: string;
}

/** An image inside the picture; its lower left corner and size. */
export interface PixelMark {
  readonly kind: 'pixels';
  readonly image: ImageFile;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface GroupMark {
  readonly kind: 'group';
  /** `a b c d e f` as in PDF (ISO 32000-1, 8.3.3): x′ = ax + cy + e, y′ = bx + dy + f. */
  readonly transform: readonly [number, number, number, number, number, number];
  /** Nothing outside is painted; null where all is. In the group's own coordinates. */
  readonly clip: { readonly outline: Outline; readonly rule: Fill['rule'] } | null;
  /** Of the group as a whole, from 0 to 1. */
  readonly opacity: number;
  readonly marks: readonly Mark[];
}
