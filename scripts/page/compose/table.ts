import { diagnose } from '../../diagnostic.js';
import { type CitedInline, eachBlock, eachInline, inlinesOf, type Row, type Table } from '../../paper/index.js';
import { headsGroup, namesRows } from '../../paper/table-heads.js';
import { type Tag, tag } from '../../paper/tag.js';
import { COSTS } from '../costs.js';
import type { Flow, Scope } from '../flow.js';
import { plain } from '../generated.js';
import type { RuleFragment } from '../page.js';
import type { Strip } from '../strip.js';
import { turnedDesign } from '../turned.js';
import { captionLines, numberedId } from './caption.js';
import type { Handler } from './handler.js';
import { TableHeads } from './table-heads.js';
import { planTable, type TablePlan } from './table-plan.js';
import { pushRow, type RowSetting } from './table-row.js';
import { composeTurned } from './turned-table.js';

/** Heavy rules above and below, a light one under the head, none between (as in the `booktabs` package). Points. */
const HEAVY = 0.8;
const LIGHT = 0.45;
const RULE_COLOUR = '#1a1a1a';
/** White above a group of rows, ems. */
const GROUP_SPACE = 0.45;
/** Tables of so many rows are kept on a page. */
const SHORT = 6;
/** A table taller than this share of a page is broken over pages rather than moved to the next. */
const FLOATS = 0.45;

/**
 * Caption above, columns as wide as their content asks; the head is set again on every page that the table reaches.
 * A table too wide for the page even at its least size lies on a page of its own.
 */
export const composeTable: Handler<Table<CitedInline>> = (table, flow, scope) => {
  const owner = tag('Table', scope.parent, { id: numberedId(table), place: table.place });
  const plan = planTable(table, flow, scope.measure);
  // Marks of notes keep their order only where the table stands; inside other blocks it has no page of its own.
  if (plan.lacking > 0 && scope.grid && !marksNotes(table)) {
    const lying = planTable(table, flow, turnedDesign(flow.design).measure);
    if (lying.lacking < plan.lacking) {
      composeTurned(flow, scope, (inner, whole) => void pushWhole(table, lying, owner, inner, whole));
      return;
    }
  }
  const { leading, depth } = flow.design;
  flow.space(leading);
  flow.resist(COSTS.lead);
  const first = flow.strips.length;
  const captioned = pushWhole(table, plan, owner, flow, scope);
  const height = flow.strips.slice(first).reduce((sum, strip) => sum + strip.above + strip.height, 0);
  // Only what has a caption is found elsewhere.
  const here = table.attributes.classes.includes('here');
  flow.float(first, leading, scope.grid && captioned && height <= depth * FLOATS && !here);
};

/** Caption, head and rows; whether there is a caption. */
function pushWhole<R>(table: Table<CitedInline>, plan: TablePlan, owner: Tag, flow: Flow<R>, scope: Scope): boolean {
  const captioned = pushCaption(table, plan.width, owner, flow, scope);
  const heads = new TableHeads(plan.columns.length, namesRows(table));
  const setting: RowSetting = { table, plan, heads, left: scope.left, measure: scope.measure, widest: null };
  pushTable(setting, owner, flow);
  if (setting.widest) reportWidth(setting.widest.overfull, table, flow);
  return captioned;
}

/** Overfull by less than this cannot be seen. Points. */
const VISIBLE = 0.05;

function reportWidth<R>(over: number, { place }: Table<CitedInline>, flow: Flow<R>): void {
  if (over <= VISIBLE) return;
  const points = over.toFixed(1);
  flow.tools.diagnostics.push(
    diagnose('line-overfull', place, `A cell of this table runs ${points} pt over the edge of its column`, {
      actual: `${points} pt too wide`,
      expected: ['0 pt'],
      hint: 'Write shorter heads, put a soft hyphen into long words, or divide the table in two.',
    }),
  );
}

