import { type Cell, type CitedInline, eachBlock, inlinesOf, type Row, type Table } from '../../paper/index.js';
import type { Flow } from '../flow.js';
import type { ParagraphStyle } from '../setter.js';
import { type ColumnContent, columnWidths, sum } from './column-widths.js';
import { type NumberColumn, numberColumn } from './number-column.js';
import { scaled } from './scaled.js';

/** How a table is to be set. Lengths in points. */
export interface TablePlan {
  readonly head: ParagraphStyle;
  readonly cell: ParagraphStyle;
  readonly columns: readonly PlannedColumn[];
  /** Of the whole table. */
  readonly width: number;
  /** By how much its columns together are too narrow for their words and numbers. */
  readonly lacking: number;
}

export interface PlannedColumn {
  /** From the table's left edge. */
  readonly left: number;
  readonly width: number;
  readonly align: ParagraphStyle['align'];
  /** Set where it is a column of numbers. */
  readonly numbers: NumberColumn | null;
}

/** Between two columns, ems of the design: as it should be, and where there is little room. */
const GUTTER = 1.4;
const NARROW_GUTTER = 0.8;
/** So that rounding in the sums breaks no line that was measured to fit. Points. */
const SLACK = 0.02;
/** A cell longer than this is prose, which wraps rather than becomes small; below the other it is squeezed. Ems. */
const PROSE = 12;
/** … unless it would fit on one line if it were but so much smaller. */
const SLIGHTLY = 1.09;
const COMFORT = 5;
/** How far in a block inside a cell stands, ems. */
const INSET = 1.6;
/** Shares of the design's size, to the least that is set: 7.7 points of 9.6. */
const SIZES = [1, 0.96, 0.92, 0.88, 0.84, 0.8] as const;

/** Sizes at which a table would be too wide by more than this share are not measured: letters are drawn for each size. */
const HOPELESS = 1.06;

/**
 * The largest size at which the table fits: without wrapping, where no cell is prose; otherwise wrapped, so that no
 * column is squeezed. Where even the least is too large, its columns are squeezed, and `lacking` says by how much.
 */
export function planTable<R>(table: Table<CitedInline>, flow: Flow<R>, measure: number): TablePlan {
  const whole = new Contents(table, flow, 1);
  if (whole.width('max') <= measure) return whole.plan(measure);
  const limit = PROSE * whole.cell.text.size;
  const wraps = whole.columns.some(({ max }) => max > limit) && whole.width('max') > measure * SLIGHTLY;
  for (const need of wraps ? (['comfort'] as const) : (['max', 'comfort'] as const)) {
    for (const size of SIZES) {
      if (whole.width(need) * size > measure * HOPELESS) continue;
      const contents = size === 1 ? whole : new Contents(table, flow, size);
      if (contents.width(need) <= measure) return contents.plan(measure);
    }
  }
  return new Contents(table, flow, SIZES[SIZES.length - 1] as number).plan(measure);
}

/** A table's contents, measured at one size. */
class Contents<R> {
  readonly head: ParagraphStyle;
  readonly cell: ParagraphStyle;
  readonly columns: readonly ColumnContent[];
  private readonly numbers: readonly (NumberColumn | null)[];
  private readonly em: number;

  constructor(
    private readonly table: Table<CitedInline>,
    private readonly flow: Flow<R>,
    size: number,
  ) {
    const { tableHead, tableCell } = flow.design.styles;
    this.em = flow.design.em * size;
    this.head = scaled(tableHead, size);
    this.cell = scaled(tableCell, size);
    this.numbers = table.columns.map(({ align }, at) =>
      align === 'left' ? null : numberColumn(table, at, this.cell, flow),
    );
    this.columns = table.columns.map((_, at) => this.content(at));
  }

  /** Of the whole table with columns as wide as they are at most, or have to be for comfort. */
  width(need: 'max' | 'comfort'): number {
    return sum(this.columns.map((column) => column[need])) + (this.columns.length - 1) * NARROW_GUTTER * this.em;
  }

