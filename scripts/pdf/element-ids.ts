import type { Tag } from '../paper/tag.js';

/**
 * Identifiers of elements (ISO 32000-1, 14.7.2): of notes, which need one (ISO 14289-1, 7.9), and of the cells of a
 * table that others name as what heads them.
 */
export function elementIds(tags: readonly Tag[]): ReadonlyMap<Tag, string> {
  const ids = new Map<Tag, string>();
  let heads = 0;
  for (const tag of tags) {
    if (tag.role === 'Note' && tag.id !== null) ids.set(tag, tag.id);
    for (const head of tag.headers ?? []) if (!ids.has(head)) ids.set(head, `head-${++heads}`);
  }
  return ids;
}
