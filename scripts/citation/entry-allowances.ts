import type { Allowance } from '../paper/index.js';
import type { Library } from './library.js';
import { LineIndex } from './line-index.js';

const COMMENT = /^[ \t]*[%#]+[ \t]*twofold-allow\b(.*)$/gm;

/**
 * Comments `% twofold-allow rule-id: why` in a bibliography file (in YAML with `#`): each holds for the entry that
 * follows. `entries` are those of the file, in its order.
 */
export function entryAllowances(file: string, text: string, entries: Library['entries']): Allowance[] {
  const found = [...text.matchAll(COMMENT)];
  if (found.length === 0) return [];
  const lines = new LineIndex(file, text);
  const inOrder = [...entries.values()];
  const starts = inOrder.map(({ place }) => place.line);
  let next = 0;
  return found.map((comment) => {
    const place = lines.place(comment.index, comment.index + comment[0].length);
    while (next < starts.length && starts[next]! <= place.line) next++;
    const entry = inOrder[next];
    const endLine = (starts[next + 1] ?? Number.MAX_SAFE_INTEGER) - 1;
    const holds = entry ? { ...entry.place, endLine, endColumn: Number.MAX_SAFE_INTEGER } : null;
    return { text: comment[1]!.trim(), place, holds };
  });
}
