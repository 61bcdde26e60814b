import type { Column } from '../block.js';
import { cellOf, type Drawn, type DrawnRow, TEXT_COLUMNS } from './drawn.js';

/** One run of dashes a column. */
const RULE = /^ {0,3}-{2,}(?: +-+)+ *$|^ {0,3}-+(?: +-+)* +-{2,}(?: +-+)* *$/;
const BORDER = /^ {0,3}-{3,} *$/;
/** A border that is not there is looked for no further. */
const LONGEST = 1000;

/** Whether a line is dashes in several runs, which stand for columns. */
export function isRule(line: string): boolean {
  return RULE.test(line);
}

/**
 * How many of `lines` are a simple or multiline table of Pandoc's; 0 where they begin none. A simple one has a row a
 * line and ends with a blank line; a multiline one stands between borders, with blank lines between its rows.
 */
export function ruledTableLength(lines: readonly string[]): number {
  const [first = '', second = ''] = lines;
  if (BORDER.test(first)) return closedLength(lines, headEnd(lines));
  if (isRule(first)) return closedLength(lines, 0);
  if (!isRule(second) || first.trim() === '') return 0;
  const end = lines.findIndex((line, at) => at > 1 && line.trim() === '');
  const length = end < 0 ? lines.length : end;
  return length > 2 ? length : 0;
}

/** Line of the dashes under a multiline head; −1 where there are none. */
function headEnd(lines: readonly string[]): number {
  for (let at = 1; at < lines.length && lines[at]!.trim() !== ''; at++) if (at > 1 && isRule(lines[at]!)) return at;
  return -1;
}

function closedLength(lines: readonly string[], rule: number): number {
  if (rule < 0) return 0;
  const limit = Math.min(lines.length, LONGEST);
  for (let at = rule + 2; at < limit; at++) {
    const ends = BORDER.test(lines[at]!) || isRule(lines[at]!);
    if (ends && (lines[at + 1] ?? '').trim() === '') return at + 1;
  }
  return 0;
}

/** Cuts a table that `ruledTableLength` has measured. */
export function ruledTable(lines: readonly string[]): Drawn {
  const ruleAt = lines.findIndex(isRule);
  const bordered = BORDER.test(lines[0]!);
  const headed = ruleAt > 0;
  const last = lines.at(-1)!;
  const closed = lines.length > ruleAt + 1 && (BORDER.test(last) || isRule(last));
  const end = closed ? lines.length - 1 : lines.length;
  const body = lines.slice(ruleAt + 1, end);
  const multiline = bordered || (!headed && body.some((line) => line.trim() === ''));
  const runs = [...lines[ruleAt]!.matchAll(/-+/g)].map(({ 0: run, index }) => ({
    from: index,
    to: index + run.length,
  }));
  const starts = runs.map(({ from }, at) => (at === 0 ? 0 : from));
  const row = (from: number, to: number): DrawnRow => ({
    from,
    to,
    cells: starts.map((start, at) =>
      cellOf(lines.slice(from, to), from, start, starts[at + 1] ?? Number.POSITIVE_INFINITY),
    ),
  });
  const head = headed ? [row(bordered ? 1 : 0, ruleAt)] : [];
  const rows = multiline
    ? parted(lines, ruleAt + 1, end).map(([from, to]) => row(from, to))
    : body.map((_, at) => row(ruleAt + 1 + at, ruleAt + 2 + at));
  const shown = lines.slice(...(headed ? [bordered ? 1 : 0, ruleAt] : [ruleAt + 1, ruleAt + 2]));
  const columns = runs.map(
    (run, at): Column => ({
      align: alignOf(shown, run, starts[at] ?? 0, starts[at + 1] ?? Number.POSITIVE_INFINITY),
      width: multiline ? (run.to - run.from) / Math.max(TEXT_COLUMNS, runs.at(-1)!.to) : null,
    }),
  );
  return { columns, head, rows, spanning: [] };
}

/** Stretches of lines between blank ones. */
function parted(lines: readonly string[], from: number, to: number): [number, number][] {
  const stretches: [number, number][] = [];
  let open = -1;
  for (let at = from; at <= to; at++) {
    const blank = at === to || lines[at]!.trim() === '';
    if (!blank && open < 0) open = at;
    if (blank && open >= 0) {
      stretches.push([open, at]);
      open = -1;
    }
  }
  return stretches;
}

/** By how the first text stands to its dashes: flush with one end is aligned there, with neither is centred. */
function alignOf(
  lines: readonly string[],
  run: { from: number; to: number },
  from: number,
  to: number,
): Column['align'] {
  const edges = lines.map((line) => line.slice(from, to)).filter((part) => part.trim() !== '');
  if (edges.length === 0) return null;
  const left = Math.min(...edges.map((part) => from + part.search(/\S/)));
  const right = Math.max(...edges.map((part) => from + part.trimEnd().length));
  if (left <= run.from) return right >= run.to ? null : 'left';
  return right >= run.to ? 'right' : 'center';
}
