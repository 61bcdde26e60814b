import type { Cell, Row, Table } from './block.js';

interface Kinded {
  readonly kind: string;
}

/** A row with nothing but its first cell says what the rows below it have in common. */
export function headsGroup<I>(row: Row<I>, next: Row<I> | undefined): boolean {
  const [first, ...others] = row.cells;
  return !!first && !!next && !isEmpty(first) && others.every(isEmpty) && !next.cells.slice(1).every(isEmpty);
}

/**
 * Whether the first cell of each row names the row: nothing stands above it in a head that names the other columns, or
 * the author made it bold in every row, and no other.
 */
export function namesRows<I extends Kinded>({ head, rows }: Table<I>): boolean {
  const filled = rows.filter(({ cells: [first] }) => first && !isEmpty(first));
  if (filled.length === 0) return false;
  const cornered = head.length > 0 && head.every(({ cells: [corner] }) => !corner || isEmpty(corner));
  if (cornered && head.some(({ cells }) => cells.slice(1).some((cell) => !isEmpty(cell)))) return true;
  return filled.every(({ cells: [first] }) => isBold(first)) && !filled.some(({ cells: [, next] }) => isBold(next));
}

export function isEmpty<I>({ children, blocks }: Cell<I>): boolean {
  return children.length + blocks.length === 0;
}

function isBold<I extends Kinded>(cell: Cell<I> | undefined): boolean {
  return !!cell && cell.children.length > 0 && cell.children.every(({ kind }) => kind === 'strong');
}
