import type { FormulaMark } from '../shape/mathematics.js';

/** Of letters whose size is a thousand. */
const LETTERS = { height: 750, depth: 250 };

/** How far ink reaches above and below the baseline; control points of curves are counted as ink. */
export function extentOf(marks: readonly FormulaMark[]): { readonly height: number; readonly depth: number } {
  let height = 0;
  let depth = 0;
  for (const mark of marks) {
    const [, b, , d, , f] = mark.transform;
    if (mark.kind === 'letters') {
      height = Math.max(height, f + LETTERS.height * d);
      depth = Math.max(depth, LETTERS.depth * d - f);
      continue;
    }
    const { outline, stroke } = mark;
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
