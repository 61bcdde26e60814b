/** What lengths may be relative to. User units. */
export interface Viewport {
  readonly width: number;
  readonly height: number;
}

/** User units (CSS pixels) to each unit (CSS Values 4, 6.2). */
const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 9.6 / 2.54,
  q: 2.4 / 2.54,
  rem: 16,
};

/** A length in user units; `whole` is what a percentage is of. Null for none. */
export function readLength(text: string | undefined, whole: number, fontSize: number): number | null {
  const [, number, unit] = /^\s*([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)\s*([a-z]*|%)\s*$/i.exec(text ?? '') ?? [];
  if (number === undefined) return null;
  const name = unit!.toLowerCase();
  const factor = name === '%' ? whole / 100 : name === 'em' ? fontSize : name === 'ex' ? fontSize / 2 : UNITS[name];
  return factor === undefined ? null : Number(number) * factor;
}

/** What a percentage that is neither width nor height is of (SVG 2, 8.9). */
export function diagonal({ width, height }: Viewport): number {
  return Math.hypot(width, height) / Math.SQRT2;
}

/** Numbers apart by white space or commas. */
export function readNumbers(text: string | undefined): number[] {
  return [...(text ?? '').matchAll(/[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi)].map(([number]) => Number(number));
}
