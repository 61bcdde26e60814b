import type { DeckLook } from '../paper/index.js';
import type { Box } from './measured.js';

/** Front matter of a deck that names one of the theme's variants, or of its sizes, as Marp understands it. */
const VARIANT = /^class\s*:(?:[^\n]*\n?(?:[ \t]+-[^\n]*\n?)*?[^\n]*)\b(dark|invert|print)\b/m;
const SIZE = /^size\s*:\s*["']?(4:3|16:9)\b/m;

/** The class that all slides have for their variant, null for the light one; the deck's front matter goes before the paper's. */
export function variantOf({ variant }: DeckLook, frontMatter: string): string | null {
  const own = VARIANT.exec(frontMatter)?.[1];
  return own ?? (variant === 'light' ? null : variant);
}

/** A deck's front matter, with the size that the paper asks for where it names none itself. */
export function withSize({ size }: DeckLook, frontMatter: string): string {
  return size === null || /^size\s*:/m.test(frontMatter) ? frontMatter : `${frontMatter}\nsize: ${size}`.trimStart();
}

/** Width and height of a slide in px, for a deck with that front matter. */
export function boxOf(look: DeckLook, frontMatter: string): Box {
  return { width: SIZE.exec(withSize(look, frontMatter))?.[1] === '4:3' ? 960 : 1280, height: 720 };
}
