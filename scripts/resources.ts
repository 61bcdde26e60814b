import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import type { Wanted } from './build.js';
import { compileModule, type ShapeResources, type WasmSource } from './shape/index.js';

/** What the engine is given because it may not fetch it: fonts, WebAssembly, styles, compression. */
export interface Resources extends ShapeResources {
  /** `harfbuzz-subset.wasm`. */
  readonly subsetter: WasmSource;
  deflate(bytes: Uint8Array): Uint8Array;
  /** The default style, parsed. */
  style(): string;
  /** Parsed locale of a language; null where there is none. */
  locale(lang: string): string | null;
}

/**
 * The resources in dist/, each read when it is first asked for; but HarfBuzz, which every report needs, is compiled
 * from now on beside what comes before shaping.
 */
export function loadResources(wanted: Wanted): Resources {
  const harfbuzz = wanted.report ? compileModule(readFileSync(file('harfbuzz.wasm'))) : new Uint8Array();
  return {
    harfbuzz,
    font: (name) => readIfThere(file('fonts', name)),
    hyphenation: (name) => readIfThere(file('hyphenation', `${name}.wasm`)),
    // Needed later than the other, so compiled after it.
    subsetter:
      harfbuzz instanceof Promise && wanted.files
        ? harfbuzz.then(() => compileModule(readFileSync(file('harfbuzz-subset.wasm'))))
        : new Uint8Array(),
    // Level 6: level 9 takes half as long again for one part in a hundred.
    deflate: (bytes) => deflateSync(bytes, { level: 6 }),
    style: () => readFileSync(file('styles', 'default.json'), 'utf8'),
    locale: (lang) => readIfThere(file('locales', `${lang}.json`))?.toString('utf8') ?? null,
  };
}

function file(...path: string[]): string {
  return join(__dirname, ...path);
}

function readIfThere(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}
