import type { CoverageRow } from './coverage.js';
import { columns, type Paint, pad, painter, printable } from './terminal.js';

/** Titles longer than this are cut: the table is to fit a terminal of 80 columns. */
const LONGEST_TITLE = 36;

interface TableColumn {
  readonly head: string;
  readonly side: 'left' | 'right';
  readonly cell: (row: CoverageRow) => string;
  readonly total: (rows: readonly CoverageRow[]) => string;
}

const TABLE: readonly TableColumn[] = [
  { head: 'Section', side: 'left', cell: titleCell, total: () => 'Total' },
  { head: 'Words', side: 'right', cell: ({ words }) => String(words), total: (rows) => total(rows, 'words') },
  { head: 'Pages', side: 'right', cell: ({ pages }) => list(pages), total: () => '' },
  { head: 'Notes', side: 'right', cell: ({ notes }) => String(notes), total: (rows) => total(rows, 'notes') },
  { head: 'Slides', side: 'right', cell: slidesCell, total: () => '' },
];

/** The coverage table as text: aligned columns, a mark for each section and a line of sums; empty without sections. */
export function coverageTable(rows: readonly CoverageRow[], colour: boolean): string {
  if (rows.length === 0) return '';
  const paint = painter(colour);
  const cells = [
    TABLE.map(({ head }) => head),
    ...rows.map((row) => TABLE.map(({ cell }) => cell(row))),
    TABLE.map((column) => column.total(rows)),
  ];
  const widths = TABLE.map((_, i) => Math.max(...cells.map((row) => columns(row[i] ?? ''))));
  const line = (row: readonly string[]) =>
    row.map((text, i) => pad(text, widths[i] ?? 0, TABLE[i]?.side ?? 'left')).join('  ');
  const rule = paint('faint', '─'.repeat(columns(line(cells[0] ?? [])) + 3));
  const body = rows.map((row, i) => `${line(cells[i + 1] ?? [])}  ${mark(row, paint)}`);
  const foot = rows.length > 1 ? [rule, line(cells.at(-1) ?? []).trimEnd()] : [];
  return [paint('strong', line(cells[0] ?? [])), rule, ...body, ...foot].join('\n').concat('\n');
}

function mark({ covered }: CoverageRow, paint: Paint): string {
  return covered ? paint('good', '✓') : paint('error', '✗');
}

function titleCell({ title, level }: CoverageRow): string {
  const indented = '  '.repeat(level - 1) + printable(title);
  if (columns(indented) <= LONGEST_TITLE) return indented;
  let cut = '';
  for (const character of indented) {
    if (columns(cut) + columns(character) >= LONGEST_TITLE) break;
    cut += character;
  }
  return `${cut.trimEnd()}…`;
}

function total(rows: readonly CoverageRow[], key: 'words' | 'notes'): string {
  return String(rows.reduce((sum, row) => sum + row[key], 0));
}

function slidesCell({ slides, leftOut }: CoverageRow): string {
  return leftOut && slides?.length === 0 ? 'left out' : list(slides);
}

/** `1–3, 5`; `none` where there is nothing, `–` where it was not made. */
function list(items: readonly (string | number)[] | null): string {
  if (items === null) return '–';
  if (items.length === 0) return 'none';
  const ranges: [string | number, string | number][] = [];
  for (const item of items) {
    const range = ranges.at(-1);
    if (range && Number(range[1]) + 1 === Number(item)) range[1] = item;
    else ranges.push([item, item]);
  }
  return ranges.map(([first, last]) => (first === last ? String(first) : `${first}–${last}`)).join(', ');
}
