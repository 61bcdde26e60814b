import type { Place } from '../paper/index.js';

/** Where the lines of a file begin, so that offsets become places. */
export interface Lines {
  readonly file: string;
  readonly starts: readonly number[];
}

export function linesOf(file: string, text: string): Lines {
  const starts = [0];
  for (const { index } of text.matchAll(/\n/g)) starts.push(index + 1);
  return { file, starts };
}

export function placeBetween(lines: Lines, start: number, end: number): Place {
  const from = pointAt(lines, start);
  const to = pointAt(lines, Math.max(start, end));
  return { file: lines.file, ...from, endLine: to.line, endColumn: to.column };
}

function pointAt({ starts }: Lines, offset: number): { line: number; column: number } {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - starts[low]! + 1 };
}
