import type { Element } from '../finished/html/parse.js';

/** Whether a deck is set in the shipped theme, or in one that differs from it by colours alone. */
export function isShippedTheme(styles: readonly string[], shipped: string): boolean {
  // Comparing by size takes long; most decks have the theme as it is.
  if (styles.some((css) => css.trim() === shipped.trim())) return true;
  const wanted = withoutColours(shipped);
  return styles.some((css) => css.includes('@theme') && withoutColours(css) === wanted);
}

/** Declarations that change how large nothing is, and rules that say nothing else. */
const COLOUR =
  /(?:^|(?<=[{;\s]))(?:--(?:paper|ink|soft|rule|accent)|color|background(?:-color|-image)?|text-decoration[a-z-]*)\s*:[^;{}]*;?/g;
const COMMENT = /\/\*[\s\S]*?\*\//g;
const EMPTY = /[^{};]+\{\s*\}/g;

function withoutColours(css: string): string {
  return css.replace(COMMENT, '').replace(COLOUR, '').replace(EMPTY, '').replace(/\s+/g, '');
}

/** Whether a slide has a layout of its own: a picture that takes half of it, or sizes given by hand. */
export function hasOwnLayout({ attributes, children }: Element, top = true): boolean {
  if (attributes.has('data-marpit-advanced-background')) return true;
  if (
    !top &&
    /(?:size|width|height|margin|padding|position|display|line|columns)\s*:/.test(attributes.get('style') ?? '') &&
    !attributes.has('src')
  )
    return true;
  if (attributes.has('data-auto-scaling') || attributes.has('data-marp-fitting')) return true;
  return children.some((child) => typeof child !== 'string' && hasOwnLayout(child, false));
}
