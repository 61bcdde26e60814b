import { HOLE } from './passage.js';
import { letters } from './plain-text.js';

/** White space beside ideographs and kana is no space between words: lines end there without. */
const BESIDE = / ?([\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]) ?/g;

function together(text: string): string {
  return text.replace(BESIDE, '$1');
}

/**
 * Whether `found` says what `expected` does, in which a hole stands for any text. Linear: each piece between two holes
 * is looked for once, from where the one before it ended, and without white space.
 */
export function says(expected: string, found: string): boolean {
  if (expected === found) return true;
  if (!expected.includes(HOLE)) return together(expected) === together(found);
  const [wanted, read] = [letters(expected), letters(found)];
  const pieces = wanted.split(HOLE);
  const last = pieces.pop() as string;
  const first = pieces.shift() as string;
  if (!read.startsWith(first)) return false;
  let at = first.length;
  for (const piece of pieces) {
    const start = read.indexOf(piece, at);
    if (start < 0) return false;
    at = start + piece.length;
  }
  return read.length - last.length >= at && read.endsWith(last);
}
