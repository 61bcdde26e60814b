import type { FontStyle } from './font-style.js';
import type { Feature } from './harfbuzz.js';

/**
 * OpenType features of a style. Kerning, ligatures, marks and local forms are on by default; a face that
 * lacks a feature ignores it.
 */
export function featuresOf(style: FontStyle): Feature[] {
  const features: Feature[] = [...FIGURES[style.figures]];
  // Letters set apart don't join; a mono face keeps one glyph to a cell.
  if (style.tracking !== 0 || style.family === 'mono') features.push(['liga', 0], ['clig', 0]);
  if (style.smallCaps) features.push(['smcp', 1]);
  return features;
}

const FIGURES: Readonly<Record<FontStyle['figures'], readonly Feature[]>> = {
  oldstyle: [
    ['onum', 1],
    ['pnum', 1],
  ],
  lining: [
    ['lnum', 1],
    ['pnum', 1],
  ],
  tabular: [
    ['lnum', 1],
    ['tnum', 1],
  ],
};

/** Glyphs other than the style's own: of a feature, or as they stand with capitals. */
export type Variant = 'sups' | 'subs' | 'c2sc' | 'capitals';

/** The style's features with those of a variant. */
export function withVariant(features: readonly Feature[], variant: Variant | null): Feature[] {
  if (variant === null) return [...features];
  if (variant !== 'capitals') return [...features, [variant, 1]];
  return [...features.filter(([tag]) => tag !== 'onum'), ...FIGURES.lining, ['liga', 0]];
}

/** The feature that has real superior and inferior glyphs. */
export const POSITION_FEATURE = { super: 'sups', sub: 'subs' } as const;
