import type { Cell, CitedInline, Row, Table } from '../../paper/index.js';
import { type Tag, tag } from '../../paper/tag.js';
import type { Line } from '../../paragraph/line.js';
import { COSTS } from '../costs.js';
import { baseline, type Flow, textPart } from '../flow.js';
import { plain } from '../generated.js';
import type { RuleFragment, TextFragment } from '../page.js';
import type { ParagraphStyle } from '../setter.js';
import type { Strip } from '../strip.js';
import { captionLines } from './caption.js';
import { type ColumnEdges, columnEdges } from './columns.js';
import type { Handler } from './handler.js';
import { breakable } from './tight-cell.js';

/** Heavy rules above and below, a light one under the head, none between (as in the `booktabs` package). Points. */
const HEAVY = 0.8;
const LIGHT = 0.45;
const RULE_COLOUR = '#1a1a1a';
/** White above and below a row's text, ems. */
const ROW_PADDING = 0.18;
/** A row taller than this share of a page may be broken. */
const TALL = 0.4;

/** Caption above, columns as wide as their content asks; the head is set again on every page that the table reaches. */
export const composeTable: Handler<Table<CitedInline>> = (table, flow, scope) => {
  const { leading, styles, terms } = flow.design;
  const owner = tag('Table', scope.parent, { id: table.attributes.id, place: table.place });
  const edges = columnEdges(table, flow, scope.measure);
  const set = (measure: number, owner: () => Tag) =>
    captionLines(terms.table, table.number, table.caption, table.place, flow, measure, owner);
  const trial = () => tag('Caption', null);
  // Caption and table make one rectangle, unless that costs a line.
  const full = edges.width >= scope.measure || set(edges.width, trial).length > set(scope.measure, trial).length;
  const caption = set(full ? scope.measure : edges.width, () => tag('Caption', owner));
  flow.space(leading);
  flow.resist(COSTS.lead);
  flow.lines(caption, styles.caption, { left: scope.left, grid: false }, table.place, COSTS.forbidden);
  if (caption.length > 0) flow.space(leading * 0.3);
  if (caption.length > 0) flow.keep(1);
  const grid: Grid = {
    widest: null,
    table,
    edges,
    left: scope.left,
    aligns: table.columns.map((_, at) => alignOf(table, at)),
  };
  const first = flow.strips.length;
  pushRule(flow, grid, HEAVY);
  const head = table.head.length > 0 ? tag('THead', owner) : null;
  for (const row of table.head) {
    flow.keep(2);
    pushRow(row, 'head', head as Tag, flow, grid, []);
  }
  if (head) pushRule(flow, grid, LIGHT);
  const repeats = repeatedHead(flow, first);
  const body = tag('TBody', owner);
  table.rows.forEach((row, at) => {
    // Neither the first nor the last row stands alone.
    if (at === 0) flow.keep(1);
    else flow.resist(at === 1 || at === table.rows.length - 1 ? COSTS.betweenRows * 4 : COSTS.betweenRows);
    pushRow(row, 'body', body, flow, grid, repeats);
  });
  closeTable(flow, grid);
  if (grid.widest) flow.report(grid.widest, table.place);
  // What follows moves down to the grid, by half a line on average.
  flow.space(leading / 2);
};

interface Grid {
  /** The line that runs furthest over its column, told of once for the table. */
  widest: Line<unknown> | null;
  readonly table: Table<CitedInline>;
  readonly edges: ColumnEdges;
  readonly left: number;
  readonly aligns: readonly ParagraphStyle['align'][];
}

/** A number with its sign, unit or mark of approximation; or nothing, or a dash for nothing. */
const NUMBER = /^[±~≈<>≤≥+−–-]?\s?[$€£]?\s?\d[\d.,\s\u00a0\u2009\u202f]*\s?%?$|^[-–—]?$/u;

/** As the author says; where he says nothing, columns of numbers end at one edge, so that units stand under units. */
function alignOf(table: Table<CitedInline>, column: number): ParagraphStyle['align'] {
  const align = table.columns[column]?.align ?? null;
  if (align !== null) return align;
  const cells = table.rows.map((row) => plain(row.cells[column]?.children ?? []).trim());
  return column > 0 && cells.some((cell) => /\d/.test(cell)) && cells.every((cell) => NUMBER.test(cell))
    ? 'right'
    : 'left';
}

