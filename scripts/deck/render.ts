import { drawSlides } from './marp.js';
import { presentation } from './page.js';
import type { RenderResources } from './resources.js';
import type { DeckSource } from './slide.js';

export type { RenderResources } from './resources.js';

/** The deck as one HTML file that needs nothing else: slides, theme, typefaces, pictures, presenter view. */
export function renderDeck(source: DeckSource, resources: RenderResources): string {
  return presentation(source, drawSlides(source, usable(source.theme, resources.theme)), resources);
}

/** Marp knows a theme by its name; CSS without one goes on top of ours. */
function usable(theme: string, ours: string): string {
  if (theme.trim() === '') return ours;
  return /@theme\s+\S/.test(theme) ? theme : `${ours}\n${theme}`;
}
