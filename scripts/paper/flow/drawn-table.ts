import { diagnose } from '../../diagnostic.js';
import { NO_ATTRIBUTES } from '../attributes.js';
import type { Block, Cell, Row, Table } from '../block.js';
import type { Drawn, DrawnCell, DrawnRow } from '../drawn-table/drawn.js';
import { gridTable, gridTableLength } from '../drawn-table/grid-table.js';
import { ruledTable } from '../drawn-table/ruled-table.js';
import { finishInlines } from '../inline/finish.js';
import type { SourceInline } from '../inline.js';
import type { Place } from '../place.js';
import type { TextReading } from '../reading.js';
import { further, type Point, type Source } from '../source.js';
import type { Builder } from './builder.js';

/** Adds the simple, multiline or grid table that stands from `start` up to offset `end`. */
export function addDrawnTable(builder: Builder, start: Point, end: number): void {
  const { reading } = builder;
  const lines = reading.source.text.slice(start.offset, end).split('\n');
  const drawn = gridTableLength(lines) > 0 ? gridTable(lines) : ruledTable(lines);
  const last: Point = { line: start.line + lines.length - 1, column: lines.at(-1)!.length + 1, offset: end };
  const place = reading.source.place(start, last);
  for (const line of drawn.spanning) reportSpan(reading, { ...place, line: start.line + line });
  const table = finishTable(builder, drawn, start, place);
  builder.addDraft({ kind: 'draftTable', table, start, end: last, place });
}

function reportSpan(reading: TextReading, place: Place): void {
  reading.diagnostics.push(
    diagnose('syntax-unset', place, 'A cell of this row spans others; it is set in the first of them', {
      hint: 'Give every row as many cells as the table has columns.',
    }),
  );
}

function finishTable(builder: Builder, drawn: Drawn, start: Point, place: Place): Table<SourceInline> {
  const row = (one: DrawnRow): Row<SourceInline> => ({
    cells: one.cells.map((cell) => finishCell(builder, cell, start)),
    place: { ...place, line: start.line + one.from, column: 1, endLine: start.line + one.to - 1 },
  });
  const { columns, head, rows } = drawn;
  return {
    kind: 'table',
    attributes: NO_ATTRIBUTES,
    number: null,
    columns,
    head: head.map(row),
    rows: rows.map(row),
    caption: [],
    place,
  };
}

/** What may be more than a line of letters and figures. */
const MARKUP = /[*_`[\]<>@$^~\\{}!&|#:"'\n]|^[-+=]|^\d+[.)]|https?:|www\.|--|\.\.\./;

/** A cell's blocks, or the text of its only paragraph. */
function finishCell(builder: Builder, { text, indent, line }: DrawnCell, start: Point): Cell<SourceInline> {
  const { reading } = builder;
  const origin: Point = { line: start.line + line, column: 1, offset: 0 };
  const source = shifted(reading.source, text, origin, indent);
  const place = source.place(origin, further(origin, text.split('\n', 1)[0]!.length));
  if (text === '') return { children: [], blocks: [], place };
  if (!MARKUP.test(text)) {
    const part = {
      kind: 'text',
      value: text,
      literal: false,
      start: origin,
      end: further(origin, text.length),
    } as const;
    return { children: finishInlines({ ...reading, source }, [part]), blocks: [], place };
  }
  const blocks = builder.readInside(source);
  const only = blocks.length === 1 ? (blocks[0] as Block<SourceInline>) : null;
  return only?.kind === 'paragraph' ? { children: only.children, blocks: [], place } : { children: [], blocks, place };
}

/** A text all of whose lines stand `indent` characters into those of `around`. */
function shifted(around: Source, text: string, origin: Point, indent: number): Source {
  const move = (point: Point): Point => ({ ...point, column: point.column + indent });
  return { text, origin, place: (start, end) => around.place(move(start), move(end)) };
}
