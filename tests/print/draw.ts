import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { createRasteriser } from '../../scripts/raster/index.js';

const { pdfToPixels } = createRasteriser({
  program: (name) => readFileSync(`node_modules/@hyzyla/pdfium/dist/${name}.wasm`),
  font: () => null,
  deflate: deflateSync,
});

/** As the program draws what takes more to read. */
export const draw = (pdf: Uint8Array, size: { width: number; height: number }, page = 1) =>
  pdfToPixels(pdf, page, size);
