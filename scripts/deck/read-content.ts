import { contentOf, type SlideContent } from './content/index.js';
import { readTokens } from './marp.js';
import { drawingOf, type RenderResources } from './render.js';
import type { DeckSource } from './slide.js';

/** What each slide of the deck shows, in types rather than markup. */
export function readContent(source: DeckSource, resources: RenderResources): SlideContent[] {
  return contentOf(source.slides, readTokens(source, ...drawingOf(source, resources)));
}
