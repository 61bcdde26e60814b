import type { Section } from './paper.js';
import type { Place } from './place.js';
import { eachSection } from './walk.js';

/** From each section's heading to the line before the next one of its level or a higher one; `source` is the whole paper. */
export function sectionExtents<I>(sections: readonly Section<I>[], source: string): Map<Section<I>, Place> {
  const inOrder: { readonly section: Section<I>; readonly depth: number }[] = [];
  eachSection(sections, (section, parents) => inOrder.push({ section, depth: parents.length }));
  const extents = new Map<Section<I>, Place>();
  const last = (source.match(/\r\n?|\n/g)?.length ?? 0) + 1;
  // From the end; by depth, the line on which the next section begins that is no deeper.
  const next = [last + 1];
  for (const { section, depth } of inOrder.reverse()) {
    const endLine = Math.max(section.place.endLine, next[Math.min(depth, next.length - 1)]! - 1);
    extents.set(section, { ...section.place, endLine, endColumn: Number.MAX_SAFE_INTEGER });
    next.length = Math.min(next.length, depth);
    while (next.length < depth) next.push(next.at(-1) ?? last + 1);
    next.push(section.place.line);
  }
  return extents;
}
