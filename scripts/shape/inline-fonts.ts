import { TRACKING } from './capitals.js';
import type { FontStyle } from './font-style.js';
import type { StyledFont } from './styled-font.js';

/* Fonts of what is set apart within a line. */

/** Size of code beside the text's, so that their lower case is alike in height: the mono face looks larger. */
const CODE_SCALE: Readonly<Record<FontStyle['family'], number>> = { serif: 0.92, garamond: 0.82, sans: 0.92, mono: 1 };

/** Of note marks, and of the commas between those that follow each other: 1112 would be another note. */
export function noteMarkFont(font: StyledFont): StyledFont {
  return font.vary('note mark', { position: 'super', italic: false, smallCaps: false, breaking: 'none' });
}

export function smallCaps(font: StyledFont): StyledFont {
  const tracking = Math.max(font.style.tracking, TRACKING.smallCaps);
  return font.vary('small caps', { smallCaps: true, tracking });
}

export function codeFont(font: StyledFont): StyledFont {
  const { style } = font;
  const size = style.size * CODE_SCALE[style.family];
  return font.vary('code', {
    family: 'mono',
    size,
    figures: 'lining',
    smallCaps: false,
    breaking: 'code',
    hyphenate: false,
  });
}
