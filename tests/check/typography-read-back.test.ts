import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import type { TypographyJson } from '../../scripts/check/typography/index.js';
import { twofold } from '../cli/run.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const hasPdftotext = spawnSync('pdftotext', ['-v']).error === undefined;

interface Word {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly height: number;
}

it.skipIf(!hasPdftotext)('says of gaps what pdftotext reads in the file (if installed)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'twofold-typography-'));
  twofold(root, ['build', '--to', 'report.pdf', '--out', folder, '--quiet']);
  const { stdout } = twofold(root, ['check', '--typography', '--json']);
  const { document }: TypographyJson = JSON.parse(stdout).typography;
  const lines = fullLines(execFileSync('pdftotext', ['-bbox', join(folder, 'report.pdf'), '-'], { encoding: 'utf8' }));
  rmSync(folder, { recursive: true, force: true });
  expect(lines.length / document.justified).toBeGreaterThan(0.85);
  const gaps = lines.map(meanGap).sort((a, b) => a - b);
  for (const [share, said] of [
    [0.05, document.gap.p5],
    [0.5, document.gap.p50],
    [0.95, document.gap.p95],
  ] as const)
    expect(Math.abs(gaps[Math.floor(share * gaps.length)]! - said), `p${share * 100}`).toBeLessThan(0.25);
});

/** Lines in the size of the text that begin and end where most lines do. */
function fullLines(html: string): Word[][] {
  const all = html.split('<page ').slice(1).flatMap(linesOf);
  const first = (line: readonly Word[]) => line[0]!;
  const last = (line: readonly Word[]) => line[line.length - 1]!;
  const height = commonest(all.map((line) => first(line).height));
  const text = all.filter((line) => first(line).height === height && line.length > 2);
  const right = commonest(text.map((line) => Math.round(last(line).right)));
  return text.filter((line) => Math.abs(last(line).right - right) < 3);
}

function linesOf(page: string): Word[][] {
  const pattern = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">/g;
  const lines = new Map<number, Word[]>();
  for (const match of page.matchAll(pattern)) {
    const [left, top, right, bottom] = match.slice(1).map(Number) as [number, number, number, number];
    const height = Math.round((bottom - top) * 10);
    lines.set(top, [...(lines.get(top) ?? []), { left, right, top, height }]);
  }
  return [...lines.values()].map((line) => line.sort((a, b) => a.left - b.left));
}

function meanGap(line: readonly Word[]): number {
  const gaps = line.slice(1).map((word, at) => word.left - line[at]!.right);
  return gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
}

function commonest(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]![0];
}
