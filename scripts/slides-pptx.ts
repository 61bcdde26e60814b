import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SlideContent } from './deck/content/index.js';
import { createMeasure } from './deck/measure/typefaces.js';
import { drawingOf, type RenderResources } from './deck/render.js';
import type { DeckSource } from './deck/slide.js';
import { grammarOf } from './paper/code-language.js';
import { rasteriser } from './rasteriser.js';
import { loadResources } from './resources.js';

/** The deck as `slides.pptx`; what it takes is loaded here, in the deck's thread. */
export async function makeSlidesPptx(
  source: DeckSource,
  drawing: RenderResources,
  slides: readonly SlideContent[],
): Promise<Uint8Array> {
  const { writePptx } = require('./pptx.cjs') as typeof import('./pptx/index.js');
  const resources = loadResources(new Uint8Array());
  const measure = createMeasure(JSON.parse(readFileSync(join(__dirname, 'deck', 'widths.json'), 'utf8')));
  const { about, macros = [], images, title, author, lang } = source;
  // Letters that only the text's fonts have are about as wide as an x.
  const mathematics = once(() => {
    const made = resources.mathematics((letters) => 500 * letters.length);
    for (const macro of macros) made?.inline(macro);
    return made;
  });
  const deck = {
    slides,
    chapters: about?.chapters ?? [],
    keywords: about?.keywords ?? [],
    date: about?.date ?? null,
    theme: drawingOf(source, drawing)[0],
    title,
    author,
    lang,
  };
  const raster = once(rasteriser);
  return writePptx(deck, {
    images,
    measure,
    formula: (tex) => mathematics()?.display(tex) ?? null,
    highlight: (language, code) => resources.highlight(grammarOf(language) ?? '', code),
    svgToPng: (svg, room) => raster().svgToPng(svg, room),
  });
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
