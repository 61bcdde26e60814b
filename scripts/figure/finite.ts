import type { Fill, Mark, Paint, Stroke } from '../shape/drawing.js';

/** Farther from the origin than any page. What lies there comes of numbers that overflow. */
const FARTHEST = 1e9;

/** The marks whose numbers can be written into a file. */
export function finite(marks: readonly Mark[]): readonly Mark[] {
  return marks.flatMap((mark): readonly Mark[] => {
    if (mark.kind !== 'group') return isNear(mark) ? [mark] : [];
    const { clip } = mark;
    if (!near(mark.transform) || (clip && !near(clip.outline.coordinates))) return [];
    const inner = finite(mark.marks);
    if (inner.length === 0) return [];
    // What is shared stays shared.
    const same = inner.length === mark.marks.length && inner.every((one, at) => one === mark.marks[at]);
    return [same ? mark : { ...mark, marks: inner }];
  });
}

function isNear(mark: Exclude<Mark, { kind: 'group' }>): boolean {
  if (mark.kind === 'path') return near(mark.outline.coordinates) && isDrawable(mark.fill) && isDrawable(mark.stroke);
  return mark.kind === 'glyphs' ? near([mark.x, mark.y, mark.run.size]) : near([mark.width, mark.height]);
}

function isDrawable(paint: Fill | Stroke | null): boolean {
  if (!paint) return true;
  const line = 'width' in paint ? [paint.width, paint.dashOffset, ...paint.dash] : [];
  return near(line) && near(geometryOf(paint.paint));
}

function geometryOf(paint: Paint): readonly number[] {
  return typeof paint === 'string' ? [] : paint.geometry;
}

function near(values: ArrayLike<number>): boolean {
  for (let at = 0; at < values.length; at++) if (!(Math.abs(values[at]!) < FARTHEST)) return false;
  return true;
}
