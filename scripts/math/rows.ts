import type { FormulaMark, FormulaRow } from '../shape/mathematics.js';
import type { Box } from './engine.js';
import { collect } from './marks.js';
import { type Cut, partsOf } from './parts.js';
import { transformOf, translation } from './transform.js';

export interface Rows {
  readonly rows: readonly FormulaRow[];
  /** Thousandths of an em. */
  readonly width: number;
}

/** The lines of a formula: those of an aligned one, or one. */
export function rowsOf(root: Box, cut: Cut, letters: string[]): Rows {
  const row = outermost(root);
  const [table, ...others] = row.childNodes;
  if (cut === 'before' && table && others.length === 0 && isPlainTable(table)) return tableRows(table, letters);
  const parts = partsOf(row, cut, letters);
  return { rows: [{ up: 0, align: null, parts }], width: widthOf({ up: 0, align: null, parts }) };
}

/** The row that holds the formula's boxes, within whatever only changes their style. */
function outermost(root: Box): Box {
  let row = root.childNodes[0] ?? root;
  for (;;) {
    const [only, ...others] = row.childNodes;
    if (!only || others.length > 0 || !only.node.isKind('mstyle') || only.node.attributes.getExplicit('mathcolor')) {
      return row;
    }
    const inner = only.childNodes[0];
    if (!inner || only.getOuterBBox().rscale !== 1) return row;
    row = inner;
  }
}

/** Several lines one below the other, without rules: an environment such as `align`. */
function isPlainTable(box: Box): boolean {
  const { node } = box;
  if (!node.isKind('mtable') || box.childNodes.length < 2) return false;
  return ['frame', 'rowlines', 'columnlines'].every((name) => /^(?:none ?)+$/.test(String(node.attributes.get(name))));
}

function tableRows(table: Box, letters: string[]): Rows {
  const { L, w, R } = table.getOuterBBox();
  table.toSVG([table.svg('g')]);
  const apart = explicitAlign(table.childNodes[0]) !== null && explicitAlign(table.childNodes.at(-1)) !== null;
  const rows = table.childNodes.map((row): FormulaRow => {
    const [element] = row.dom ?? [];
    const [, , , , , up] = transformOf(String(element?.attributes.transform ?? ''));
    const align = apart ? (explicitAlign(row) ?? 'center') : null;
    const cell = row.childNodes[0]?.childNodes[0];
    if (align !== null && cell) return { up, align, parts: partsOf(cell, 'before', letters) };
    const marks: FormulaMark[] = [];
    if (element) collect(element, translation(0, -up), { marks, letters });
    const { h, d } = row.getOuterBBox();
    const part = { gap: L * 1000, width: w * 1000, height: h * 1000, depth: d * 1000, cause: null, marks };
    return { up, align: null, parts: [part] };
  });
  return { rows, width: apart ? Math.max(...rows.map(widthOf)) : (L + w + R) * 1000 };
}

function widthOf({ parts }: FormulaRow): number {
  return parts.reduce((sum, { gap, width }) => sum + gap + width, 0);
}

/** What a row of `multline` says of its place: the first and last always do. */
function explicitAlign(row: Box | undefined): FormulaRow['align'] {
  const align = row?.childNodes[0]?.node.attributes.getExplicit('columnalign');
  return align === 'left' || align === 'center' || align === 'right' ? align : null;
}
