import type { Cell, CitedInline, Row, Table } from '../paper/index.js';
import { inlineMarkdown, plainText } from './atom.js';
import { cellInlines, marks, rowInlines, tableMarkdown } from './block-markdown.js';
import type { Draft, Drafting } from './draft.js';
import { FOOT, height, MEASURE, ROOM, split, total } from './room.js';

function isTimeline({ attributes, columns }: Table<CitedInline>): boolean {
  return attributes.classes.includes('timeline') && columns.length >= 2;
}

/** Events that stand side by side on one slide. */
const MOST_EVENTS = 7;

function timelineSlides(table: Table<CitedInline>): Draft[] {
  return split(table.rows, () => 1, MOST_EVENTS).map((run) => tableDraft('timeline', table, run, []));
}

/** A table as it is, on as many slides as it needs; one of class `timeline` as a timeline. */
export function tableSlides(table: Table<CitedInline>, { notes }: Drafting): Draft[] {
  if (isTimeline(table)) return timelineSlides(table);
  const shares = columnShares(table);
  const heightOf = (row: Row<CitedInline>) => rowHeight(row, shares) + notes.height(marks(rowInlines(row)));
  const caption = table.caption.length > 0 ? height(plainText(table.caption).length, MEASURE.notes) + 12 : 0;
  const head = total(table.head.map(heightOf));
  const room = ROOM - FOOT - caption;
  const runs = table.rows.length > 0 ? split(table.rows, heightOf, room - head) : [[]];
  return runs.map((run) => {
    const filled = (head + total(run.map(heightOf))) / room;
    return tableDraft('table', table, run, sizeOf(filled, table.columns.length));
  });
}

/** The theme enlarges tables of few rows and columns, by a third in each direction; not where this share is filled. */
const MOST_ENLARGED = 0.6;

function sizeOf(filled: number, columns: number): string[] {
  if (filled > 1 || columns > 6) return ['dense'];
  return filled > MOST_ENLARGED ? ['compact'] : [];
}

function tableDraft(
  kind: 'table' | 'timeline',
  table: Table<CitedInline>,
  rows: readonly Row<CitedInline>[],
  classes: readonly string[],
): Draft {
  const caption = plainText(table.caption);
  const titled = caption !== '' && caption.length <= 72;
  const below = caption !== '' && !titled ? `\n\n<span class="caption">${inlineMarkdown(table.caption)}</span>` : '';
  return {
    kind,
    classes,
    heading: titled ? inlineMarkdown(table.caption) : null,
    body: tableMarkdown(table, rows) + below,
    marks: marks([...[...table.head, ...rows].flatMap(rowInlines), ...table.caption]),
    place: table.place,
  };
}

/** The part of the width that each column will get, about as a browser shares it out. */
function columnShares({ columns, head, rows }: Table<CitedInline>): number[] {
  const widest = columns.map((_, i) => Math.max(4, ...[...head, ...rows].map(({ cells }) => lengthOf(cells[i]))));
  const weights = widest.map((width) => Math.min(width, 60));
  return weights.map((weight) => weight / total(weights));
}

function rowHeight({ cells }: Row<CitedInline>, shares: readonly number[]): number {
  const lines = cells.map((cell, i) =>
    Math.ceil(lengthOf(cell) / Math.max(6, MEASURE.table.line * (shares[i] ?? 1) - 3)),
  );
  return Math.max(1, ...lines) * MEASURE.table.leading + MEASURE.table.after;
}

function lengthOf(cell: Cell<CitedInline> | undefined): number {
  return cell ? plainText(cellInlines(cell)).length : 0;
}
