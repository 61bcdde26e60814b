import { type Drawing, drawSlides, type Rendered } from './marp.js';
import { identified, presentation } from './page.js';
import { type PrintedDeck, printPage } from './print-page.js';
import type { RenderResources } from './resources.js';
import type { DeckSource } from './slide.js';

export type { RenderResources } from './resources.js';

/** The deck as one HTML file that needs nothing else: slides, theme, typefaces, pictures, presenter view. */
export function renderDeck(source: DeckSource, resources: RenderResources): string {
  return presentation(source, drawnSlides(source, resources), resources);
}

/** The same slides as a page that a browser prints, one slide on each sheet. */
export function printDeck(source: DeckSource, resources: RenderResources): PrintedDeck {
  return printPage(source, drawnSlides(source, resources), resources);
}

/** The slides alone, each with what says where it comes from. */
export function identifiedSlides(source: DeckSource, resources: RenderResources): Rendered {
  const { html, css } = drawnSlides(source, resources);
  return { html: html.map((slide, at) => identified(slide, source, at)), css };
}

/** A deck that is wanted in several forms is drawn once. */
const drawn = new WeakMap<DeckSource, Rendered>();

function drawnSlides(source: DeckSource, resources: RenderResources): Rendered {
  const slides = drawn.get(source) ?? drawSlides(source, ...drawingOf(source, resources));
  drawn.set(source, slides);
  return slides;
}

/** The theme that a deck is drawn with, and what drawing it can make use of. */
export function drawingOf(source: DeckSource, resources: RenderResources): [theme: string, drawing: Drawing] {
  const theme = usable(source.theme, resources.theme);
  const { packed, math, highlight } = resources;
  return [
    theme,
    {
      ...(math && { math }),
      ...(highlight && { highlight }),
      ...(packed !== undefined && theme === resources.theme && { packed }),
    },
  ];
}

/**
 * Draws a slide with our theme and throws it away, so that a thread that waits for its deck has the code compiled
 * and the theme packed when it comes.
 */
export function warmUp(resources: RenderResources): void {
  const markdown =
    '<!-- _class: points -->\n\n# A *heading*\n\n- A point<sup class="mark">1</sup>\n\n| a | b |\n|---|---|\n| c | d |';
  const notes = [{ numbers: [1], keys: [], text: 'A <em>note</em>.' }];
  const place = { file: '', line: 1, column: 1, endLine: 1, endColumn: 1 };
  const slide = {
    kind: 'points',
    section: null,
    origin: 'derived',
    markdown,
    notes,
    speakerNotes: 'Said.',
    place,
  } as const;
  const source = { slides: [slide, slide], title: '', author: '', lang: 'en', theme: '', images: new Map() };
  renderDeck(source, resources);
}

/** Marp knows a theme by its name; CSS without one goes on top of ours. */
function usable(theme: string, ours: string): string {
  if (theme.trim() === '') return ours;
  return /@theme\s+\S/.test(theme) ? theme : `${ours}\n${theme}`;
}
