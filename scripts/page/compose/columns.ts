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
 * Column widths from content. A column gets what it needs to stay on one line, if that is no more than its even
 * share; the others get their widest word, and of what is left a part in proportion to what they lack (as in the
 * automatic table layout of CSS 2.1, 17.5.2.2).
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
  const least = columns.reduce((total, { min }) => total + min, 0);
  if (least >= room) return columns.map(({ min }) => (min * room) / least);
  const settled = settle(columns, room);
  const open = columns.filter((_, at) => settled[at] === null);
  const left = room - settled.reduce<number>((total, width) => total + (width ?? 0), 0);
  const openLeast = open.reduce((total, { min }) => total + min, 0);
  const lack = open.reduce((total, { min, max }) => total + max - min, 0);
  return columns.map(({ min, max }, at) => settled[at] ?? min + ((max - min) * (left - openLeast)) / lack);
}

/**
 * Columns that need no more than an even share get all they need, which leaves more for the others; null for those
 * that have to wrap.
 */
function settle(columns: readonly ContentWidths[], room: number): (number | null)[] {
  const settled: (number | null)[] = columns.map(() => null);
  for (let again = true; again; ) {
    again = false;
    const open = columns.filter((_, at) => settled[at] === null);
    const left = room - settled.reduce<number>((total, width) => total + (width ?? 0), 0);
    const others = open.reduce((total, { min }) => total + min, 0);
    columns.forEach(({ min, max }, at) => {
      if (settled[at] !== null || max > left / open.length || again || max + others - min > left) return;
      settled[at] = max;
      again = true;
    });
  }
  return settled;
}
