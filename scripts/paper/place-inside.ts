import type { Place } from './place.js';

/**
 * The place of one character of `text`, an inline on one line of the source that stands at `place`; `offset` counts
 * UTF-16 units. A space at either end may stand for the end of a line. Where the text is not written as it reads
 * (entities, escapes) it is the place of the whole.
 */
export function placeInside(place: Place, text: string, offset: number): Place {
  const width = place.endColumn - place.column;
  const before = text.length > width && text.startsWith(' ') ? 1 : 0;
  const written = text.slice(before, before + width);
  if (place.line !== place.endLine || written.length !== width || text.slice(before + width).trim() !== '')
    return place;
  const column = place.column + offset - before;
  return { ...place, column, endColumn: column + String.fromCodePoint(text.codePointAt(offset) ?? 0).length };
}
