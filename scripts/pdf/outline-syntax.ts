import type { Outline } from '../shape/index.js';

/** Path construction operators (ISO 32000-1, 8.5.2) by SVG's letters, with how many coordinates each takes. */
const OPERATORS: Readonly<Record<string, { readonly operator: string; readonly operands: number }>> = {
  M: { operator: 'm', operands: 2 },
  L: { operator: 'l', operands: 2 },
  C: { operator: 'c', operands: 6 },
  Z: { operator: 'h', operands: 0 },
};

/** Significant digits of the largest coordinate that are written: a hundredth of a point on a page. */
const DIGITS = 5;

/** The outline as operators that construct it; it is not painted yet. */
export function outlineSyntax({ commands, coordinates }: Outline): string {
  const unit = unitOf(coordinates);
  let out = '';
  let next = 0;
  for (const command of commands) {
    const { operator, operands } = OPERATORS[command] ?? { operator: 'h', operands: 0 };
    for (let end = next + operands; next < end; next++) out += `${round(coordinates[next] as number, unit)} `;
    out += `${operator}\n`;
  }
  return out;
}

/** Least and greatest coordinates: left, bottom, right, top. The control points of curves are counted in. */
export function boundsOf({ coordinates }: Outline): readonly [number, number, number, number] {
  let [left, bottom, right, top] = [0, 0, 0, 0];
  for (let at = 0; at + 1 < coordinates.length; at += 2) {
    const [x, y] = [coordinates[at] as number, coordinates[at + 1] as number];
    if (at === 0) [left, bottom, right, top] = [x, y, x, y];
    left = Math.min(left, x);
    right = Math.max(right, x);
    bottom = Math.min(bottom, y);
    top = Math.max(top, y);
  }
  return [left, bottom, right, top];
}

/** One over the finest step that is written; at most six decimals, so that no number gets an exponent. */
function unitOf(coordinates: Float64Array): number {
  let largest = 0;
  for (const value of coordinates) largest = Math.max(largest, Math.abs(value));
  const digits = largest < 1 ? 1 : Math.floor(Math.log10(largest)) + 1;
  return 10 ** Math.min(6, Math.max(0, DIGITS - digits));
}

function round(value: number, unit: number): number {
  // No negative zero: it would be written as “-0”.
  return Math.round(value * unit) / unit || 0;
}
