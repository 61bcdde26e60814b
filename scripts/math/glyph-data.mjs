import { readFileSync } from 'node:fs';

/** What one of the font's dynamic files would register, as JSON: at build time, so that none of them is ever run. */
export function glyphData(path) {
  const source = readFileSync(path, 'utf8').replace(/^import .*$/gm, '');
  let data = null;
  const font = { dynamicSetup: (...given) => (data = given) };
  // Directions in which a sign is stretched, by MathJax’s names.
  const [V, H] = ['v', 'h'];
  new Function('MathJaxStix2Font', 'V', 'H', source)(font, V, H);
  return JSON.stringify(data);
}
