import { columns, type Paint, pad, painter, printable } from '../terminal.js';
import type { LineFigures } from './figures.js';
import { byRank, countKinds, FLAW_KINDS, FLAWS, type Flaw } from './flaw.js';
import type { PageTypography, Typography } from './typography.js';

/** Most pages and places that are listed: whoever wants all takes `--json`. */
const MOST_PAGES = 12;
const MOST_PLACES = 12;
/** Words of a line that are shown to find it by, columns. */
const LONGEST_TEXT = 48;

/** The typographic report as text: figures of the whole, its worst pages, its worst places. */
export function typographyTable(report: Typography, colour: boolean): string {
  const paint = painter(colour);
  return [
    paint('strong', 'Typography'),
    ...summary(report),
    '',
    ...pageTable(report, paint),
    ...worstPlaces(report, paint),
  ]
    .join('\n')
    .concat('\n');
}

function summary({ document, pages }: Typography): string[] {
  const { lines, justified, ratio, gap, hyphens } = document;
  const counted = counts(pages.flatMap(({ flaws }) => flaws));
  const rows: readonly (readonly [string, string])[] = [
    ['lines', `${lines} on ${pages.length} ${pages.length === 1 ? 'page' : 'pages'}, ${justified} of them justified`],
    [
      'adjustment',
      `mean |ratio| ${fixed(ratio.meanAbsolute)}; p5 ${fixed(ratio.p5)}, p50 ${fixed(ratio.p50)}, p95 ${fixed(ratio.p95)}`,
    ],
    ['', classes(document)],
    [
      'word gaps',
      `p5 ${fixed(gap.p5)}, p50 ${fixed(gap.p50)}, p95 ${fixed(gap.p95)}, p99 ${fixed(gap.p99)} pt; p95/p5 ${fixed(gap.spread)}`,
    ],
    ['hyphens', `${hyphens.count} lines (${percent(hyphens.share)}), at most ${hyphens.longest} under each other`],
    ['flaws', counted || 'none'],
  ];
  return rows.map(([label, text]) => `  ${pad(label, 10)}  ${text}`);
}

function classes({ justified, ratio }: LineFigures): string {
  const share = (count: number) => percent(count / Math.max(1, justified));
  return `tight ${share(ratio.tight)}, normal ${share(ratio.normal)}, loose ${share(ratio.loose)}, very loose ${share(ratio.veryLoose)}`;
}

/** A row for each page, or for those with most flaws where there are many. */
function pageTable({ pages }: Typography, paint: Paint): string[] {
  const order = [...pages].sort((a, b) => b.flaws.length - a.flaws.length);
  const most = new Set(order.slice(0, MOST_PAGES));
  const cells = [
    ['Page', 'Lines', '|Ratio|', 'Hyphens', 'Short', 'Flaws'],
    ...pages.filter((page) => most.has(page)).map(pageRow),
  ];
  const widths = [0, 1, 2, 3, 4].map((at) => Math.max(...cells.map((row) => columns(row[at] ?? ''))));
  const lines = cells.map((row) => row.map((cell, at) => pad(cell, widths[at] ?? 0, 'right')).join('  '));
  const left = pages.length - most.size;
  const rest = left > 0 ? [paint('faint', `and ${left} pages with no more flaws: --json has them all`)] : [];
  return [paint('strong', lines[0] ?? ''), ...lines.slice(1).map((line) => line.trimEnd()), ...rest];
}

function pageRow({ label, figures, short, flaws }: PageTypography): string[] {
  const { lines, ratio, hyphens } = figures;
  return [label, `${lines}`, fixed(ratio.meanAbsolute), `${hyphens.count}`, `${short}`, counts(flaws)];
}

function worstPlaces({ pages }: Typography, paint: Paint): string[] {
  const all = pages.flatMap(({ flaws }) => flaws).sort(byRank);
  const lines = all.slice(0, MOST_PLACES).map(({ kind, page, place, detail, text }) => {
    const where = place ? [`${printable(place.file)}:${place.line}`] : [];
    const parts = [...where, `page ${pages[page]?.label}`].join(', ');
    const words = text === '' ? '' : `  ${paint('faint', `“${cut(printable(text))}”`)}`;
    return `${paint('strong', parts)}  ${FLAWS[kind][0]}, ${printable(detail)}${words}`;
  });
  const left = all.length - lines.length;
  const rest = left > 0 ? [paint('faint', `and ${left} more: --json has them all`)] : [];
  return lines.length > 0 ? ['', ...lines, ...rest] : [];
}

/** `2 widows, 1 river`; empty where there are none. */
function counts(flaws: readonly Flaw[]): string {
  const found = countKinds(flaws);
  return FLAW_KINDS.flatMap((kind) => {
    const count = found[kind];
    return count ? [`${count} ${FLAWS[kind][count === 1 ? 0 : 1]}`] : [];
  }).join(', ');
}

function cut(text: string): string {
  let short = '';
  for (const character of text) {
    if (columns(short) >= LONGEST_TEXT) return `${short.trimEnd()}…`;
    short += character;
  }
  return short;
}

function fixed(value: number): string {
  return value.toFixed(2).replace('-', '−');
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
