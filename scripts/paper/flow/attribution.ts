import type { Part } from '../inline/part.js';
import { placeOf, type TextReading } from '../reading.js';
import type { Draft, DraftParagraph } from './draft.js';

/** What says who is quoted begins with a dash. */
const DASH = /^(?:—|–|―|---?)[ \t\u00a0]*(?=\S|$)/;

/** A last line that says who is quoted, as a paragraph of its own. */
export function withAttribution(reading: TextReading, drafts: readonly Draft[]): readonly Draft[] {
  const last = drafts.at(-1);
  if (last?.kind !== 'draftParagraph') return drafts;
  const at = last.parts.findLastIndex((part, index) => isLineEnd(part) && isAttribution(last.parts[index + 1]));
  if (at < 0) return drafts;
  const parted = [last.parts.slice(0, at), last.parts.slice(at + 1)].map((parts): DraftParagraph => {
    const extent = { start: parts[0]!.start, end: parts.at(-1)!.end };
    return { kind: 'draftParagraph', parts, ...extent, place: placeOf(reading, extent) };
  });
  return [...drafts.slice(0, -1), ...parted];
}

export function isLineEnd({ kind }: Part): boolean {
  return kind === 'softBreak' || kind === 'break';
}

/** Whether a line that begins with `part` says who is quoted. */
export function isAttribution(part: Part | undefined): boolean {
  return part?.kind === 'text' && DASH.test(part.value);
}
