import { textBytes, textString } from './syntax.js';

/**
 * A name tree of one node (ISO 32000-1, 7.9.6): pairs of a name and a value in PDF syntax, sorted as its
 * bytes are.
 */
export function nameTree(pairs: readonly (readonly [string, string])[]): string {
  const keyed = pairs.map(([key, value]) => ({ key, value, bytes: textBytes(key) }));
  keyed.sort((a, b) => (a.bytes < b.bytes ? -1 : a.bytes > b.bytes ? 1 : 0));
  return `<</Names[${keyed.map(({ key, value }) => `${textString(key)} ${value}`).join(' ')}]>>`;
}
