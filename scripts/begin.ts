import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Wanted } from './build.js';
import { type DeckThread, startDeckThread } from './deck-thread.js';
import { compileModule, type WasmSource } from './shape/webassembly.js';

/** What other threads do while this one loads the engine, reads and cites. */
export interface Begun {
  readonly wasm: WasmModules;
  /** Null where no slides are to be drawn. */
  readonly deck: DeckThread | null;
}

/** HarfBuzz, being compiled. */
export interface WasmModules {
  readonly harfbuzz: WasmSource;
  readonly subsetter: WasmSource;
}

export function begin(wanted: Wanted): Begun {
  return { wasm: compileHarfBuzz(wanted), deck: wanted.slides && wanted.files ? startDeckThread() : null };
}

/** First what shapes text, then what subsets fonts. */
function compileHarfBuzz({ report, files }: Wanted): WasmModules {
  const none = new Uint8Array();
  if (!report) return { harfbuzz: none, subsetter: none };
  const harfbuzz = compile('harfbuzz.wasm');
  return { harfbuzz, subsetter: files ? harfbuzz.then(() => compile('harfbuzz-subset.wasm')) : none };
}

function compile(name: string) {
  return compileModule(readFileSync(join(__dirname, name)));
}
