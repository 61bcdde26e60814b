import type { Block, Definition } from '../block.js';
import { finishInlines } from '../inline/finish.js';
import type { Part } from '../inline/part.js';
import type { SourceInline } from '../inline.js';
import type { TextReading } from '../reading.js';
import type { Draft, DraftDescription, DraftParagraph } from './draft.js';

export type Settle = (drafts: readonly Draft[]) => Block<SourceInline>[];

/** Whether `draft` can be the term (or, right above, the terms) that `description` defines. */
export function isTerm(draft: Draft | undefined, description: Draft | undefined): draft is DraftParagraph {
  if (draft?.kind !== 'draftParagraph' || description?.kind !== 'description') return false;
  const lines = draft.parts.filter((part) => part.kind === 'softBreak').length + 1;
  const adjacent = description.place.line === draft.place.endLine + 1;
  return adjacent ? lines <= 5 : lines === 1 && description.place.line === draft.place.endLine + 2;
}

/** A term with its definitions; each line of the paragraph is a term. */
export function definition(
  reading: TextReading,
  term: DraftParagraph,
  descriptions: readonly DraftDescription[],
  settle: Settle,
): Definition<SourceInline> {
  const last = descriptions.at(-1)!.place;
  return {
    terms: lines(term.parts).map((parts) => finishInlines(reading, parts)),
    definitions: descriptions.map((description) => settle(description.drafts)),
    place: { ...term.place, endLine: last.endLine, endColumn: last.endColumn },
  };
}

function lines(parts: readonly Part[]): Part[][] {
  const split: Part[][] = [[]];
  for (const part of parts) {
    if (part.kind === 'softBreak') split.push([]);
    else split.at(-1)!.push(part);
  }
  return split;
}
