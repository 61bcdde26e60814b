import type { TextStyle } from './style.js';

/** All that decides which glyphs a stretch of text gets and where it may break; its look is elsewhere. */
export interface FontStyle extends Omit<TextStyle, 'colour' | 'rtl'> {
  readonly position: 'normal' | 'super' | 'sub';
  /** Whose rules say where a line may end. */
  readonly breaking: Breaking;
  /** The author emphasises it: where a face has neither italic nor bold, by dots. */
  readonly stressed: boolean;
  /** Words may be divided anywhere: some are wider than their column. */
  readonly broken: boolean;
}

export type Breaking = 'prose' | 'address' | 'code' | 'none';

/** A style for a paragraph's plain text. */
export function plainStyle({ colour: _, rtl: __, ...style }: TextStyle): FontStyle {
  return { ...style, position: 'normal', breaking: 'prose', stressed: false, broken: false };
}

/** Equal for styles that set any text alike. */
export function styleKey(style: FontStyle): string {
  return [
    style.family,
    style.weight,
    style.italic ? 'italic' : 'upright',
    style.size,
    style.figures,
    style.smallCaps ? 'smcp' : '',
    style.tracking,
    style.lang,
    style.hyphenate ? 'hyphenate' : '',
    style.position,
    style.breaking,
    style.stressed ? 'stressed' : '',
    style.broken ? 'broken' : '',
  ].join('|');
}
