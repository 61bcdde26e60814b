import { gapsOf, isJustified, type SetLine } from './set-lines.js';

/** How the lines of a page, or of all pages, are set. */
export interface LineFigures {
  readonly lines: number;
  /** Those that were filled to the measure; what follows is about them. */
  readonly justified: number;
  /** Adjustment ratios (Knuth and Plass 1981, p. 1126): −1 all shrink used, 0 natural, 1 all stretch used. */
  readonly ratio: Distribution & {
    readonly meanAbsolute: number;
    /** Lines by fitness class (p. 1128): under −0.5, up to 0.5, up to 1, above. */
    readonly tight: number;
    readonly normal: number;
    readonly loose: number;
    readonly veryLoose: number;
  };
  /** Mean gap between the words of a line, points. `spread` is p95 / p5. */
  readonly gap: Distribution & { readonly spread: number };
  /** Lines that end in a hyphen that was added; `share` of the justified ones, `longest` run of them. */
  readonly hyphens: { readonly count: number; readonly share: number; readonly longest: number };
}

export interface Distribution {
  readonly p5: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

export function figuresOf(all: readonly SetLine[]): LineFigures {
  const lines = all.filter(isJustified);
  const ratios = Float64Array.from(lines, ({ line }) => line.ratio);
  const gaps = Float64Array.from(
    lines.map(gapsOf).filter((one) => one.length > 0),
    meanWidth,
  );
  const gap = distribution(gaps);
  const count = lines.filter(({ line }) => line.hyphenated).length;
  const within = (from: number, to: number) => ratios.filter((ratio) => ratio > from && ratio <= to).length;
  return {
    lines: all.length,
    justified: lines.length,
    ratio: {
      ...distribution(ratios),
      meanAbsolute: rounded(meanOf(ratios.map(Math.abs))),
      tight: ratios.filter((ratio) => ratio < -0.5).length,
      normal: ratios.filter((ratio) => ratio >= -0.5 && ratio <= 0.5).length,
      loose: within(0.5, 1),
      veryLoose: within(1, Number.POSITIVE_INFINITY),
    },
    gap: { ...gap, spread: gap.p5 > 0 ? rounded(gap.p95 / gap.p5) : 0 },
    hyphens: { count, share: rounded(count / Math.max(1, lines.length)), longest: longestRun(all) },
  };
}

/** Most lines in a row, within a paragraph, that end in a hyphen. */
function longestRun(lines: readonly SetLine[]): number {
  let longest = 0;
  let run = 0;
  for (const { line, at } of lines) {
    run = line.hyphenated ? (at === 0 ? 1 : run + 1) : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}

function distribution(values: Float64Array): Distribution {
  const sorted = values.slice().sort();
  const at = (share: number) => rounded(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0);
  return { p5: at(0.05), p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

function meanWidth(gaps: readonly { left: number; right: number }[]): number {
  return gaps.reduce((sum, { left, right }) => sum + right - left, 0) / gaps.length;
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** To a thousandth: more says nothing, and reads badly. */
function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
