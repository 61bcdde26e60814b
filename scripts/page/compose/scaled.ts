import type { ParagraphStyle } from '../setter.js';

const scaledStyles = new WeakMap<ParagraphStyle, Map<number, ParagraphStyle>>();

/** A style at `share` of its size, leading with it. One object for each size: fonts are found by it. */
export function scaled(style: ParagraphStyle, share: number): ParagraphStyle {
  if (share === 1) return style;
  const known = scaledStyles.get(style) ?? new Map<number, ParagraphStyle>();
  scaledStyles.set(style, known);
  const text = { ...style.text, size: style.text.size * share };
  const made = known.get(share) ?? { ...style, leading: style.leading * share, text };
  known.set(share, made);
  return made;
}
