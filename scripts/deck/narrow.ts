import { brokenFormulas } from './break-formula.js';
import { cutShort } from './cut-short.js';
import { cellsOf, chunksOf } from './measure/chunks.js';

/*
 * What is too wide or too high for a slide though it is one part: a formula is broken, a table divided by columns, a
 * cell cut.
 */

/** Bodies that show what one shows that is too wide; null where nothing can be done. `column` is in ems of the formulas' type. */
export function narrowed(body: string, column: number): string[] | null {
  const broken = brokenFormulas(body, column);
  if (broken !== body) return [broken];
  const table = tableIn(body);
  const count = cellsOf(table?.rows[0] ?? '').length;
  if (!table || count < 3) return null;
  const half = Math.ceil((count + 1) / 2);
  return [
    [1, half],
    [half, count],
  ].map(([from, to]) => table.around(table.rows.map((row) => rowOf([0, ...range(from!, to!)], cellsOf(row)))));
}

/** The body of a table of one row with the longest of its cells cut to a share of its length; null for any other. */
export function shortened(body: string, share: number): string | null {
  const table = tableIn(body);
  const [head, rule, row, ...others] = table?.rows ?? [];
  if (!table || row === undefined || others.length > 0) return null;
  const cells = cellsOf(row);
  const longest = cells.reduce((most, cell, at) => (cell.length > cells[most]!.length ? at : most), 0);
  const most = Math.floor(seenLength(cells[longest]!) * share);
  if (most < SHORTEST) return null;
  const cut = cells.map((cell, at) => (at === longest ? cutShort(cell, most) : cell));
  return table.around([head!, rule!, rowOf([...cut.keys()], cut)]);
}

/** Characters that a cell is not cut below. */
const SHORTEST = 24;

function seenLength(markdown: string): number {
  return markdown.replace(/<[^>]*>|\]\(<[^>]*>\)/g, '').length;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}

function rowOf(columns: readonly number[], cells: readonly string[]): string {
  return `| ${columns.map((at) => cells[at] ?? '').join(' | ')} |`;
}

/** The only table of a body, and how other rows stand in its place. */
function tableIn(body: string): { readonly rows: readonly string[]; around(rows: readonly string[]): string } | null {
  const chunks = chunksOf(body.split('\n'));
  const at = chunks.findIndex(([first]) => first!.startsWith('|'));
  if (at < 0) return null;
  return {
    rows: chunks[at]!,
    around: (rows) => chunks.map((lines, i) => (i === at ? rows : lines).join('\n')).join('\n\n'),
  };
}
