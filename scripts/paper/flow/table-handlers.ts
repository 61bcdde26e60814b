import type { Token } from 'micromark-util-types';
import { NO_ATTRIBUTES } from '../attributes.js';
import type { Row, Table } from '../block.js';
import { finishInlines } from '../inline/finish.js';
import type { SourceInline } from '../inline.js';
import { placeOf, type TextReading } from '../reading.js';
import type { Builder, Handler, Handlers, OpenRow, OpenTable } from './builder.js';

const cell: Handler = {
  enter: (builder) => builder.openParts(),
  exit: (builder, token) => {
    const rows = rowsOf(builder.table);
    rows.at(-1)?.cells.push({ token, parts: builder.closeParts() });
  },
};

export const TABLE_HANDLERS: Handlers = {
  table: { enter: openTable, exit: closeTable },
  tableHead: { enter: (builder) => setHead(builder, true), exit: (builder) => setHead(builder, false) },
  tableDelimiterRow: { leaf: () => undefined },
  tableRow: { enter: (builder, token) => void rowsOf(builder.table).push({ token, cells: [] }) },
  tableHeader: cell,
  tableData: cell,
};

declare module 'micromark-util-types' {
  interface Token {
    _align?: ('left' | 'center' | 'right' | 'none')[];
  }
}

function openTable(builder: Builder, token: Token): void {
  builder.table = { align: token._align ?? [], head: [], rows: [], inHead: false };
}

function setHead(builder: Builder, inHead: boolean): void {
  if (builder.table) builder.table.inHead = inHead;
}

function rowsOf(table: OpenTable | null): OpenRow[] {
  return !table ? [] : table.inHead ? table.head : table.rows;
}

function closeTable(builder: Builder, token: Token): void {
  const { reading, table } = builder;
  builder.table = null;
  if (!table) return;
  const made = finishTable(reading, table, token);
  builder.addDraft({ kind: 'draftTable', table: made, start: token.start, end: token.end, place: made.place });
}

/** Rows wider than any page are not filled up. */
const WIDEST = 100;

/** Every row gets as many cells as the table has columns; GFM drops what is beyond, but here nothing is lost. */
function finishTable(reading: TextReading, table: OpenTable, token: Token): Table<SourceInline> {
  const width = Math.max(table.align.length, ...table.rows.map((row) => row.cells.length));
  const columns = Array.from({ length: width }, (_, at) => {
    const align = table.align[at] ?? 'none';
    return { align: align === 'none' ? null : align };
  });
  return {
    kind: 'table',
    attributes: NO_ATTRIBUTES,
    number: null,
    columns,
    head: table.head.map((row) => finishRow(reading, row, width)),
    rows: table.rows.map((row) => finishRow(reading, row, width)),
    caption: [],
    place: placeOf(reading, token),
  };
}

function finishRow(reading: TextReading, row: OpenRow, width: number): Row<SourceInline> {
  const place = placeOf(reading, row.token);
  const cells = row.cells.map(({ token, parts }) => ({
    children: finishInlines(reading, parts),
    place: placeOf(reading, token),
  }));
  const end = { ...place, line: place.endLine, column: place.endColumn };
  while (cells.length < Math.min(width, WIDEST)) cells.push({ children: [], place: end });
  return { cells, place };
}
