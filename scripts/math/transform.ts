import type { GroupMark } from '../shape/drawing.js';

export type Transform = GroupMark['transform'];

export const IDENTITY: Transform = [1, 0, 0, 1, 0, 0];

export function translation(x: number, y: number): Transform {
  return [1, 0, 0, 1, x, y];
}

/** First `inner`, then `outer`. */
export function multiply(inner: Transform, outer: Transform): Transform {
  const [a, b, c, d, e, f] = inner;
  const [A, B, C, D, E, F] = outer;
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

/** The value of an SVG `transform` attribute (SVG 1.1, 7.6), of the kinds that MathJax writes; empty for none. */
export function transformOf(value: string): Transform {
  let made = IDENTITY;
  for (const [, kind, list] of value.matchAll(/(\w+)\(([^)]*)\)/g))
    made = multiply(single(kind!, numbers(list!)), made);
  return made;
}

function numbers(list: string): number[] {
  return (list.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
}

function single(kind: string, [first = 0, second, ...rest]: number[]): Transform {
  if (kind === 'translate') return translation(first, second ?? 0);
  if (kind === 'scale') return [first, 0, 0, second ?? first, 0, 0];
  if (kind === 'rotate') return rotation((first * Math.PI) / 180, second ?? 0, rest[0] ?? 0);
  const [c = 0, d = 1, e = 0, f = 0] = rest;
  return kind === 'matrix' ? [first, second ?? 0, c, d, e, f] : IDENTITY;
}

function rotation(angle: number, x: number, y: number): Transform {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return multiply(multiply(translation(-x, -y), [cos, sin, -sin, cos, 0, 0]), translation(x, y));
}
