import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { glyphData } from '../../scripts/math/glyph-data.mjs';
import { createMathematics } from '../../scripts/math/index.js';
import { fontFiles, type ShapeResources } from '../../scripts/shape/index.js';

const modules = fileURLToPath(new URL('../../node_modules', import.meta.url));

/** The installed fonts, HarfBuzz and patterns. */
export const resources: ShapeResources = {
  harfbuzz: readFileSync(join(modules, 'harfbuzzjs/dist/harfbuzz.wasm')),
  font(file) {
    const found = fontFiles().find((one) => one.file === file);
    const path = found && join(modules, found.package, found.path);
    return path && existsSync(path) ? readFileSync(path) : null;
  },
  mathematics: (measure) =>
    createMathematics(
      (file) => glyphData(join(modules, '@mathjax/mathjax-stix2-font/mjs/svg/dynamic', `${file}.js`)),
      measure,
    ),
  hyphenation(name) {
    const path = join(modules, 'hyphenopoly/patterns', `${name}.wasm`);
    return existsSync(path) ? readFileSync(path) : null;
  },
};
