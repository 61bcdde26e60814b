import { PageBreaks } from './break-pages.js';
import { Citations } from './citation-spots.js';
import type { NoteBody } from './compose/note.js';
import type { Tools } from './flow.js';
import { type Leaf, leavesOf } from './leaves.js';
import type { Part } from './part.js';

/** Breaks into pages in which what entries say of them may still change. */
const PASSES = 4;

/**
 * Breaks the parts into pages on which each entry of the bibliography names the pages that cite it.
 *
 * First only as much room is left for the entries as they are likely to take; they are composed when the pages before
 * them are known, and only the pages that they can move are broken anew. As a rule that is all. What an entry says can
 * move the pages that it names, without end: so the second time the pages before the entries are left as they are, and
 * after a few passes entries are given room for the most that they could say, and keep it.
 */
export function referBack<R>(
  parts: readonly Part<R>[],
  bodies: readonly NoteBody<R>[],
  { design, backReferences }: Pick<Tools<R>, 'design' | 'backReferences'>,
): readonly Leaf<R>[] {
  const breaks = new Map(parts.map((part) => [part, new PageBreaks(part.strips, bodies, design)]));
  const broken = (changed: (part: Part<R>) => number, held: boolean) =>
    leavesOf(parts, design, (part, before) => breaks.get(part)?.pages(before, changed(part), held) ?? []);
  let leaves = broken(() => 0, false);
  if (!backReferences.wanted || parts.every(({ stretches }) => stretches.length === 0)) return leaves;
  const citations = new Citations(bodies);
  for (let pass = 1; ; pass++) {
    if (!backReferences.update(citations.spots(leaves), leaves)) return leaves;
    let changed = renew(parts);
    if (changed.size === 0 || pass > PASSES) return leaves;
    if (pass === PASSES) {
      backReferences.reserve(leaves);
      changed = merged(changed, renew(parts));
    }
    leaves = broken((part) => changed.get(part) ?? part.strips.length + 1, pass > 1);
  }
}

/** The first strip of each part that is not as before, for the parts that have one. */
type Changed<R> = ReadonlyMap<Part<R>, number>;

/** Composes all entries anew. */
function renew<R>(parts: readonly Part<R>[]): Changed<R> {
  const found = new Map<Part<R>, number>();
  for (const part of parts) {
    let shift = 0;
    for (const stretch of part.stretches) {
      const renewed = stretch.renew(part.strips, shift);
      shift = renewed.shift;
      if (renewed.changed !== null && !found.has(part)) found.set(part, renewed.changed);
    }
  }
  return found;
}

function merged<R>(first: Changed<R>, second: Changed<R>): Changed<R> {
  const all = new Map(first);
  for (const [part, at] of second) all.set(part, Math.min(at, all.get(part) ?? at));
  return all;
}
