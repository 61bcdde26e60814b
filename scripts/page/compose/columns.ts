import type { CitedInline, Table } from '../../paper/index.js';
import type { Flow } from '../flow.js';

/** Where a table's columns stand, from its left edge. Points. */
export interface ColumnEdges {
  readonly lefts: readonly number[];
  readonly widths: readonly number[];
  /** Of the whole table. */
  readonly width: number;
}

/** Between two columns, ems. */
const GUTTER = 1.4;
/** So that rounding in the sums breaks no line that was measured to fit. Points. */
const SLACK = 0.02;

/**
 * Column widths from content. Where all fits on one line a column, it gets that; otherwise each gets its widest
 * word, and what is left goes to the columns in proportion to what they lack (CSS 2.1, 17.5.2.2, automatic
 * table layout).
 */
export function columnEdges<R>(table: Table<CitedInline>, flow: Flow<R>, measure: number): ColumnEdges {
  const gutter = Math.min(flow.design.em * GUTTER, measure / (4 * Math.max(1, table.columns.length)));
  const room = measure - gutter * (table.columns.length - 1);
  const widths = shares(
    table.columns.map((_, column) => contentWidths(table, column, flow)),
    room,
  );
  const lefts: number[] = [];
  let x = 0;
  for (const width of widths) {
    lefts.push(x);
    x += width + gutter;
  }
  return { lefts, widths, width: Math.max(0, x - gutter) };
}

interface ContentWidths {
  readonly min: number;
  readonly max: number;
}

function contentWidths<R>(table: Table<CitedInline>, column: number, flow: Flow<R>): ContentWidths {
  const { tableHead, tableCell } = flow.design.styles;
  let min = 0;
  let max = 0;
  for (const row of [...table.head, ...table.rows]) {
    const cell = row.cells[column];
    if (!cell || cell.children.length === 0) continue;
    const widths = flow.setter.widths(cell.children, table.head.includes(row) ? tableHead : tableCell);
    min = Math.max(min, widths.min);
    max = Math.max(max, widths.max);
  }
  return { min: min + SLACK, max: max + SLACK };
}

function shares(columns: readonly ContentWidths[], room: number): number[] {
  const sum = (of: (widths: ContentWidths) => number) => columns.reduce((total, widths) => total + of(widths), 0);
  const most = sum(({ max }) => max);
  if (most <= room) return columns.map(({ max }) => max);
  const least = sum(({ min }) => min);
  if (least >= room) return columns.map(({ min }) => (min * room) / least);
  return columns.map(({ min, max }) => min + ((max - min) * (room - least)) / (most - least));
}
