import type PDFRef from 'pdf-lib/es/core/objects/PDFRef';
import type { Tag } from '../paper/tag.js';

/** What references are found by. */
export interface Referable {
  readonly notes: ReadonlyMap<number, Tag>;
  /** Notes by marks that name no number. */
  readonly noted?: ReadonlyMap<Tag, readonly Tag[]> | undefined;
  /** Elements by tag, and by the id of their tag. */
  readonly byTag: ReadonlyMap<Tag, PDFRef>;
  readonly byId: ReadonlyMap<string, PDFRef>;
}

/**
 * The elements that an element refers to (ISO 32000-2, table 355, Ref): a mark to its note and the note to its marks
 * (ISO 14289-2, 8.2.5.14), a line of contents to what it leads to (8.2.5.8).
 */
export function referencesOf({ notes, noted, byTag, byId }: Referable): ReadonlyMap<Tag, readonly PDFRef[]> {
  const found = new Map<Tag, PDFRef[]>();
  const refer = (from: Tag, to: PDFRef | undefined): void => {
    if (to) found.set(from, [...(found.get(from) ?? []), to]);
  };
  for (const [tag, ref] of byTag) {
    const numbered = tag.note === null ? undefined : notes.get(tag.note);
    for (const note of noted?.get(tag) ?? (numbered ? [numbered] : [])) {
      const body = byTag.get(note);
      refer(tag, body);
      if (body) refer(note, ref);
    }
    if (tag.role === 'TOCI') refer(tag, byId.get(targetOf(tag) ?? ''));
  }
  return found;
}

/** Id of what the first link within a tag leads to. */
function targetOf(tag: Tag): string | null {
  if (tag.href?.startsWith('#')) return tag.href.slice(1);
  for (const child of tag.children) {
    const target = targetOf(child);
    if (target !== null) return target;
  }
  return null;
}
