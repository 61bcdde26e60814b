import { citationSpots } from './citation-spots.js';
import type { NoteBody } from './compose/note.js';
import type { Tools } from './flow.js';
import { type Leaf, leavesOf } from './leaves.js';
import type { Part } from './part.js';

/** Breaks into pages in which what entries say of them may still change. */
const PASSES = 3;

/**
 * Breaks the parts into pages on which each entry of the bibliography names the pages that cite it.
 *
 * The text is composed once; only the entries are composed anew when the pages are known, and pages are broken anew
 * only if an entry has more or fewer lines than was guessed. What it says can move the pages that it names, without
 * end: so after a few passes entries are given room for the most that they could say, and keep it.
 */
export function referBack<R>(
  parts: readonly Part<R>[],
  bodies: readonly NoteBody<R>[],
  { design, backReferences }: Pick<Tools<R>, 'design' | 'backReferences'>,
): readonly Leaf<R>[] {
  let leaves = leavesOf(parts, bodies, design);
  if (!backReferences.wanted || parts.every(({ stretches }) => stretches.length === 0)) return leaves;
  for (let pass = 1; ; pass++) {
    if (!backReferences.update(citationSpots(leaves, bodies), leaves)) return leaves;
    const held = renew(parts);
    if (held || pass > PASSES) return leaves;
    if (pass === PASSES) {
      backReferences.reserve(leaves);
      renew(parts);
    }
    leaves = leavesOf(parts, bodies, design);
  }
}

/** Composes all entries anew; true where pages may end as they did. */
function renew<R>(parts: readonly Part<R>[]): boolean {
  let held = true;
  for (const { strips, stretches } of parts) {
    let shift = 0;
    for (const stretch of stretches) {
      const renewed = stretch.renew(strips, shift);
      shift = renewed.shift;
      held &&= renewed.held;
    }
  }
  return held;
}
