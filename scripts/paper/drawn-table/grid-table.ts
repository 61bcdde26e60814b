import type { Column } from '../block.js';
import { cellOf, type Drawn, type DrawnCell, type DrawnRow, TEXT_COLUMNS } from './drawn.js';

const BORDER = /^ {0,3}\+(?:[-=:]+\+)+ *$/;
const LINE = /^ {0,3}[+|].*[+|] *$/;

/** How many of `lines` are a grid table; 0 where they begin none. */
export function gridTableLength(lines: readonly string[]): number {
  if (!BORDER.test(lines[0] ?? '')) return 0;
  const end = lines.findIndex((line) => !LINE.test(line));
  const length = end < 0 ? lines.length : end;
  return length > 2 && BORDER.test(lines[length - 1]!) ? length : 0;
}

/** Cuts a table that `gridTableLength` has measured. A cell that spans others keeps its text; they stay empty. */
export function gridTable(lines: readonly string[]): Drawn {
  const edges = edgesOf(lines);
  const borders = lines.flatMap((line, at) => (BORDER.test(line) ? [at] : []));
  const rule = borders.slice(1, -1).find((at) => lines[at]!.includes('=')) ?? null;
  const head: DrawnRow[] = [];
  const rows: DrawnRow[] = [];
  const spanning: number[] = [];
  borders.slice(0, -1).forEach((border, at) => {
    const [from, to] = [border + 1, borders[at + 1]!];
    if (from === to) return;
    const inside = lines.slice(from, to);
    const whole = inside.every((line) => edges.every((edge) => line[edge] === '|'));
    if (!whole) spanning.push(from);
    (rule !== null && from < rule ? head : rows).push({ from, to, cells: cellsOf(inside, from, edges) });
  });
  const drawn = lines[rule ?? 0]!;
  const total = Math.max(TEXT_COLUMNS, (edges.at(-1) ?? 0) - (edges[0] ?? 0));
  const columns = edges.slice(0, -1).map(
    (edge, at): Column => ({
      align: alignOf(drawn.slice(edge + 1, edges[at + 1])),
      width: (edges[at + 1]! - edge) / total,
    }),
  );
  return { columns, head, rows, spanning };
}

/** Offsets of all upright lines of the grid. */
function edgesOf(lines: readonly string[]): number[] {
  const edges = new Set<number>();
  for (const line of lines) {
    if (BORDER.test(line)) for (const { index } of line.matchAll(/\+/g)) edges.add(index);
  }
  return [...edges].sort((a, b) => a - b);
}

/** A cell goes on over edges that none of its lines shows. */
function cellsOf(lines: readonly string[], from: number, edges: readonly number[]): DrawnCell[] {
  const shown = edges.map((edge, at) => at === 0 || lines.some((line) => line[edge] === '|' || line[edge] === '+'));
  return edges.slice(0, -1).map((edge, at): DrawnCell => {
    if (!shown[at]) return { text: '', indent: edge + 1, line: from };
    const next = shown.findIndex((is, other) => other > at && is);
    return cellOf(lines, from, edge + 1, edges[next < 0 ? edges.length - 1 : next]!);
  });
}

function alignOf(rule: string): Column['align'] {
  const [left, right] = [rule.startsWith(':'), rule.endsWith(':')];
  if (left && right) return 'center';
  return left ? 'left' : right ? 'right' : null;
}
