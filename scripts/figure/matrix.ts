/** An affine map `a b c d e f`: x′ = ax + cy + e, y′ = bx + dy + f (SVG 2, 8.3). */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** `inner` first, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

export function translation(x: number, y: number): Matrix {
  return [1, 0, 0, 1, x, y];
}

export function isIdentity([a, b, c, d, e, f]: Matrix): boolean {
  return a === 1 && b === 0 && c === 0 && d === 1 && e === 0 && f === 0;
}

export function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** Null where everything falls on a line. */
export function inverse([a, b, c, d, e, f]: Matrix): Matrix | null {
  const det = a * d - b * c;
  if (Math.abs(det) < 1e-12 || !Number.isFinite(det)) return null;
  return [d / det, -b / det, -c / det, a / det, (c * f - d * e) / det, (b * e - a * f) / det];
}

/** By how much lengths grow on average. */
export function scaleOf([a, b, c, d]: Matrix): number {
  return Math.sqrt(Math.abs(a * d - b * c));
}

/** Whether circles stay circles. */
export function isSimilarity([a, b, c, d]: Matrix): boolean {
  const size = Math.hypot(a, b);
  return Math.abs(a * c + b * d) < 1e-6 * size * size && Math.abs(Math.hypot(c, d) - size) < 1e-6 * size;
}

const RADIANS = Math.PI / 180;

/** The functions of the `transform` attribute and property (SVG 2, 8.5; CSS Transforms 1); angles in degrees. */
const FUNCTIONS: Readonly<Record<string, (values: readonly number[]) => Matrix>> = {
  matrix: ([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]) => [a, b, c, d, e, f],
  translate: ([x = 0, y = 0]) => translation(x, y),
  translateX: ([x = 0]) => translation(x, 0),
  translateY: ([y = 0]) => translation(0, y),
  scale: ([x = 1, y = x]) => [x, 0, 0, y, 0, 0],
  scaleX: ([x = 1]) => [x, 0, 0, 1, 0, 0],
  scaleY: ([y = 1]) => [1, 0, 0, y, 0, 0],
  rotate: ([angle = 0, x = 0, y = 0]) =>
    multiply(multiply(translation(x, y), rotation(angle * RADIANS)), translation(-x, -y)),
  skewX: ([angle = 0]) => [1, 0, Math.tan(angle * RADIANS), 1, 0, 0],
  skewY: ([angle = 0]) => [1, Math.tan(angle * RADIANS), 0, 1, 0, 0],
};

export function rotation(radians: number): Matrix {
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  return [cos, sin, -sin, cos, 0, 0];
}

/** Units that a transform may name, in its own: degrees, pixels. */
const UNITS: Readonly<Record<string, number>> = {
  rad: 180 / Math.PI,
  turn: 360,
  grad: 0.9,
  pt: 4 / 3,
  in: 96,
  cm: 96 / 2.54,
  mm: 9.6 / 2.54,
};

/** A transform list; a function that is none stops the list, as in browsers it voids it. */
export function readTransform(text: string | undefined): Matrix {
  let matrix = IDENTITY;
  for (const [, name, inner] of (text ?? '').matchAll(/([A-Za-z]+)\s*\(([^)]*)\)/g)) {
    const make = FUNCTIONS[name!];
    const values = [...inner!.matchAll(/([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)([a-z]*)/gi)];
    if (!make) return IDENTITY;
    matrix = multiply(matrix, make(values.map(([, number, unit]) => Number(number) * (UNITS[unit!] ?? 1))));
  }
  return matrix;
}
