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
  tableDelimiterRow: {
    leaf: (builder, token) => {
      if (builder.table) builder.table.delimiter = token;
    },
  },
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
  builder.table = { align: token._align ?? [], head: [], rows: [], inHead: false, delimiter: null };
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
  const widths = dashWidths(reading, table, width);
  const columns = Array.from({ length: width }, (_, at) => {
    const align = table.align[at] ?? 'none';
    return { align: align === 'none' ? null : align, width: widths?.[at] ?? null };
  });
  return {
    kind: 'table',
    attributes: NO_ATTRIBUTES,
    number: null,
    columns,
    head: table.head.map((row) => finishRow(reading, row, width)).filter(isFilled),
    rows: table.rows.map((row) => finishRow(reading, row, width)),
    caption: [],
    place: placeOf(reading, token),
  };
}

/** Columns of text (Pandoc's default for `--columns`): a longer line makes a table share out the measure. */
const TEXT_COLUMNS = 72;
/** Fewer dashes were put down without counting. */
const COUNTED = 36;

/**
 * Shares of the measure by the numbers of dashes, as Pandoc takes them where a line of the table is longer than a line
 * of text. Not where all are alike, few, or only as long as the head's cells, which says nothing.
 */
function dashWidths({ source }: TextReading, table: OpenTable, count: number): number[] | null {
  const { delimiter, head, rows } = table;
  const ends = [...head, ...rows].map(({ token }) => token.end.column);
  if (!delimiter || Math.max(0, ...ends) <= TEXT_COLUMNS) return null;
  const line = source.text.slice(delimiter.start.offset, delimiter.end.offset);
  const dashes = [...line.matchAll(/-+/g)].map(([run]) => run.length);
  const heading = head[0]?.token;
  const pipes = (text: string) => [...text.matchAll(/\|/g)].map(({ index }) => index).join();
  const total = dashes.reduce((sum, one) => sum + one, 0);
  if (!heading || dashes.length !== count || total < COUNTED || new Set(dashes).size < 2) return null;
  if (pipes(source.text.slice(heading.start.offset, heading.end.offset)) === pipes(line)) return null;
  return dashes.map((one) => one / total);
}

/** A head without any text is there only because GFM asks for one. */
function isFilled({ cells }: Row<SourceInline>): boolean {
  return cells.some(({ children }) => children.length > 0);
}

function finishRow(reading: TextReading, row: OpenRow, width: number): Row<SourceInline> {
  const place = placeOf(reading, row.token);
  const cells = row.cells.map(({ token, parts }) => ({
    children: finishInlines(reading, parts),
    blocks: [],
    place: placeOf(reading, token),
  }));
  const end = { ...place, line: place.endLine, column: place.endColumn };
  while (cells.length < Math.min(width, WIDEST)) cells.push({ children: [], blocks: [], place: end });
  return { cells, place };
}
