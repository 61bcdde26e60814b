import { HOLE } from './passage.js';
import { letters } from './plain-text.js';

/**
 * Whether `found` is what `expected` says, white space apart; each hole in it stands for any text. Linear: each piece
 * between two holes is looked for once, from where the one before it ended.
 */
export function says(expected: string, found: string): boolean {
  if (expected === found) return true;
  const [wanted, read] = [letters(expected), letters(found)];
  if (!wanted.includes(HOLE)) return wanted === read;
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
