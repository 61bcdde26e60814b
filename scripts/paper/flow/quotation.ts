import { NO_ATTRIBUTES } from '../attributes.js';
import type { Div, Quote } from '../block.js';
import type { Extent } from '../inline/part.js';
import type { SourceInline } from '../inline.js';
import { placeOf, type TextReading } from '../reading.js';
import { isLineEnd, withAttribution } from './attribution.js';
import type { Draft, DraftParagraph } from './draft.js';
import { settle } from './settle.js';

/** GitHub's alerts: a quotation whose first line is one of these is a div of that class. */
const ALERT = /^>?\s*\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][ \t]*(?:\n|$)/i;

/** A quotation, or what `> [!NOTE]` begins. */
export function quotation(
  reading: TextReading,
  drafts: readonly Draft[],
  extent: Extent,
): Quote<SourceInline> | Div<SourceInline> {
  const place = placeOf(reading, extent);
  const { start, end } = extent;
  const alert = ALERT.exec(reading.source.text.slice(start.offset, Math.min(end.offset, start.offset + 100)))?.[1];
  if (!alert) return { kind: 'quote', blocks: settle(reading, withAttribution(reading, drafts)), place };
  const attributes = { ...NO_ATTRIBUTES, classes: [alert.toLowerCase()] };
  return { kind: 'div', attributes, blocks: settle(reading, withoutFirstLine(drafts)), place };
}

function withoutFirstLine(drafts: readonly Draft[]): readonly Draft[] {
  const [first, ...others] = drafts;
  if (first?.kind !== 'draftParagraph') return drafts;
  const at = first.parts.findIndex(isLineEnd);
  return at < 0 ? others : [{ ...first, parts: first.parts.slice(at + 1) } satisfies DraftParagraph, ...others];
}
