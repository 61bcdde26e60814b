import type { Row } from './exhibits.js';
import type { Faults, Judge } from './judge.js';

/** What a judge has said of all files; null where it cannot judge on this machine. */
export interface Verdict {
  readonly judge: Judge;
  readonly faults: Faults | null;
}

export interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Files against judges, a row each. */
export function table(rows: readonly Row[], verdicts: readonly Verdict[]): string {
  const cells = rows.map((row) => [row.name, built(row), ...verdicts.map((verdict) => cell(row, verdict))]);
  const lines = [['', 'built', ...verdicts.map(({ judge }) => judge.name)], ...cells];
  const widths = lines[0]!.map((_, at) => Math.max(...lines.map((line) => line[at]!.length)));
  return lines
    .map((line) =>
      line
        .map((one, at) => one.padEnd(widths[at]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function built({ exhibits, unbuilt, skipped }: Row): string {
  if (skipped !== null) return 'skipped';
  return said(exhibits.length + unbuilt.length, unbuilt.length);
}

function cell(row: Row, { judge, faults }: Verdict): string {
  const exhibits = row.exhibits.filter(judge.judges ?? Boolean);
  if (exhibits.length === 0) return '–';
  if (faults === null) return 'skipped';
  return said(exhibits.length, exhibits.filter(({ file }) => (faults.get(file)?.length ?? 0) > 0).length);
}

function said(all: number, failed: number): string {
  const word = failed > 0 ? 'FAILED' : 'passed';
  return all === 1 ? word : `${failed > 0 ? `${failed} of ` : ''}${all} ${word}`;
}

/** Every fault with the file and the judge that names it. */
export function accounts(rows: readonly Row[], verdicts: readonly Verdict[]): string[] {
  return rows.flatMap(({ name, exhibits, unbuilt }) => [
    ...unbuilt.map((fault) => `${name} is not built: ${fault}`),
    ...exhibits.flatMap((exhibit) =>
      verdicts.flatMap(({ judge, faults }) => {
        const found = faults?.get(exhibit.file) ?? [];
        const subject = exhibit.name === name ? name : `${name}: ${exhibit.name}`;
        return found.length === 0 ? [] : [`${subject}, by ${judge.name}\n${found.map((one) => `  ${one}`).join('\n')}`];
      }),
    ),
  ]);
}

/** Why something could not be judged, each reason once. */
export function absences(rows: readonly Row[], verdicts: readonly Verdict[]): string[] {
  const reasons = [
    ...rows.flatMap(({ name, skipped }) => (skipped === null ? [] : [`${name} is skipped: ${skipped}`])),
    ...verdicts.flatMap(({ judge, faults }) => (faults === null ? [judge.absent() ?? ''] : [])),
  ];
  return [...new Set(reasons)];
}

/** One for each file and judge; a file that could not be built counts once. */
export function count(rows: readonly Row[], verdicts: readonly Verdict[]): Count {
  let [passed, failed, skipped] = [0, 0, 0];
  for (const { exhibits, unbuilt, skipped: reason } of rows) {
    failed += unbuilt.length;
    if (reason !== null) skipped++;
    for (const { judge, faults } of verdicts)
      for (const { file } of exhibits.filter(judge.judges ?? Boolean))
        if (faults === null) skipped++;
        else if ((faults.get(file)?.length ?? 0) > 0) failed++;
        else passed++;
  }
  return { passed, failed, skipped };
}
