import { type Attributes, NO_ATTRIBUTES } from '../attributes.js';
import { takeLabel, trimSpace } from '../inline/command.js';
import { finishInlines } from '../inline/finish.js';
import type { Part } from '../inline/part.js';
import type { SourceInline } from '../inline.js';
import type { TextReading } from '../reading.js';
import { further } from '../source.js';
import { parseAttributes } from '../syntax/attribute-list.js';
import type { Draft } from './draft.js';

export interface Caption {
  readonly children: readonly SourceInline[];
  readonly attributes: Attributes;
}

const PREFIX = /^(?:Table|table|Tbl)?:\s*/;

/** The parts of `Table: …` or `: …`, without what introduces them; null where `draft` is no caption. */
export function captionParts(draft: Draft | undefined): readonly Part[] | null {
  if (draft?.kind === 'description') {
    const [only, ...more] = draft.drafts;
    return only?.kind === 'draftParagraph' && more.length === 0 ? only.parts : null;
  }
  if (draft?.kind !== 'draftParagraph') return null;
  const [first, ...rest] = draft.parts;
  const prefix = first?.kind === 'text' && !first.literal ? PREFIX.exec(first.value)?.[0] : undefined;
  if (!prefix || first?.kind !== 'text') return null;
  const value = first.value.slice(prefix.length);
  return value ? [{ ...first, value, start: further(first.start, prefix.length) }, ...rest] : rest;
}

/** A caption's text; attributes at its end or a `\label` in it belong to what it describes. */
export function finishCaption(reading: TextReading, parts: readonly Part[]): Caption {
  const { label, rest } = takeLabel(parts);
  const last = rest.at(-1);
  const given = last?.kind === 'attributes' ? parseAttributes(last.raw) : NO_ATTRIBUTES;
  const text = trimSpace(last?.kind === 'attributes' ? rest.slice(0, -1) : rest);
  return { children: finishInlines(reading, text), attributes: { ...given, id: given.id ?? label } };
}
