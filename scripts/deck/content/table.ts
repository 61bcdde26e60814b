import { inlinesOf, textOf } from './inline.js';
import type { Align, Cell, ContentTable, Timeline } from './slide-content.js';
import type { Element } from './tree.js';

/** A table; a head whose cells are all empty, as a table without one has in Markdown, is none. */
export function tableOf(table: Element): ContentTable {
  const rows = within(table, 'tr');
  const heads = new Set(within(table, 'thead').flatMap((part) => within(part, 'tr')));
  const head = rows.filter((row) => heads.has(row) || cellsOf(row).every(({ tag }) => tag === 'th'));
  const shown = head.map(contentOf).filter((cells) => cells.some((cell) => cell.length > 0));
  return {
    kind: 'table',
    align: cellsOf(rows[0] ?? table).map(alignOf),
    head: shown,
    rows: rows.filter((row) => !head.includes(row)).map(contentOf),
  };
}

/** The events of a table: its first column, and the others. */
export function timelineOf({ rows }: ContentTable): Timeline {
  return {
    kind: 'timeline',
    events: rows.map(([date = [], ...cells]) => ({
      date,
      event: cells.filter((cell) => textOf(cell) !== '').reduce(joined, []),
    })),
  };
}

function joined(done: Cell, cell: Cell): Cell {
  return done.length === 0 ? cell : [...done, { kind: 'break' }, ...cell];
}

/** Elements of a name inside another, but not inside one another. */
function within({ children }: Element, name: string): Element[] {
  return children.flatMap((node) => {
    if (node.kind !== 'element') return [];
    return node.tag === name ? [node] : within(node, name);
  });
}

function cellsOf({ children }: Element): Element[] {
  return children.filter(
    (node): node is Element => node.kind === 'element' && (node.tag === 'th' || node.tag === 'td'),
  );
}

function contentOf(row: Element): Cell[] {
  return cellsOf(row).map(({ children }) => inlinesOf(children));
}

function alignOf({ attributes }: Element): Align | null {
  const [, said] = /text-align:\s*(left|center|right)/.exec(attributes.style ?? '') ?? [];
  return (said as Align | undefined) ?? null;
}
