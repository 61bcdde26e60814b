import type { Extent, Part } from '../inline/part.js';
import { placeOf, type TextReading } from '../reading.js';
import { isAttribution, isLineEnd } from './attribution.js';
import type { Draft, DraftVerse } from './draft.js';

/** The lines of a paragraph in a poem, after a blank one where `follows` is set; what is no paragraph stays. */
export function verseOf(reading: TextReading, draft: Draft, follows: boolean): Draft[] {
  if (draft.kind !== 'draftParagraph' || isAttribution(draft.parts[0])) return [draft];
  const lines: Part[][] = [[]];
  for (const part of draft.parts) {
    if (isLineEnd(part)) lines.push([]);
    else lines.at(-1)!.push(part);
  }
  const verse = lines.filter((parts) => parts.length > 0).map((parts) => verseLine(reading, parts, extentOf(parts)));
  const start = draft.start;
  return follows ? [verseLine(reading, [], { start, end: start }), ...verse] : verse;
}

function extentOf(parts: readonly Part[]): Extent {
  return { start: parts[0]!.start, end: parts.at(-1)!.end };
}

function verseLine(reading: TextReading, parts: readonly Part[], extent: Extent): DraftVerse {
  return { kind: 'verseLine', indent: 0, parts, place: placeOf(reading, extent) };
}
