import type { CitedInline, List, ListItem, Place } from '../../paper/index.js';
import { orderedLabel } from '../../paper/list-label.js';
import { type Tag, tag } from '../../paper/tag.js';
import { COSTS } from '../costs.js';
import { type Flow, indented, type Scope } from '../flow.js';
import { generated } from '../generated.js';
import type { ParagraphStyle } from '../setter.js';
import type { Handler } from './handler.js';

/** Labels hang in a column of their own; turnover lines stand under the text. */
export const composeList: Handler<List<CitedInline>> = (list, flow, scope) => {
  const half = flow.design.leading / 2;
  const style = labelStyle(scope.text);
  const column = columnWidth(list, flow, style);
  const owner = tag('L', scope.parent, { numbering: numbering(list), place: list.place });
  const inner = { ...indented(scope, column, 0, flow.design.em), grid: false, spaced: !list.tight };
  // Inside an item of a tight list, lines are as far apart as its items.
  const nested = scope.parent.role === 'LBody' && !scope.spaced;
  const around = !list.tight ? half : nested ? 0 : scope.grid ? half : half / 2;
  flow.space(around);
  const starts = list.items.map((item, index) => {
    if (index > 0 && !list.tight) flow.space(half);
    const start = flow.strips.length;
    composeItem(
      item,
      labelOf(list, item, index),
      flow,
      { ...inner, parent: tag('LI', owner, { place: item.place }) },
      style,
      column,
    );
    return start;
  });
  keepEnds(starts, flow);
  flow.space(around);
};

/** Neither the first item nor the last one should stand alone on its page, least of all if it is a single line. */
function keepEnds<R>(starts: readonly number[], flow: Flow<R>): void {
  if (starts.length < 2) return;
  const costOf = (from: number, to: number) => (to - from === 1 ? COSTS.lostItemLine : COSTS.lostItem);
  const [first, second] = starts as [number, number];
  const last = starts.at(-1) as number;
  flow.resistAt(second, costOf(first, second));
  flow.resistAt(last, costOf(last, flow.strips.length));
}

function composeItem<R>(
  item: ListItem<CitedInline>,
  label: string,
  flow: Flow<R>,
  scope: Scope,
  style: ParagraphStyle,
  column: number,
): void {
  const gap = flow.design.em * LABEL_GAP;
  const lines = flow.setter.lines([generated(label, item.place)], style, column - gap, tag('Lbl', scope.parent));
  flow.label(lines[0], scope.left - column, 0);
  flow.tools.compose(item.blocks, flow, { ...scope, parent: tag('LBody', scope.parent) });
  flow.flushLabels(scope.text);
}

/** Between label and text, ems. */
const LABEL_GAP = 0.5;
/** Least width of the labels' column, ems. */
const LABEL_COLUMN = 1.35;

const labelStyles = new WeakMap<ParagraphStyle['text'], ParagraphStyle>();

/** Labels end at a common edge, as figures under each other should. One object for each style: fonts are found by it. */
export function labelStyle(text: ParagraphStyle): ParagraphStyle {
  const known = labelStyles.get(text.text);
  if (known) return known;
  const made: ParagraphStyle = {
    ...text,
    align: 'right',
    protrusion: false,
    indent: 0,
    hang: 0,
    text: { ...text.text, figures: 'lining', hyphenate: false },
  };
  labelStyles.set(text.text, made);
  return made;
}

function labelOf(list: List<CitedInline>, item: ListItem<CitedInline>, index: number): string {
  if (item.checked !== null) return item.checked ? '☑' : '☐';
  return list.ordered ? orderedLabel(list, index) : '•';
}

const NUMBERINGS = {
  decimal: 'Decimal',
  lowerAlpha: 'LowerAlpha',
  upperAlpha: 'UpperAlpha',
  lowerRoman: 'LowerRoman',
  upperRoman: 'UpperRoman',
} as const;

function numbering(list: List<CitedInline>): Tag['numbering'] {
  if (list.items.some((item) => item.checked !== null)) return 'Unordered';
  if (!list.ordered) return 'Disc';
  return NUMBERINGS[list.label?.numeral ?? 'decimal'];
}

function columnWidth<R>(list: List<CitedInline>, flow: Flow<R>, style: ParagraphStyle): number {
  const { em } = flow.design;
  const widest = (place: Place, text: string) => flow.setter.widths([generated(text, place)], style).max;
  let width = 0;
  // Of decimal numbers the last is the widest; letters and Roman numerals come as they come.
  const decimal = list.label === undefined || list.label.numeral === 'decimal';
  list.items.forEach((item, at) => {
    if (decimal && at > 0 && at < list.items.length - 1) return;
    width = Math.max(width, widest(item.place, labelOf(list, item, at)));
  });
  return Math.max(em * LABEL_COLUMN, width + em * LABEL_GAP + 0.01);
}
