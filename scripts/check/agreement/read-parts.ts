import { type Note, shareKey } from './figure.js';
import type { Patterns } from './patterns.js';

/** Notes “half”, “a third”: figures of speech as often as figures, so that they bear out, and are not asked for. */
export function readParts(text: string, { part, parts }: Patterns, note: Note): void {
  for (const { 0: word, index } of text.matchAll(part)) {
    const share = shareKey(1 / parts.get(word.toLowerCase())!);
    const at = { start: index, end: index + word.length, text: word, value: null, sign: '' };
    note({ ...at, weight: 'never', ways: [[share]], gives: [share, `word-${share}`] });
  }
}
