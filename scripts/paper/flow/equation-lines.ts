import type { EquationLabel } from '../block.js';

/** What the author said of the numbers of a formula's lines, and the lines without it. */
export interface Labelled {
  readonly tex: string;
  readonly labels: readonly EquationLabel[];
}

const LABEL = /\\label\s*\{([^{}]*)\}[ \t]*/g;
const TAG = /\\tag(\*?)\s*\{([^{}]*)\}[ \t]*/g;
const UNNUMBERED = /\\(?:nonumber|notag)(?![A-Za-z])[ \t]*/g;

/**
 * Takes `\label`, `\tag` and `\notag` out of `tex`. In an environment whose lines are `parted` each line has a number of
 * its own, otherwise the formula has one as a whole; lines without any of the three have one if `numbered`.
 */
export function takeLabels(tex: string, parted: boolean, numbered: boolean): Labelled {
  const lines = parted ? linesOf(tex) : [tex];
  const labels: EquationLabel[] = [];
  lines.forEach((line, at) => {
    const found = labelOf(line, parted && lines.length > 1 ? at : null, numbered);
    if (found && line.trim()) labels.push(found);
  });
  return { tex: lines.map(bare).join('').trim(), labels };
}

function labelOf(line: string, at: number | null, numbered: boolean): EquationLabel | null {
  const id = [...line.matchAll(LABEL)][0]?.[1] ?? null;
  const [, star, tag] = [...line.matchAll(TAG)][0] ?? [];
  if (tag !== undefined) return { line: at, id, number: tag, bare: star === '*' };
  if (id === null && (!numbered || line.search(UNNUMBERED) >= 0)) return null;
  return { line: at, id, number: null, bare: false };
}

function bare(line: string): string {
  return line.replace(LABEL, '').replace(TAG, '').replace(UNNUMBERED, '');
}

/** The lines of an aligned formula, each with the `\\` that ends it: those inside braces and environments do not. */
function linesOf(tex: string): string[] {
  const lines: string[] = [];
  let from = 0;
  let depth = 0;
  for (const { 0: token, index } of tex.matchAll(/\\begin\s*\{|\\end\s*\{|\\\\|\\.|[{}]/gs)) {
    // The brace after `\begin` is closed like any other.
    if (token.startsWith('\\begin')) depth += 2;
    else if (token === '{') depth++;
    else if (token === '}') depth--;
    else if (token === '\\\\' && depth === 0) {
      lines.push(tex.slice(from, index + 2));
      from = index + 2;
    }
  }
  return [...lines, tex.slice(from)];
}
