import type { Cell, ContentTable } from '../deck/content/index.js';
import { Text } from '../deck/measure/lines.js';
import { type Box, emu, hundredths, transform } from './box.js';
import { fill } from './colours.js';
import { addTo, codeSize, type Ruler, typeOf } from './fit.js';
import type { PlaceholderName } from './layouts.js';
import type { Look } from './look.js';
import { holder } from './master.js';
import { type Emphasis, runs, type Writing } from './run.js';
import { type Named, named } from './shape.js';
import { LEADING } from './sizes.js';
import { element, type Xml } from './xml.js';

/** A table on a slide, with rules as in print. */
export interface TableShape {
  readonly name: Named;
  readonly placeholder: PlaceholderName | null;
  readonly box: Box;
  readonly table: ContentTable;
  readonly grid: Grid;
}

/** How wide its columns and how high its rows are, px; the head's rows first. */
export interface Grid {
  readonly size: number;
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  /** White above and below what a cell holds. */
  readonly air: number;
}

/** White beside what a cell holds, px. */
const GAP = 22;

const LOOK: Look = { size: 24, face: 'body', colour: 'tx1', bullets: 'none', anchor: 't' };

export function gridOf({ head, rows, align }: ContentTable, size: number, width: number, ruler: Ruler): Grid {
  const all = [...head, ...rows];
  const count = Math.max(align.length, ...all.map((cells) => cells.length), 1);
  const texts = all.map((cells, i) =>
    Array.from({ length: count }, (_, at) => measured(cells[at] ?? [], i < head.length, size, ruler)),
  );
  const columns = widths(texts, count, width);
  const air = Math.round(size * (size > 27 ? 0.42 : 0.3));
  const high = (row: readonly Text[]) =>
    Math.max(1, ...row.map((text, at) => text.lines(columns[at]! - GAP))) * size * LEADING + 2 * air;
  return { size, columns, rows: texts.map(high), air };
}

/** Faces that are wider than the theme's have to find room as well. */
const RESERVE = 1.05;

function measured(cell: Cell, bold: boolean, size: number, ruler: Ruler): Text {
  const text = new Text((words, type) => RESERVE * ruler.measure(words, type));
  addTo(text, cell, typeOf({ ...LOOK, bold }, size), ruler);
  return text;
}

/** Each column as wide as its longest word at least; what is left goes where there is most to set. */
function widths(texts: readonly (readonly Text[])[], count: number, width: number): number[] {
  const extents = Array.from({ length: count }, (_, at) => {
    const columns = texts.map((row) => row[at]!.extent());
    return {
      // A word that is divided in a wider face is worse than a line more.
      min: Math.max(24, ...columns.map(({ min }) => 1.12 * min)) + GAP,
      max: Math.max(24, ...columns.map(({ min, max }) => Math.max(max, 1.12 * min))) + GAP,
    };
  });
  const least = extents.reduce((sum, { min }) => sum + min, 0);
  if (least >= width) return extents.map(({ min }) => (min * width) / least);
  const most = extents.reduce((sum, { max }) => sum + max, 0);
  if (most <= width) return extents.map(({ max }) => (max * width) / most);
  const wanted = extents.reduce((sum, { min, max }) => sum + max - min, 0);
  return extents.map(({ min, max }) => min + ((max - min) * (width - least)) / wanted);
}

export function tableShape({ name, placeholder, box, table, grid }: TableShape, writing: Writing): Xml {
  const { head, rows, align } = table;
  const all = [...head, ...rows];
  const written = all.map((cells, i) => {
    const style: CellStyle = {
      head: i < head.length,
      above: i === 0,
      below: i === head.length - 1 ? 'head' : i === all.length - 1 ? 'last' : 'row',
      size: grid.size,
      air: grid.air,
    };
    const across = grid.columns.map((_, at) => cell(cells[at] ?? [], align[at] ?? null, style, writing));
    return element('a:tr', { h: emu(grid.rows[i]!) }, ...across);
  });
  const graphic = element(
    'a:tbl',
    {},
    element(
      'a:tblPr',
      { rtl: writing.rtl ? true : null, firstRow: head.length > 0 },
      `<a:tableStyleId>${NO_STYLE}</a:tableStyleId>`,
    ),
    element('a:tblGrid', {}, ...grid.columns.map((width) => element('a:gridCol', { w: emu(width) }))),
    ...written,
  );
  return element(
    'p:graphicFrame',
    {},
    element(
      'p:nvGraphicFramePr',
      {},
      named(name),
      '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>',
      placeholder === null ? '<p:nvPr/>' : element('p:nvPr', {}, holder(placeholder)),
    ),
    transform(box, 'p:xfrm'),
    element(
      'a:graphic',
      {},
      element('a:graphicData', { uri: 'http://schemas.openxmlformats.org/drawingml/2006/table' }, graphic),
    ),
  );
}

/** Office's own “No Style, No Grid”: the rules are the cells'. */
export const NO_STYLE = '{2D5ABB26-0587-4C30-8999-92F81FD0307C}';

interface CellStyle {
  readonly head: boolean;
  readonly above: boolean;
  readonly below: 'head' | 'row' | 'last';
  readonly size: number;
  readonly air: number;
}

function cell(
  content: Cell,
  align: string | null,
  { head, above, below, size, air }: CellStyle,
  writing: Writing,
): Xml {
  const algn = align === null ? (writing.rtl ? 'r' : 'l') : { left: 'l', center: 'ctr', right: 'r' }[align];
  const sizes = { size, codeSize: codeSize(size) };
  const look: Emphasis = head ? { ...sizes, colour: 'tx2', bold: true } : { ...sizes, colour: 'tx1' };
  const paragraph = element(
    'a:p',
    {},
    element('a:pPr', { algn, rtl: writing.rtl ? true : null }),
    runs(content, writing, look),
    element('a:endParaRPr', { lang: writing.lang, sz: hundredths(size) }),
  );
  return element(
    'a:tc',
    {},
    element('a:txBody', {}, '<a:bodyPr/><a:lstStyle/>', paragraph),
    element(
      'a:tcPr',
      { marL: 0, marR: emu(GAP), marT: emu(air), marB: emu(air), anchor: head ? 'b' : 't' },
      rule('a:lnL', 0),
      rule('a:lnR', 0),
      rule('a:lnT', above ? 2 : 0),
      rule('a:lnB', below === 'last' ? 2 : 1, below === 'row' ? 0.22 : 1),
      '<a:noFill/>',
    ),
  );
}

function rule(name: string, width: number, alpha = 1): Xml {
  if (width === 0) return element(name, { w: 0 }, '<a:noFill/>');
  return element(name, { w: emu(width), cap: 'flat', cmpd: 'sng' }, fill('tx1', alpha === 1 ? undefined : alpha));
}
