import type { CitedPaper } from '../citation/cited-paper.js';
import { type Diagnostic, diagnose } from '../diagnostic.js';
import type { NoteBody } from './compose/note.js';
import { PART } from './foot.js';
import type { Leaf } from './leaves.js';

/** What had to be set although it does not fit (`page-overfull`) or cannot be parted well (`note-split`). */
export function pageFaults<R>(
  leaves: readonly Leaf<R>[],
  cited: CitedPaper,
  bodies: readonly NoteBody<R>[],
): Diagnostic[] {
  return leaves.flatMap((leaf) => [...overfull(leaf), ...scraps(leaf, cited, bodies)]);
}

function overfull<R>({ page, part, label }: Leaf<R>): Diagnostic[] {
  if (page.overfull <= 0) return [];
  const points = page.overfull.toFixed(1);
  const place = part.strips[page.from]?.place ?? null;
  return [
    diagnose('page-overfull', place, `Page ${label} runs ${points} pt past its bottom margin`, {
      actual: `${points} pt too tall`,
      expected: ['0 pt'],
      hint: 'Shorten the notes that are marked here, or make the picture smaller.',
    }),
  ];
}

/** Parts of notes on a page that are shorter than a part may be: nothing else was left. */
function scraps<R>({ page, label }: Leaf<R>, cited: CitedPaper, bodies: readonly NoteBody<R>[]): Diagnostic[] {
  return page.foot.slices.flatMap(({ note, from, to }) => {
    const lines = bodies[note - 1]?.strips.length ?? 0;
    if (to - from >= Math.min(PART, lines)) return [];
    return [
      diagnose('note-split', cited.notes[note - 1]?.place ?? null, `Note ${note} has a single line on page ${label}`, {
        hint: 'Shorten the notes that are marked on the same line, or move one of them.',
      }),
    ];
  });
}
