import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Printer } from './browser/index.js';
import { type DeckThread, startDeckThread } from './deck-thread.js';
import type { Wanted } from './outputs.js';
import { compileModule, type WasmSource } from './shape/webassembly.js';

/** What other threads do while this one loads the engine, reads and cites. */
export interface Begun {
  /** Being compiled; nothing where nothing is to be set. */
  readonly harfbuzz: WasmSource;
  /** Null where no slides are to be drawn. */
  readonly deck: DeckThread | null;
  /** Null where nothing is to be printed by a browser. */
  readonly printer: Printer | null;
}

export function begin({ report, handout, files, drawn }: Wanted): Begun {
  return {
    harfbuzz: report || handout ? compileModule(readFileSync(join(__dirname, 'harfbuzz.wasm'))) : new Uint8Array(),
    deck: files && drawn.length > 0 ? startDeckThread() : null,
    printer: files && drawn.includes('print') ? startPrinter() : null,
  };
}

/** A bundle of its own: few builds ask for it. */
function startPrinter(): Printer {
  return (require('./browser.cjs') as typeof import('./browser/index.js')).startPrinter();
}
