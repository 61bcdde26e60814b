import { gridTableLength } from './grid-table.js';
import { isRule, ruledTableLength } from './ruled-table.js';

/** A table is drawn at the margin or a little indented; further in it is code. */
const INDENTED = /^(?: {4}|\t)/;
const GRID = /^ {0,3}\+[-=:]/;
const BORDER = /^ {0,3}-{3,} *$/;
/** Characters of a text in which the end of a table is looked for. */
const FARTHEST = 200_000;

/** Offset after the simple, multiline or grid table that begins with the line at `at`; 0 where there is none. */
export function drawnTableEnd(text: string, at: number): number {
  const [first, second] = [lineAt(text, at), lineAt(text, at + lineAt(text, at).length + 1)];
  if (INDENTED.test(first) && !isRule(second)) return 0;
  const grid = GRID.test(first);
  if (!grid && !BORDER.test(first) && !isRule(first) && !isRule(second)) return 0;
  const lines = text.slice(at, at + FARTHEST).split('\n');
  const count = grid ? gridTableLength(lines) : ruledTableLength(lines);
  return count === 0 ? 0 : at + lines.slice(0, count).reduce((length, line) => length + line.length + 1, -1);
}

function lineAt(text: string, at: number): string {
  const end = text.indexOf('\n', at);
  return text.slice(at, end < 0 ? text.length : end);
}
