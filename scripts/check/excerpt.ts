import { columns, printable } from './terminal.js';

/** Columns of source shown; paragraphs are often one long line. */
const WIDTH = 96;
/** Columns kept in front of the place when the line is cut. */
const LEAD = 36;

export interface Excerpt {
  readonly text: string;
  /** Its parts: what is marked, and what stands around that. */
  readonly before: string;
  readonly marked: string;
  readonly after: string;
  /** Spaces and carets, to be printed below `text`. */
  readonly caret: string;
}

/**
 * The part of a source line around a finding, with the carets that point at it.
 * @param start UTF-16 offset of the finding, from 0
 * @param end offset behind it; at least one column is marked
 */
export function excerpt(line: string, start: number, end: number): Excerpt {
  const from = cutAt(line, line.length <= WIDTH || start <= LEAD ? 0 : start - LEAD);
  const to = cutAt(line, Math.min(line.length, from + WIDTH));
  const before = (from > 0 ? '…' : '') + printable(line.slice(from, start));
  const marked = printable(line.slice(start, Math.min(Math.max(end, start + 1), to)));
  const after = printable(line.slice(start + marked.length, to)) + (to < line.length ? '…' : '');
  return {
    text: before + marked + after,
    ...{ before, marked, after },
    caret: ' '.repeat(columns(before)) + '^'.repeat(Math.max(1, columns(marked))),
  };
}

/** `offset`, moved off the middle of a surrogate pair. */
function cutAt(line: string, offset: number): number {
  const low = line.charCodeAt(offset);
  return low >= 0xdc00 && low <= 0xdfff ? offset - 1 : offset;
}
