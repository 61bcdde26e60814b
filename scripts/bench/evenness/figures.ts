import type { Gap, SetText } from './set-line.js';

/** How even the lines of a text are. */
export interface Figures {
  readonly lines: number;
  /** Percentiles of the mean gap of a line, points. */
  readonly p5: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** How much wider the widest gaps are than the narrowest: p95 / p5. */
  readonly spread: number;
  /** Mean absolute adjustment ratio of the gaps, against the space, stretch and shrink that the program itself takes for normal. */
  readonly ownRatio: number;
  /** … against the typeface's own space with TeX's stretch of a half and shrink of a third of it, the same for both. */
  readonly faceRatio: number;
  /** Mean and largest change of the letters' width, per cent. */
  readonly letters: number;
  readonly lettersMost: number;
  /** Lines that end in a hyphen that was added, per cent. */
  readonly hyphens: number;
}

/** What figures.json holds: LuaLaTeX's figures, by text, and what it took for the typeface's space. */
export interface Stored {
  readonly command: string;
  readonly program: string;
  readonly gap: Gap;
  readonly figures: Readonly<Record<string, Figures>>;
}

/** `face` is the gap that TeX takes for the typeface's own. */
export function figuresOf({ lines, gap }: SetText, face: Gap): Figures {
  const gaps = Float64Array.from(lines, (line) => line.gap).sort();
  const at = (share: number) => gaps[Math.min(gaps.length - 1, Math.floor(share * gaps.length))] ?? 0;
  const letters = lines.map((line) => Math.abs(line.letters - 1) * 100);
  return {
    lines: lines.length,
    p5: round(at(0.05)),
    p50: round(at(0.5)),
    p95: round(at(0.95)),
    p99: round(at(0.99)),
    spread: round(at(0.95) / at(0.05)),
    ownRatio: round(meanRatio(gaps, gap)),
    faceRatio: round(meanRatio(gaps, face)),
    letters: round(mean(letters)),
    lettersMost: round(Math.max(...letters)),
    hyphens: round(mean(lines.map(({ hyphen }) => (hyphen ? 100 : 0)))),
  };
}

/** Adjustment ratio as Knuth and Plass have it (1981, p. 1126), of gaps alone. */
function meanRatio(gaps: Float64Array, { natural, stretch, shrink }: Gap): number {
  return mean([...gaps].map((gap) => Math.abs(gap - natural) / (gap > natural ? stretch : shrink)));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
