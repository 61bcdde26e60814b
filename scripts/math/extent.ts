import type { FormulaMark } from '../shape/mathematics.js';

/** How far ink reaches above and below the baseline; control points of curves are counted as ink. */
export function extentOf(marks: readonly FormulaMark[]): { readonly height: number; readonly depth: number } {
  let height = 0;
  let depth = 0;
  for (const { outline, transform, stroke } of marks) {
    const [, b, , d, , f] = transform;
    const { coordinates } = outline;
    const reach = stroke === null ? 0 : (stroke / 2) * Math.abs(d);
    for (let at = 0; at + 1 < coordinates.length; at += 2) {
      const y = b * (coordinates[at] as number) + d * (coordinates[at + 1] as number) + f;
      height = Math.max(height, y + reach);
      depth = Math.max(depth, reach - y);
    }
  }
  return { height, depth };
}
