import type { Place } from '../paper/index.js';

/**
 * The place of one character of `source`, the text of an inline that stands at `place`; `offset` counts UTF-16 units.
 * Where the text is not written as it reads (entities, escapes, indentation) it is the place of the whole.
 */
export function placeInside(place: Place, source: string, offset: number): Place {
  const end = after(place, source);
  if (end.line !== place.endLine || end.column !== place.endColumn) return place;
  const { line, column } = after(place, source.slice(0, offset));
  const last = after({ line, column }, String.fromCodePoint(source.codePointAt(offset) ?? 0));
  return { file: place.file, line, column, endLine: last.line, endColumn: last.column };
}

function after({ line, column }: Pick<Place, 'line' | 'column'>, text: string): { line: number; column: number } {
  const lines = text.split('\n');
  const last = lines.at(-1) ?? '';
  return { line: line + lines.length - 1, column: lines.length > 1 ? last.length + 1 : column + last.length };
}
