import type { Cell, CitedInline, Table } from '../../paper/index.js';
import type { Flow } from '../flow.js';
import { plain } from '../generated.js';
import type { ParagraphStyle } from '../setter.js';

/** A column of numbers that stand with their decimal separators (or their units) under each other. */
export interface NumberColumn {
  /** Of the block that they make, points. */
  readonly width: number;
  /** From the block's left edge to where each cell begins, points. */
  readonly offsets: ReadonlyMap<Cell<CitedInline>, number>;
}

/** No number is longer, nor an interval. */
const LONGEST = 60;
/** What stands where there is no number. */
const NOTHING = /^(?:[-–—−.…]+|n\/?a|n\.\s?a\.|n\.?s\.?|\*+)?$/i;
/** Dates and numbers of versions are no amounts. */
const NO_AMOUNT = /^\d{4}-\d\d(?:-\d\d)?$|^\d+\.\d+\.\d+$/;
const LEAD = String.raw`^[\s(\[]*[±~≈<>≤≥+−–-]{0,2}\s?[$€£¥]?\s?`;
/** A second number (of an error, a range, a ratio, an interval), a short unit, marks. */
const TAIL = String.raw`(?:\s?(?:[±–−\-/×:;(\[]|to|bis)\s?[^\p{L}]*)?(?:\s?[\p{L}µ°%‰′″²³/]{1,4})?[^\p{L}\d]*$`;

/** Numbers by their decimal separator; the other one, spaces and apostrophes part groups of three. */
const NUMBERS: Readonly<Record<'.' | ',', RegExp>> = {
  '.': new RegExp(
    `(${LEAD}(?:\\d{1,3}(?:[,\\s’']\\d{3})+(?!\\d)|\\d+|(?=\\.\\d)))(?:\\.\\d+)?(?![.,]?\\d)${TAIL}`,
    'u',
  ),
  ',': new RegExp(`(${LEAD}(?:\\d{1,3}(?:[.\\s’']\\d{3})+(?!\\d)|\\d+|(?=,\\d)))(?:,\\d+)?(?![.,]?\\d)${TAIL}`, 'u'),
};

/** Languages in which numbers are written with a decimal point (CLDR); the others have a comma. */
const POINT = new Set(['en', 'ar', 'he', 'zh', 'ja', 'ko', 'th', 'hi', 'ga', 'mt', 'sw']);

/** Offset at which the whole part of a cell's number ends; null where there is none. */
type Pivots = ReadonlyMap<Cell<CitedInline>, number | null>;

/** The column's numbers, aligned; null where it holds anything else. `style` is that of its cells. */
export function numberColumn<R>(
  table: Table<CitedInline>,
  column: number,
  style: ParagraphStyle,
  flow: Flow<R>,
): NumberColumn | null {
  // Where reading starts at the right, numbers end there, each under the other's units, as all text does.
  if (flow.design.rtl) return null;
  const cells = table.rows.flatMap(({ cells }) => cells[column] ?? []).filter(({ children }) => children.length > 0);
  if (cells.some(({ blocks }) => blocks.length > 0)) return null;
  const first = POINT.has(flow.design.lang.split('-')[0]?.toLowerCase() ?? '') ? '.' : ',';
  const pivots = pivotsOf(cells, NUMBERS[first]) ?? pivotsOf(cells, NUMBERS[first === '.' ? ',' : '.']);
  return pivots && aligned(pivots, style, flow);
}

function pivotsOf(cells: readonly Cell<CitedInline>[], number: RegExp): Pivots | null {
  const pivots = new Map<Cell<CitedInline>, number | null>();
  let any = false;
  for (const cell of cells) {
    const text = untexed(plain(cell.children));
    if (text.length > LONGEST) return null;
    const found = NO_AMOUNT.test(text.trim()) ? null : number.exec(text);
    if (!found && !NOTHING.test(text.trim())) return null;
    any ||= found !== null;
    pivots.set(cell, found ? found[1]!.length : null);
  }
  return any ? pivots : null;
}

/** A number written as a formula, as one written without. */
function untexed(text: string): string {
  if (!text.includes('\\') && !text.includes('{')) return text;
  return text
    .replace(/\\pm\b\s*/g, '±')
    .replace(/\\%/g, '%')
    .replace(/\\[,;:! ]|[{}]/g, '');
}

function aligned<R>(pivots: Pivots, style: ParagraphStyle, flow: Flow<R>): NumberColumn {
  const widthOf = (content: readonly CitedInline[]) => flow.setter.widths(content, style).max;
  const offsets = new Map<Cell<CitedInline>, number>();
  let [before, after] = [0, 0];
  for (const [cell, pivot] of pivots) {
    if (pivot === null) continue;
    // A formula cannot be divided: it ends where the whole parts end, as all that is a whole number does.
    const start = upTo(cell.children, pivot) ?? cell.children;
    const width = widthOf(start);
    offsets.set(cell, width);
    before = Math.max(before, width);
    after = Math.max(after, widthOf(cell.children) - width);
  }
  for (const [cell, pivot] of pivots) {
    if (pivot !== null) offsets.set(cell, before - (offsets.get(cell) ?? 0));
    else offsets.set(cell, nothingAt(widthOf(cell.children), before, after));
  }
  return { width: before + after, offsets };
}

/** A dash for nothing stands under the units, or in the middle of numbers that go on behind them. */
function nothingAt(width: number, before: number, after: number): number {
  return Math.max(0, after > 0 ? (before + after - width) / 2 : before - width);
}

/** The first `length` characters of content; null where what stands there cannot be divided. */
function upTo(content: readonly CitedInline[], length: number): CitedInline[] | null {
  const kept: CitedInline[] = [];
  let left = length;
  for (const inline of content) {
    if (left <= 0) break;
    const size = plain([inline]).length;
    if (size <= left) kept.push(inline);
    else if (inline.kind === 'text') kept.push({ ...inline, value: inline.value.slice(0, left) });
    else {
      const children = 'children' in inline ? upTo(inline.children, left) : null;
      if (children === null) return null;
      kept.push({ ...inline, children } as CitedInline);
    }
    left -= size;
  }
  return kept;
}