function ruleAt(y: number, height: number, grid: Grid): RuleFragment {
  return { kind: 'rule', x: grid.left, y, width: grid.edges.width, height, colour: RULE_COLOUR };
}

function pushRule<R>(flow: Flow<R>, grid: Grid, thickness: number): void {
  flow.push({ height: thickness, parts: [ruleAt(0, thickness, grid)], place: grid.table.place }, 0);
}

/** The last rule belongs to the last row: a page cannot end between them. */
function closeTable<R>(flow: Flow<R>, grid: Grid): void {
  const last = flow.strips.at(-1);
  if (!last) return;
  const rule = ruleAt(last.height, HEAVY, grid);
  flow.strips[flow.strips.length - 1] = { ...last, height: last.height + HEAVY, parts: [...last.parts, rule] };
}

/** A head taller than this share of a page is not set again: it would leave no room for what it heads. */
const TALLEST_HEAD = 0.25;

function repeatedHead<R>(flow: Flow<R>, first: number): Strip<R>[] {
  const head = flow.strips.slice(first);
  const height = head.reduce((sum, strip) => sum + strip.height, 0);
  return height > flow.design.depth * TALLEST_HEAD ? [] : head.map(repeated);
}

/** The head as it is set again: printed, but no part of the structure, and its notes are not called again. */
function repeated<R>(strip: Strip<R>): Strip<R> {
  const parts = strip.parts.map((part) => (part.kind === 'text' ? { ...part, artifact: true } : part));
  return { ...strip, parts, notes: [], opens: [] };
}

function pushRow<R>(
  row: Row<CitedInline>,
  kind: 'head' | 'body',
  owner: Tag,
  flow: Flow<R>,
  grid: Grid,
  repeats: readonly Strip<R>[],
): void {
  const style = flow.design.styles[kind === 'head' ? 'tableHead' : 'tableCell'];
  const line = tag('TR', owner, { place: row.place });
  const cells = grid.table.columns.map((_, column) =>
    setCell(row.cells[column], kind, column, style, line, flow, grid),
  );
  const count = Math.max(1, ...cells.map((lines) => lines.length));
  const whole = count * style.leading <= flow.design.depth * TALL;
  const step = whole ? count : 1;
  const padding = flow.design.em * ROW_PADDING;
  for (let from = 0; from < count; from += step) {
    const top = from === 0 ? padding : 0;
    const to = from + step;
    const parts = cells.flatMap((lines, column) => cellParts(lines.slice(from, to), top, column, style, grid));
    flow.push(
      {
        height: top + step * style.leading + (to >= count ? padding : 0),
        parts,
        notes: cells.flatMap((lines) => lines.slice(from, to).flatMap((set) => set.notes)),
        cost: from > 0 ? COSTS.row : 0,
        repeats,
        place: row.place,
      },
      top + baseline(style),
    );
  }
}

function setCell<R>(
  cell: Cell<CitedInline> | undefined,
  kind: 'head' | 'body',
  column: number,
  style: ParagraphStyle,
  row: Tag,
  flow: Flow<R>,
  grid: Grid,
): readonly Line<R>[] {
  const owner =
    kind === 'head'
      ? tag('TH', row, { scope: 'Column', place: cell?.place ?? null })
      : tag('TD', row, { place: cell?.place ?? null });
  if (!cell || cell.children.length === 0) return [];
  const width = grid.edges.widths[column] ?? 0;
  const aligned = { ...style, align: grid.aligns[column] ?? 'left' };
  const lines: readonly Line<R>[] = flow.setter.lines(
    breakable(cell.children, aligned, width, flow),
    aligned,
    width,
    owner,
  );
  for (const line of lines) if (line.overfull > (grid.widest?.overfull ?? 0)) grid.widest = line;
  return lines;
}

function cellParts<R>(
  lines: readonly Line<R>[],
  top: number,
  column: number,
  style: ParagraphStyle,
  grid: Grid,
): TextFragment<R>[] {
  const x = grid.left + (grid.edges.lefts[column] ?? 0);
  return lines.map((line, at) => textPart(line, x, top + at * style.leading + baseline(style)));
}
