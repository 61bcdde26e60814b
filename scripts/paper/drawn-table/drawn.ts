import type { Column } from '../block.js';

/** A table drawn with characters, cut into its cells. */
export interface Drawn {
  readonly columns: readonly Column[];
  readonly head: readonly DrawnRow[];
  readonly rows: readonly DrawnRow[];
  /** Rows, from the table's first line as 0, in which a cell spans several columns or rows. */
  readonly spanning: readonly number[];
}

export interface DrawnRow {
  readonly cells: readonly DrawnCell[];
  /** Its first line and the one after its last, from the table's first as 0. */
  readonly from: number;
  readonly to: number;
}

export interface DrawnCell {
  /** Its lines, without the space around the column. */
  readonly text: string;
  /** Characters before it on each of its lines. */
  readonly indent: number;
  /** Of its first line, from the table's first as 0. */
  readonly line: number;
}

/** Characters to a line of text (Pandoc's default), of which the columns' widths are shares. */
export const TEXT_COLUMNS = 72;

/** The lines of one column, from character `from` up to `to`; its text without what is blank on all of them. */
export function cellOf(lines: readonly string[], line: number, from: number, to: number): DrawnCell {
  const parts = lines.map((one) => one.slice(from, to).trimEnd());
  const first = parts.findIndex((part) => part !== '');
  if (first < 0) return { text: '', indent: from, line };
  const filled = parts.slice(first, parts.findLastIndex((part) => part !== '') + 1);
  const indents = filled.filter((part) => part !== '').map((part) => part.search(/\S/));
  const indent = Math.min(...indents);
  return { text: filled.map((part) => part.slice(indent)).join('\n'), indent: from + indent, line: line + first };
}
