import type { Cell, CitedInline, Row, Table } from '../../paper/index.js';
import { isEmpty } from '../../paper/table-heads.js';
import { type Tag, tag } from '../../paper/tag.js';
import type { Line } from '../../paragraph/line.js';
import { COSTS } from '../costs.js';
import { Flow, textPart } from '../flow.js';
import { baseline, stack } from '../line-room.js';
import type { ParagraphStyle } from '../setter.js';
import type { Part, Strip } from '../strip.js';
import type { RowKind, TableHeads } from './table-heads.js';
import type { PlannedColumn, TablePlan } from './table-plan.js';
import { breakable } from './tight-cell.js';

/** What the rows of one table share. */
export interface RowSetting {
  readonly table: Table<CitedInline>;
  readonly plan: TablePlan;
  readonly heads: TableHeads;
  /** Left edge of the table, points. */
  readonly left: number;
  readonly measure: number;
  /** The line that runs furthest over its column, told of once for the table. */
  widest: Line<unknown> | null;
}

/** White above and below a row's text, ems. */
const ROW_PADDING = 0.18;
/** A row taller than this share of a page may be broken. */
const TALL = 0.4;

/** A line of a cell, or what is set like one; `y` from the row's text's top, points. */
interface CellLine<R> {
  readonly y: number;
  readonly height: number;
  readonly parts: readonly Part<R>[];
  readonly notes: readonly number[];
}

/** Adds a row to the list: in one piece, or where it is tall line by line, so that a page may end in it. */
export function pushRow<R>(
  row: Row<CitedInline>,
  kind: RowKind,
  owner: Tag,
  flow: Flow<R>,
  setting: RowSetting,
  repeats: readonly Strip<R>[],
): void {
  const style = kind === 'head' ? setting.plan.head : setting.plan.cell;
  const line = tag('TR', owner, { place: row.place });
  const set = setting.plan.columns.map((column, at) => {
    const spanning = kind === 'group' && at === 0 ? { ...column, width: setting.plan.width } : column;
    const cell = row.cells[at];
    const owner = setting.heads.cell(kind, at, line, !cell || isEmpty(cell), cell?.place ?? null);
    return owner && cell ? setCell(cell, spanning, style, owner, flow, setting) : [];
  });
  const even = onOneBaseline(set);
  const bottoms = even.map((lines) => lines.reduce((y, one) => Math.max(y, one.y + one.height), 0));
  const height = Math.max(style.leading, ...bottoms);
  // Heads stand on the rule below them.
  const cells = kind === 'head' ? even.map((lines, at) => lowered(lines, height - (bottoms[at] as number))) : even;
  const tallest = cells[bottoms.indexOf(Math.max(...bottoms))] ?? [];
  const cuts = height <= flow.design.depth * TALL ? [] : tallest.slice(1).map(({ y }) => y);
  const padding = flow.design.em * ROW_PADDING;
  const edges = [0, ...cuts, height];
  edges.slice(0, -1).forEach((from, at) => {
    const to = edges[at + 1] as number;
    const top = at === 0 ? padding : 0;
    const inside = cells.flatMap((lines) => lines.filter(({ y }) => y >= from && (y < to || to === height)));
    flow.push(
      {
        height: top + to - from + (to === height ? padding : 0),
        parts: inside.flatMap(({ y, parts }) => parts.map((part) => ({ ...part, y: part.y + y - from + top }))),
        notes: inside.flatMap(({ notes }) => notes),
        cost: at > 0 ? COSTS.row : 0,
        repeats,
        place: row.place,
      },
      top + baseline(style),
    );
  });
}

function lowered<R>(lines: readonly CellLine<R>[], by: number): readonly CellLine<R>[] {
  return by > 0 ? lines.map((line) => ({ ...line, y: line.y + by })) : lines;
}

/** Where a cell begins with something tall, the others wait for its baseline. */
function onOneBaseline<R>(cells: readonly (readonly CellLine<R>[])[]): readonly (readonly CellLine<R>[])[] {
  const baselines = cells.map(([first]) => {
    const text = first?.parts.find(isText);
    return first && text && first.y + text.y;
  });
  const lowest = Math.max(0, ...baselines.filter((y) => y !== undefined));
  return cells.map((lines, at) => {
    const down = lowest - (baselines[at] ?? lowest);
    return lowered(lines, down);
  });
}

function isText<R>({ kind }: Part<R>): boolean {
  return kind === 'text';
}

function setCell<R>(
  cell: Cell<CitedInline>,
  column: PlannedColumn,
  style: ParagraphStyle,
  owner: Tag,
  flow: Flow<R>,
  setting: RowSetting,
): readonly CellLine<R>[] {
  if (cell.blocks.length > 0) return setBlocks(cell, column, style, owner, flow, setting);
  if (cell.children.length === 0) return [];
  const { x, width, align } = within(cell, column);
  const aligned = { ...style, align };
  const lines: readonly Line<R>[] = flow.setter.lines(
    breakable(cell.children, aligned, width, flow),
    aligned,
    width,
    owner,
  );
  for (const line of lines) if (line.overfull > (setting.widest?.overfull ?? 0)) setting.widest = line;
  return stack(lines, style).map(({ top, height, baseline }, at) => {
    const line = lines[at] as Line<R>;
    return { y: top, height, parts: [textPart(line, setting.left + x, baseline - top)], notes: line.notes };
  });
}

/** So that rounding breaks no number that was measured to fit. Points. */
const SLACK = 0.02;

/** Where a cell's text stands in its table: a number where its decimal separator is under the others'. */
function within(cell: Cell<CitedInline>, { left, width, align, numbers }: PlannedColumn) {
  const offset = numbers?.offsets.get(cell);
  if (!numbers || offset === undefined) return { x: left, width, align };
  const spare = width - numbers.width;
  const start = Math.max(0, align === 'center' ? spare / 2 : align === 'left' ? 0 : spare);
  return { x: left + start + offset, width: width - start - offset + SLACK, align: 'left' as const };
}

/** Paragraphs and lists, one below the other in the column. */
function setBlocks<R>(
  cell: Cell<CitedInline>,
  column: PlannedColumn,
  style: ParagraphStyle,
  parent: Tag,
  flow: Flow<R>,
  setting: RowSetting,
): readonly CellLine<R>[] {
  const inner = new Flow(flow.tools);
  inner.tools.compose(cell.blocks, inner, {
    parent,
    left: setting.left + column.left,
    measure: column.width,
    text: { ...style, align: column.align, indent: 0 },
    grid: false,
    spaced: true,
    depth: 0,
  });
  let y = 0;
  return inner.strips.map(({ above, height, parts, notes }, at) => {
    const top = at === 0 ? 0 : y + above;
    y = top + height;
    return { y: top, height, parts, notes };
  });
}
