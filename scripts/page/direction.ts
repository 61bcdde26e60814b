import type { Design } from './design.js';
import type { Part, Strip } from './strip.js';

/*
 * Everything is composed from the side where reading starts: x runs from there, for every language alike. What runs
 * from right to left is mirrored once, where it is put on the sheet. Lines keep their own order inside.
 */

/** A part as wide as `measure` points allow, mirrored in a column that begins at `left`. Doing it twice undoes it. */
export function mirrored<P extends { readonly x: number; readonly width: number }>(
  part: P,
  left: number,
  measure: number,
): P {
  return { ...part, x: 2 * left + measure - part.x - part.width };
}

/** A part on the sheet: `y` is where its strip has its top, from the type area's. */
export function onSheet<P extends { readonly x: number; readonly y: number; readonly width: number }>(
  part: P,
  y: number,
  { rtl, left, top, measure }: Pick<Design, 'rtl' | 'left' | 'top' | 'measure'>,
): P {
  const { x } = rtl ? mirrored(part, 0, measure) : part;
  return { ...part, x: x + left, y: part.y + y + top };
}

/** Strips of another direction than the paper's, in a column that begins at `left`; `spared` parts of the first are not theirs. */
export function mirroredStrips<R>(strips: readonly Strip<R>[], left: number, measure: number, spared = 0): Strip<R>[] {
  const turned = (part: Part<R>): Part<R> => mirrored(part, left, measure);
  return strips.map((strip, at) => ({
    ...strip,
    parts: strip.parts.map((part, index) => (at === 0 && index < spared ? part : turned(part))),
    repeats: strip.repeats.map((repeat) => ({ ...repeat, parts: repeat.parts.map(turned) })),
  }));
}