  plan(measure: number): TablePlan {
    const gutters = Math.max(0, this.columns.length - 1);
    const spare = measure - sum(this.columns.map(({ max }) => max));
    const gutter = this.em * (gutters === 0 ? 0 : Math.min(GUTTER, Math.max(NARROW_GUTTER, spare / gutters / this.em)));
    const room = measure - gutters * gutter;
    const widths = this.authorsWidths(measure, gutter) ?? columnWidths(this.columns, room);
    let left = 0;
    const columns = widths.map((width, at): PlannedColumn => {
      const column = { left, width, align: this.alignOf(at), numbers: this.numbers[at] ?? null };
      left += width + gutter;
      return column;
    });
    const { head, cell } = this;
    const lacking = Math.max(0, sum(this.columns.map(({ min }) => min)) - room);
    return { head, cell, columns, width: Math.max(0, left - gutter), lacking };
  }

  /** As the author shared the measure out, unless that squeezes a column. */
  private authorsWidths(measure: number, gutter: number): number[] | null {
    const { columns } = this.table;
    if (columns.some(({ width }) => width === null)) return null;
    const total = Math.max(1, sum(columns.map(({ width }) => width ?? 0)));
    const wanted = columns.map(
      ({ width }, at) => ((width ?? 0) / total) * measure - (at < columns.length - 1 ? gutter : 0),
    );
    const fits = wanted.every((width, at) => width >= (this.columns[at] as ColumnContent).comfort);
    return fits ? wanted : null;
  }

  /** As the author says; where he says nothing, columns of numbers end at one edge, but for the first. */
  private alignOf(column: number): ParagraphStyle['align'] {
    return this.table.columns[column]?.align ?? (this.numbers[column] && column > 0 ? 'right' : 'left');
  }

  private content(column: number): ColumnContent {
    const { table, cell: style, head } = this;
    const numbers = this.numbers[column];
    const cells = new Float64Array(table.head.length + table.rows.length);
    let [min, max] = [0, 0];
    const enter = (row: Row<CitedInline>, at: number, of: ParagraphStyle) => {
      const widths = this.widths(row.cells[column], of);
      cells[at] = widths.max;
      min = Math.max(min, widths.min);
      max = Math.max(max, widths.max);
    };
    table.head.forEach((row, at) => {
      enter(row, at, head);
    });
    if (numbers) [min, max] = [Math.max(min, numbers.width), Math.max(max, numbers.width)];
    else
      table.rows.forEach((row, at) => {
        enter(row, table.head.length + at, style);
      });
    const comfort = Math.max(min, Math.min(max, COMFORT * style.text.size));
    return { min: min + SLACK, max: max + SLACK, comfort: (numbers ? min : comfort) + SLACK, cells };
  }

  /** Of the widest paragraph, as far in as the blocks around it stand at most. */
  private blockWidths({ blocks }: Cell<CitedInline>, style: ParagraphStyle): { min: number; max: number } {
    let [min, max, inset] = [0, 0, 0];
    eachBlock(blocks, (block) => {
      if (block.kind === 'list' || block.kind === 'quote' || block.kind === 'definitionList') inset += INSET * this.em;
      for (const content of inlinesOf(block)) {
        const widths = this.flow.setter.widths(content, style);
        min = Math.max(min, widths.min);
        max = Math.max(max, widths.max);
      }
    });
    return { min: min + inset, max: max + inset };
  }

  private widths(cell: Cell<CitedInline> | undefined, style: ParagraphStyle): { min: number; max: number } {
    if (!cell) return { min: 0, max: 0 };
    if (cell.children.length > 0) return this.flow.setter.widths(cell.children, style);
    return cell.blocks.length > 0 ? this.blockWidths(cell, style) : { min: 0, max: 0 };
  }
}
