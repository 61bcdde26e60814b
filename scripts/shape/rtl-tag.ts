import { isRightToLeft } from '../paper/direction.js';
import type { Place } from '../paper/index.js';
import { type Tag, tag } from '../paper/tag.js';
import type { GlyphRun } from './glyph-run.js';

/**
 * The tag for a run at a bidi level. What runs right to left gets one for each word: its glyphs stand in
 * visual order, and the tag says what they read. A word of its own is right wherever the line breaks.
 */
export function directedTag(owner: Tag, run: GlyphRun, level: number, lang: string, place: Place | null): Tag {
  if ((level & 1) === 0) return owner;
  return tag('Span', owner, { actualText: run.text, lang: rtlLanguage(run.text, lang), place });
}

/** Language of right-to-left text: the surrounding one (null) if it is written so, otherwise by its script. */
function rtlLanguage(text: string, surrounding: string): string | null {
  if (isRightToLeft(surrounding)) return null;
  if (/\p{Script=Arabic}/u.test(text)) return 'ar';
  if (/\p{Script=Hebrew}/u.test(text)) return 'he';
  return null;
}