function marksNotes(table: Table<CitedInline>): boolean {
  let found = false;
  const look = (content: readonly CitedInline[]) =>
    eachInline(content, ({ kind }) => {
      found ||= kind === 'noteMark';
    });
  eachBlock([table], (block) => inlinesOf(block).forEach(look));
  return found;
}

/** Caption and table make one rectangle, unless that costs a line. */
function pushCaption<R>(table: Table<CitedInline>, width: number, owner: Tag, flow: Flow<R>, scope: Scope): boolean {
  const { leading, styles, terms } = flow.design;
  const set = (measure: number, owner: () => Tag) =>
    captionLines(terms.table, table.number, table.caption, table.place, flow, measure, owner);
  const trial = () => tag('Caption', null);
  const full = width >= scope.measure || set(width, trial).length > set(scope.measure, trial).length;
  const caption = set(full ? scope.measure : width, () => tag('Caption', owner));
  flow.lines(caption, styles.caption, { left: scope.left, grid: false }, table.place, COSTS.forbidden);
  if (caption.length === 0) return false;
  flow.space(leading * 0.3);
  flow.keep(1);
  return true;
}

/** The rows between their rules. */
function pushTable<R>(setting: RowSetting, owner: Tag, flow: Flow<R>): void {
  const { table } = setting;
  const first = flow.strips.length;
  pushRule(flow, setting, HEAVY);
  // Rows of a head with no body below it are no THead (ISO 14289-1, 7.2).
  const head = table.rows.length > 0 ? tag('THead', owner) : owner;
  for (const row of table.head) {
    flow.keep(2);
    pushRow(row, 'head', head, flow, setting, []);
  }
  if (table.head.length > 0) pushRule(flow, setting, LIGHT);
  const repeats = repeatedHead(flow, first);
  const body = tag('TBody', owner);
  table.rows.forEach((row, at) => {
    const last = at === table.rows.length - 1;
    // Neither the first nor the last row stands alone.
    if (at === 0) flow.keep(1);
    else if (table.rows.length <= SHORT) flow.resist(COSTS.shortTable);
    else flow.resist(at === 1 || last ? COSTS.betweenRows * 4 : COSTS.betweenRows);
    const heads = headsGroup(row, table.rows[at + 1]);
    if (at > 0 && heads) flow.space(flow.design.em * GROUP_SPACE);
    if (at > 0 && isTotal(row) && !isTotal(table.rows[at - 1])) {
      pushRule(flow, setting, LIGHT);
      flow.keep(1);
    }
    pushRow(row, heads ? 'group' : 'body', body, flow, setting, repeats);
    if (heads) flow.keep(1);
  });
  closeTable(flow, setting);
}

/** A row that the author set in bold throughout sums up what stands above it. */
function isTotal(row: Row<CitedInline> | undefined): boolean {
  const filled = row?.cells.filter(({ children }) => children.length > 0) ?? [];
  return (
    filled.length > 1 &&
    filled.every(({ children }) =>
      children.every(
        (inline) => inline.kind === 'strong' || inline.kind === 'noteMark' || plain([inline]).trim() === '',
      ),
    )
  );
}

function ruleAt(y: number, height: number, { left, plan }: RowSetting): RuleFragment {
  return { kind: 'rule', x: left, y, width: plan.width, height, colour: RULE_COLOUR };
}

function pushRule<R>(flow: Flow<R>, setting: RowSetting, thickness: number): void {
  flow.push({ height: thickness, parts: [ruleAt(0, thickness, setting)], place: setting.table.place }, 0);
}

/** The last rule belongs to the last row: a page cannot end between them. */
function closeTable<R>(flow: Flow<R>, setting: RowSetting): void {
  const last = flow.strips.at(-1);
  if (!last) return;
  const rule = ruleAt(last.height, HEAVY, setting);
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
  const parts = strip.parts.map((part) => (part.kind === 'text' ? { ...part, artifact: 'pagination' as const } : part));
  return { ...strip, parts, notes: [], opens: [] };
}
