import type { Mark, Outline } from '../shape/drawing.js';
import { apply, type Matrix } from './matrix.js';

/** A rectangle that holds something; without extent where `left > right`. */
export interface Bounds {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

function nothing(): Bounds {
  return { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
}

function include(bounds: Bounds, x: number, y: number): void {
  bounds.left = Math.min(bounds.left, x);
  bounds.right = Math.max(bounds.right, x);
  bounds.top = Math.min(bounds.top, y);
  bounds.bottom = Math.max(bounds.bottom, y);
}

/** The bounding box of an outline, without its stroke (SVG 2, 8.10). */
export function outlineBounds({ commands, coordinates }: Outline): Bounds {
  const bounds = nothing();
  let at = 0;
  let [x, y] = [0, 0];
  for (const command of commands) {
    const count = command === 'C' ? 6 : command === 'Z' ? 0 : 2;
    if (command === 'C') {
      const [x1, y1, x2, y2, x3, y3] = coordinates.subarray(at, at + 6) as unknown as [
        number,
        number,
        number,
        number,
        number,
        number,
      ];
      for (const t of [...turns(x, x1, x2, x3), ...turns(y, y1, y2, y3)])
        include(bounds, curveAt(t, x, x1, x2, x3), curveAt(t, y, y1, y2, y3));
    }
    at += count;
    if (count === 0) continue;
    [x, y] = [coordinates[at - 2]!, coordinates[at - 1]!];
    include(bounds, x, y);
  }
  return bounds;
}

/** Where a cubic curve turns back in one direction, as parameters between 0 and 1: the roots of its derivative. */
function turns(p0: number, p1: number, p2: number, p3: number): number[] {
  const [a, b, c] = [p3 - 3 * p2 + 3 * p1 - p0, 2 * (p2 - 2 * p1 + p0), p1 - p0];
  const root = Math.sqrt(b * b - 4 * a * c);
  const roots = Math.abs(a) < 1e-12 ? [-c / b] : [(-b + root) / (2 * a), (-b - root) / (2 * a)];
  return roots.filter((t) => t > 0 && t < 1);
}

function curveAt(t: number, p0: number, p1: number, p2: number, p3: number): number {
  const u = 1 - t;
  return u * u * u * p0 + 3 * u * u * t * p1 + 3 * u * t * t * p2 + t * t * t * p3;
}

/** The bounding box of what is painted, in the coordinates of `marks`. */
export function marksBounds(marks: readonly Mark[]): Bounds {
  const bounds = nothing();
  for (const mark of marks) {
    const inner = markBounds(mark);
    if (inner.left > inner.right) continue;
    include(bounds, inner.left, inner.top);
    include(bounds, inner.right, inner.bottom);
  }
  return bounds;
}

function markBounds(mark: Mark): Bounds {
  if (mark.kind === 'path') return outlineBounds(mark.outline);
  if (mark.kind === 'group') return transformed(marksBounds(mark.marks), mark.transform);
  if (mark.kind === 'pixels')
    return { left: mark.x, top: mark.y, right: mark.x + mark.width, bottom: mark.y + mark.height };
  const { face, size, width } = mark.run;
  const [up, down] = [(size * face.ascent) / face.unitsPerEm, (size * face.descent) / face.unitsPerEm];
  return { left: mark.x, top: mark.y + down, right: mark.x + width, bottom: mark.y + up };
}

function transformed(bounds: Bounds, matrix: Matrix): Bounds {
  const moved = nothing();
  if (bounds.left > bounds.right) return moved;
  for (const x of [bounds.left, bounds.right])
    for (const y of [bounds.top, bounds.bottom]) include(moved, ...apply(matrix, x, y));
  return moved;
}

/** From the unit square to the rectangle (SVG 2, 8.11: objectBoundingBox). */
export function boxTransform({ left, top, right, bottom }: Bounds): Matrix {
  return [right - left, 0, 0, bottom - top, left, top];
}
