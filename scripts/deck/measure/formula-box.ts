/*
 * About how much room formulas take, in ems of their own type. Browsers set them in whatever face for mathematics
 * there is: the numbers are those of Latin Modern Math, with the parameters of its MATH table rounded up.
 */

export interface Box {
  readonly width: number;
  /** Above and below the baseline. */
  readonly above: number;
  readonly below: number;
}

/** Type of scripts, and of fractions within a line. */
const SCRIPT = 0.7;

const LINE = { above: 0.72, below: 0.24 };

export const EMPTY: Box = { width: 0, above: 0, below: 0 };

export function space(width: number): Box {
  return { ...EMPTY, width };
}

/** Letters, numbers and signs; a single operator stands between spaces. */
export function glyphs(text: string): Box {
  let width = 0;
  for (const character of text) width += widthOf(character);
  return { width, ...LINE };
}

function widthOf(character: string): number {
  if (/[\u2061-\u2064\u200b]/.test(character)) return 0;
  if (RELATION.test(character)) return 0.78 + 0.56;
  if (BINARY.test(character)) return 0.78 + 0.44;
  if (/[,;]/.test(character)) return 0.45;
  if (/[()[\]{}|!.:'′ \u00a0]/.test(character)) return 0.36;
  if (/[mwMWℝℒℳ𝒱]/u.test(character)) return 0.85;
  if (/[A-Z\u0391-\u03a9]/.test(character) || character > '\ud7ff') return 0.75;
  return character > '\u2100' ? 0.8 : 0.53;
}

const RELATION = /[=<>≤≥≠≈∼≅≡∈∉⊂⊆⊃⊇→←↦⇒⇔∝:]/;
const BINARY = /[-+−±×⋅∘∪∩⊕⊗∧∨∖]/;

export function row(boxes: readonly Box[]): Box {
  return {
    width: sum(boxes.map(({ width }) => width)),
    above: Math.max(0, ...boxes.map(({ above }) => above)),
    below: Math.max(0, ...boxes.map(({ below }) => below)),
  };
}

export function scaled({ width, above, below }: Box, by: number): Box {
  return { width: by * width, above: by * above, below: by * below };
}

export function fraction(numerator: Box, denominator: Box, display: boolean): Box {
  const by = display ? 1 : SCRIPT;
  const [top, bottom] = [scaled(numerator, by), scaled(denominator, by)];
  const gap = display ? 0.06 : -0.1;
  return {
    width: Math.max(top.width, bottom.width) + 0.1,
    above: 0.25 + gap + height(top),
    below: height(bottom) + gap - 0.25,
  };
}

export function scripts(base: Box, sub: Box | null, sup: Box | null): Box {
  const [low, high] = [scaled(sub ?? EMPTY, SCRIPT), scaled(sup ?? EMPTY, SCRIPT)];
  return {
    width: base.width + Math.max(low.width, high.width) + 0.06,
    above: sup ? Math.max(base.above, Math.max(0.36, base.above - 0.35) + high.above) : base.above,
    below: sub ? Math.max(base.below, Math.max(0.2, base.below - 0.15) + low.below) : base.below,
  };
}

/** With something centred below and above. */
export function limits(base: Box, under: Box | null, over: Box | null): Box {
  const [low, high] = [scaled(under ?? EMPTY, SCRIPT), scaled(over ?? EMPTY, SCRIPT)];
  return {
    width: Math.max(base.width, low.width, high.width),
    above: base.above + (over ? height(high) + 0.15 : 0),
    below: base.below + (under ? height(low) + 0.15 : 0),
  };
}

/** A large operator. */
export function operator(display: boolean): Box {
  return display ? { width: 1.45 + 0.17, above: 0.95, below: 0.45 } : { width: 1.05 + 0.17, above: 0.75, below: 0.25 };
}

export function integral(display: boolean): Box {
  return display ? { width: 0.9, above: 1.36, below: 0.86 } : { width: 0.6, above: 0.8, below: 0.31 };
}

export function root(inner: Box): Box {
  return { width: inner.width + 0.85, above: inner.above + 0.25, below: inner.below };
}

/** Rows of cells, on the axis; `gap` between two columns. */
export function table(rows: readonly (readonly Box[])[], gap: number): Box {
  const count = Math.max(1, ...rows.map(({ length }) => length));
  const widths = Array.from({ length: count }, (_, at) => Math.max(0, ...rows.map((cells) => cells[at]?.width ?? 0)));
  const high = sum(rows.map((cells) => Math.max(1, height(row(cells))) + 0.5));
  return { width: sum(widths) + gap * (count - 1), above: high / 2 + 0.25, below: high / 2 - 0.25 };
}

export function height({ above, below }: Box): number {
  return above + below;
}

function sum(lengths: readonly number[]): number {
  return lengths.reduce((total, one) => total + one, 0);
}
