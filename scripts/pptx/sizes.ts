/** Sizes of type in CSS px, as in slides/theme.css; 24 px are 18 pt on a slide 540 pt high. */
export const SCALE = [43, 38, 34, 30, 27, 24] as const;

export const SIZE = {
  smallest: 24,
  text: 34,
  medium: 38,
  large: 43,
  heading: 48,
  longHeading: 38,
  display: 69,
  displayLong: 54,
  displayLarge: 112,
  quotation: 48,
  statement: 54,
  number: 164,
} as const;

/** The theme's classes for the size of text. */
const WISHES: Readonly<Record<string, number>> = { large: 43, medium: 38, compact: 30, dense: 27 };

/** The size that a slide's classes ask for; null without one. */
export function wishedSize(classes: readonly string[]): number | null {
  return classes.map((name) => WISHES[name]).find((size) => size !== undefined) ?? null;
}

/** Distance of baselines to the size of type: about what Source Sans has by itself. */
export const LEADING = 1.26;

/** The theme's margin at the sides of a slide, px. */
export function sideOf(width: number): number {
  return width < 1100 ? 64 : 84;
}

export const TOP = 84;
/** Lower edge of what stands on a slide, foot notes among it. */
export const FOOT = 684;
