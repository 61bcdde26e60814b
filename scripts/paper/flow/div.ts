import { diagnose } from '../../diagnostic.js';
import { type Attributes, NO_ATTRIBUTES } from '../attributes.js';
import type { Place } from '../place.js';
import type { TextReading } from '../reading.js';
import { parseAttributes } from '../syntax/attribute-list.js';
import type { Draft } from './draft.js';

/** Attributes of an opening fence; null for a bare `:::`, which closes. */
export function fenceAttributes(raw: string): Attributes | null {
  const name = raw.replace(/^:+[ \t]*/, '').replace(/[ \t]*:*[ \t]*$/, '');
  if (!name) return null;
  return name.startsWith('{') ? parseAttributes(name) : { ...NO_ATTRIBUTES, classes: [name] };
}

/** As for all containers. */
const DEEPEST = 100;

interface Open {
  readonly attributes: Attributes;
  readonly place: Place;
  readonly drafts: Draft[];
}

/** Pairs the fences among siblings: as in Pandoc a bare fence closes the innermost div, however long it is. */
export function pairDivs(reading: TextReading, drafts: readonly Draft[]): readonly Draft[] {
  if (!drafts.some((draft) => draft.kind === 'divFence')) return drafts;
  const open: Open[] = [{ attributes: NO_ATTRIBUTES, place: drafts[0]!.place, drafts: [] }];
  let tooDeep: Place | null = null;
  for (const draft of drafts) {
    if (draft.kind !== 'divFence') open.at(-1)!.drafts.push(draft);
    else if (draft.attributes && open.length > DEEPEST) tooDeep ??= draft.place;
    else if (draft.attributes) open.push({ attributes: draft.attributes, place: draft.place, drafts: [] });
    else if (open.length > 1) close(open, draft.place);
    else if (!tooDeep) reading.diagnostics.push(stray(draft.place));
  }
  if (tooDeep) reading.diagnostics.push(depth(tooDeep));
  while (open.length > 1) {
    const { place, drafts: inner } = open.at(-1)!;
    reading.diagnostics.push(
      diagnose('syntax-unset', place, 'This `:::` block is not closed', { hint: 'Close it with a line `:::`.' }),
    );
    close(open, inner.at(-1)?.place ?? place);
  }
  return open[0]!.drafts;
}

function close(open: Open[], end: Place): void {
  const { attributes, place, drafts } = open.pop()!;
  const whole = { ...place, endLine: end.endLine, endColumn: end.endColumn };
  open.at(-1)!.drafts.push({ kind: 'draftDiv', attributes, drafts, place: whole });
}

function depth(place: Place) {
  return diagnose('file-too-large', place, `This is nested more than ${DEEPEST} deep`);
}

function stray(place: Place) {
  return diagnose('syntax-unset', place, 'This `:::` closes no block', {
    hint: 'Open one with `::: name`, or remove the line.',
  });
}
