import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import type { Rasteriser } from './raster/index.js';

/** The stage `raster/`: a bundle of its own, with two programs in WebAssembly, for papers that call for it. */
export function rasteriser(): Rasteriser {
  const { createRasteriser }: typeof import('./raster/index.js') = require('./raster.cjs');
  return createRasteriser({
    program: (name) => readFileSync(join(__dirname, 'raster', `${name}.wasm`)),
    font(file) {
      try {
        return readFileSync(join(__dirname, 'fonts', file));
      } catch {
        return null;
      }
    },
    deflate: (bytes) => deflateSync(bytes, { level: 6 }),
  });
}
