import type { contentOf, SlideContent } from './content/index.js';
import { readTokens } from './marp.js';
import { drawingOf, type RenderResources } from './render.js';
import type { DeckSource } from './slide.js';

/** What each slide of the deck shows, in types rather than markup, as the stage content/ reads it. */
export function readContent(
  source: DeckSource,
  resources: RenderResources,
  { contentOf: read }: ContentStage,
): SlideContent[] {
  return read(source.slides, readTokens(source, ...drawingOf(source, resources)));
}

/** Handed in, since few builds ask for it. */
export interface ContentStage {
  readonly contentOf: typeof contentOf;
}
