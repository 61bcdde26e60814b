import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import theme from '../../slides/theme.css';
import { readDeckTheme } from '../deck-theme.js';
import { rasteriser } from '../rasteriser.js';
import { makeSlidesPptx } from '../slides-pptx.js';
import { thorough } from '../thorough.js';
import { type Highlight, hasCode } from './coloured-code.js';
import type { SlideContent } from './content/index.js';
import type { DeckDrawing, DrawAnswer, Drawn, DrawnForm, DrawRequest } from './drawn.js';
import { hasFormula } from './formula.js';
import { otherFaces } from './other-faces.js';
import { withPixels } from './pixels.js';
import { readContent } from './read-content.js';
import { identifiedSlides, printDeck, type RenderResources, renderDeck, warmUp } from './render.js';
import type { DeckSource } from './slide.js';
import { createSubsetter } from './subset.js';

/* The thread that draws slides: an edge of the program, which alone reads what installation prepared. */

const folder = join(__dirname, 'deck');

const resources: RenderResources = {
  page: readFileSync(join(folder, 'page.html'), 'utf8'),
  theme,
  packed: readFileSync(join(folder, 'theme.css'), 'utf8'),
  font: (name) => readFileSync(join(folder, 'fonts', name), 'base64'),
  otherFaces: (text, lang) => {
    const json = (name: string) => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
    const subset = (file: string, characters: string) => cut(join(__dirname, 'fonts', file), characters);
    return otherFaces(text, lang, { own: json('widths'), others: json('others'), subset });
  },
  formulas: (characters) => cut(join(folder, 'fonts', 'formulas.otf'), characters),
};

let subset: ReturnType<typeof createSubsetter> | undefined;

/** A font file with only these characters. */
function cut(file: string, characters: string): Uint8Array {
  subset ??= createSubsetter(readFileSync(join(folder, 'subset.wasm')));
  return subset(readFileSync(file), characters);
}

warmUp(resources);

/** How each form is made; what only some decks need is loaded for those. */
const FORMS: {
  readonly [Form in DrawnForm]: (source: DeckSource, resources: RenderResources) => Drawn[Form] | Promise<Drawn[Form]>;
} = {
  html: renderDeck,
  content,
  print: printDeck,
  overflow: (source, given) =>
    source.slides.some(({ origin }) => origin === 'written')
      ? thorough().checkWrittenOverflow(source, identifiedSlides(source, given), readDeckTheme())
      : [],
  pptx: (source, given) => makeSlidesPptx(source, given, content(source, given)),
};

// One deck a thread: it ends by itself once it has answered.
parentPort?.once('message', async (request: DrawRequest) => {
  try {
    answer(await draw(request));
  } catch (error) {
    answer({ fault: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});

/** What a request asks for, drawn. */
export async function draw({ source: asked, forms }: DrawRequest): Promise<DeckDrawing> {
  const { source, undrawn } = await withPixels(asked, () => rasteriser().pdfToPng);
  const math = hasFormula(source.slides) ? { math: mathematician().mathRenderer(source.macros ?? []) } : {};
  const code = hasCode(source.slides) ? { highlight: highlighter() } : {};
  const given = { ...resources, ...math, ...code };
  const made = await Promise.all(forms.map(async (form) => [form, await FORMS[form](source, given)] as const));
  return { drawn: Object.fromEntries(made), undrawn };
}

/** What the slides show; a bundle of its own, as few builds ask for it. */
function content(source: DeckSource, given: RenderResources): SlideContent[] {
  return readContent(source, given, require('./content.cjs'));
}

/** A bundle of its own: few decks have formulas. */
function mathematician(): typeof import('./math.js') {
  return require('./temml.cjs');
}

/** A bundle of its own, which few decks need. */
function highlighter(): Highlight {
  const { highlight }: typeof import('../highlighter.js') = require('./highlighter.cjs');
  return highlight;
}

function answer(message: DrawAnswer): void {
  parentPort?.postMessage(message);
}
