import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DeckThread, startDeckThread } from './deck-thread.js';
import type { Wanted } from './outputs.js';
import { compileModule, type WasmSource } from './shape/webassembly.js';

/** What other threads do while this one loads the engine, reads and cites. */
export interface Begun {
  /** Being compiled; nothing where nothing is to be set. */
  readonly harfbuzz: WasmSource;
  /** Null where no slides are to be drawn. */
  readonly deck: DeckThread | null;
}

export function begin({ report, handout, files, drawn }: Wanted): Begun {
  return {
    harfbuzz: report || handout ? compileModule(readFileSync(join(__dirname, 'harfbuzz.wasm'))) : new Uint8Array(),
    deck: files && drawn.length > 0 ? startDeckThread() : null,
  };
}
