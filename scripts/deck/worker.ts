import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import theme from '../../slides/theme.css';
import { hasFormula } from './formula.js';
import { type RenderResources, renderDeck, warmUp } from './render.js';
import type { DeckSource } from './slide.js';

/* The thread that draws slides: an edge of the program, which alone reads what installation prepared. */

const folder = join(__dirname, 'deck');

const resources: RenderResources = {
  page: readFileSync(join(folder, 'page.html'), 'utf8'),
  theme,
  packed: readFileSync(join(folder, 'theme.css'), 'utf8'),
  font: (name) => readFileSync(join(folder, 'fonts', name), 'base64'),
};

warmUp(resources);

// One deck a thread: it ends by itself once it has answered.
parentPort?.once('message', async (source: DeckSource) => {
  try {
    const math = hasFormula(source.slides)
      ? { math: (await import('./math.js')).mathRenderer(source.macros ?? []) }
      : {};
    parentPort?.postMessage({ html: renderDeck(source, { ...resources, ...math }) });
  } catch (error) {
    parentPort?.postMessage({ fault: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
