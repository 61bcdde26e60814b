import type { Injected } from './inject.js';

/** Kinds against papers: how many of the faults injected were caught. */
export function table(injected: readonly Injected[]): string {
  const kinds = [...new Set(injected.map(({ kind }) => kind))];
  const papers = [...new Set(injected.map(({ paper }) => paper))];
  const count = (some: readonly Injected[]) =>
    some.length === 0 ? '' : `${some.filter(({ caught }) => caught).length}/${some.length}`;
  const rows = kinds.map((kind) => {
    const own = injected.filter((one) => one.kind === kind);
    return [kind, count(own), ...papers.map((paper) => count(own.filter((one) => one.paper === paper)))];
  });
  const all = ['all', count(injected), ...papers.map((paper) => count(injected.filter((one) => one.paper === paper)))];
  return columns([['', 'all', ...papers.map((paper) => paper.slice(0, 7))], ...rows, all]);
}

function columns(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, at) => Math.max(...rows.map((row) => row[at]!.length)));
  const line = (row: readonly string[]) =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join('  ');
  return rows.map((row) => line(row).trimEnd()).join('\n');
}
