import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync, inflateSync } from 'node:zlib';
import type { FaceWidths } from './deck/index.js';
import type { FigureStage } from './figures.js';
import type { Highlight } from './page/index.js';
import type { Rasteriser } from './raster/index.js';
import { rasteriser } from './rasteriser.js';
import type { ShapeResources, WasmSource } from './shape/index.js';

/** What the engine is given because it may not fetch it: fonts, WebAssembly, styles, compression. */
export interface Resources extends ShapeResources {
  deflate(bytes: Uint8Array): Uint8Array;
  /** Throws where there is more than `most` bytes. */
  inflate(bytes: Uint8Array, most: number): Uint8Array;
  /** Cuts code into its tokens; what it takes is read when it is first asked. */
  readonly highlight: Highlight;
  /** The stage that draws SVG. */
  figure(): Promise<FigureStage>;
  /** Draws SVG and PDF as PNG; loaded for the first of them. */
  rasteriser(): Rasteriser;
  /** A file of the fonts that stand in figures for those that every reader has; null where there is none. */
  standardFont(file: string): Uint8Array | null;
  /** How wide the characters of the deck's faces are, by the name of the face. */
  deckFaces(): Readonly<Record<string, FaceWidths>>;
  /** A shipped style, parsed, by CSL's name for it; null where there is none. */
  style(name: string): string | null;
  /** Parsed locale of a language; null where there is none. */
  locale(lang: string): string | null;
}

/** The resources in dist/, each read when it is first asked for; HarfBuzz is being compiled already. */
export function loadResources(harfbuzz: WasmSource): Resources {
  return {
    harfbuzz,
    font: (name) => readIfThere(file('fonts', name)),
    hyphenation: (name) => readIfThere(file('hyphenation', `${name}.wasm`)),
    // Of 417 pages level 6 takes 0.18 s, level 7 takes 0.20 s for 0.5 % less, level 9 takes 0.28 s for 0.9 % less; a
    // larger memLevel makes no difference.
    deflate: (bytes) => deflateSync(bytes, { level: 6 }),
    inflate: (bytes, most) => inflateSync(bytes, { maxOutputLength: most }),
    highlight: (grammar, code) => highlighter().highlight(grammar, code),
    figure: async () => require('./figure.cjs'),
    rasteriser,
    mathematics: (measure) => mathematician().createMathematics(glyphs, measure),
    standardFont: (name) => readIfThere(file('standard-fonts', name)),
    deckFaces: () => JSON.parse(readIfThere(file('deck', 'widths.json'))?.toString('utf8') ?? '{}'),
    style: (name) => readIfThere(file('styles', `${name}.json`))?.toString('utf8') ?? null,
    locale: (lang) => readIfThere(file('locales', `${lang}.json`))?.toString('utf8') ?? null,
  };
}

/** A bundle of its own, as `figure.cjs` is. */
function highlighter(): typeof import('./highlighter.js') {
  return require('./highlighter.cjs');
}

/** A file of the rarer glyphs of formulas. */
function glyphs(name: string): string | null {
  return readIfThere(file('math', `${name}.json`))?.toString('utf8') ?? null;
}

function mathematician(): typeof import('./math/index.js') {
  return require('./math.cjs');
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
