import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page, TextFragment } from '../../scripts/page/index.js';
import type { Run } from '../../scripts/shape/index.js';
import { type LaidOut, layOut } from '../golden/lay-out.js';
import { contentStreams, elements, type ReadPdf, readPdf } from '../reader.js';

const PAPER = String.raw`---
title: Formulas
---

# On $\alpha$ {#alpha}

\newcommand{\half}{\frac{1}{2}}

Let $a = \frac{1}{2}$ be a half, as @eq:area and \eqref{eq:two} say.

$$ A = \pi r^2 $$ {#eq:area}

Then there is more: a sum $\sum_{i=1}^{n} \frac{x_i}{y_i^2}$ within a line of so many words that it has to be broken at least once.

\begin{align}
a &= b \label{eq:one} \\
  &= \frac{c}{d} \notag \\
  &= e \label{eq:two}
\end{align}

This is wrong: $\frac{a}{\nonsense}$.

| Name | Value |
|------|-------|
| half | $\frac{1}{\frac{2}{\frac{3}{4}}}$ |
| next | $\half$ |

$$ f(x) = a_0 + a_1 x + a_2 x^2 + a_3 x^3 + a_4 x^4 + a_5 x^5 + a_6 x^6 + a_7 x^7 + a_8 x^8 + a_9 x^9 + a_{10} x^{10} + a_{11} x^{11} $$
`;

type Line = TextFragment<Run>;

describe('a report with formulas', () => {
  const folder = mkdtempSync(join(tmpdir(), 'twofold-'));
  let made: LaidOut;
  let read: ReadPdf;

  beforeAll(async () => {
    writeFileSync(join(folder, 'paper.md'), PAPER);
    made = await layOut(folder);
    read = await readPdf(made.pdf);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const lines = (): Line[] => made.report.pages.flatMap((page: Page<Run>) => page.fragments.filter(isLine));
  const textOf = ({ runs }: Line) => runs.map(({ run }) => run.text).join('');
  const lineWith = (text: string) => lines().find((line) => textOf(line).includes(text))!;

  it('is read as its text with the source of each formula in its place', () => {
    expect(read.structure.text.replace(/\s+/g, ' ')).toContain(
      'Let a = \\frac{1}{2} be a half, as Equation 1 and (3) say.',
    );
    const formulas = elements(read.structure, 'Formula');
    expect(formulas.map(({ alt }) => alt)).toContain('A = \\pi r^2');
  });

  it('numbers formulas at the edge of the column, on their baselines, and leads to them', () => {
    const [area, one, two] = ['(1)', '(2)', '(3)'].map((number) => lines().find((line) => textOf(line) === number)!);
    const edge = (line: Line) => line.x + Math.max(...line.runs.map(({ x, width }) => x + width));
    expect(edge(area!)).toBeCloseTo(edge(two!), 1);
    expect(area!.y).toBeCloseTo(lineWith('A = \\pi').y, 2);
    expect(two!.y - one!.y).toBeGreaterThan(25);
    expect(read.links.map(({ destination }) => destination)).toEqual(['eq:area', 'eq:two']);
  });

  it('names what is wrong, where it stands', () => {
    const found = made.diagnostics.filter(({ ruleId }) => ruleId === 'math-syntax');
    expect(found.map(({ line, column, reason }) => [line, column, reason])).toEqual([
      [21, 16, 'There is no command “\\nonsense”, in the formula “\\frac{a}{\\nonsense}”'],
    ]);
    expect(read.structure.text).toContain('\\nonsense');
  });

  it('has no other finding, though one formula is too wide for a line', () => {
    expect(made.diagnostics.map(({ ruleId }) => ruleId)).toEqual(['math-syntax']);
    const parts = lines().filter(({ runs }) => runs.some(({ tag }) => tag.alt?.startsWith('f(x)')));
    expect(parts).toHaveLength(2);
  });

  it('holds the outline of each letter once', async () => {
    const streams = await contentStreams(made.pdf);
    const painted = streams.join('\n').match(/\/X\d+ Do/g) ?? [];
    expect(painted.length).toBeGreaterThan(2 * new Set(painted).size);
  });

  it('gives a tall formula room, so that it touches neither the lines nor the rules around it', () => {
    for (const { fragments } of made.report.pages) {
      const boxes = fragments.filter(isLine).flatMap((line) => boxesOf(line));
      for (const one of boxes.filter(({ drawn }) => drawn)) {
        const hit = boxes.find((other) => other.line !== one.line && overlap(one, other));
        expect(hit && [one.text, hit.text]).toBeUndefined();
      }
    }
  });

  it('is plain text in the outline', () => {
    expect(read.outline.map(({ title }) => title)).toEqual(['On \\alpha']);
  });
});

function isLine(fragment: Page<Run>['fragments'][number]): fragment is Line {
  return fragment.kind === 'text' && !fragment.artifact && fragment.runs.length > 0;
}

interface Box {
  readonly line: Line;
  readonly drawn: boolean;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What is printed of a line: letters from the height of an x to the baseline at least, drawings as far as they reach. */
function boxesOf(line: Line): Box[] {
  return line.runs.flatMap(({ run, x, width, shift, role }) => {
    if (role === 'space') return [];
    const drawn = run.kind === 'drawn';
    const [up, down] = drawn ? [run.height, run.depth] : [run.size * 0.45, 0];
    const y = line.y - shift;
    return [
      { line, drawn, text: run.text, left: line.x + x, right: line.x + x + width, top: y - up, bottom: y + down },
    ];
  });
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
