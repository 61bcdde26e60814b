import type { NoteBody } from './compose/note.js';
import { COSTS } from './costs.js';

/** What is still to be set of a note: from strip `from` on. */
export interface Rest {
  readonly note: number;
  readonly from: number;
}

/** Strips `from` up to `to` of a note's body, at the foot of one page. */
export interface Slice extends Rest {
  readonly to: number;
}

/** The notes of one page. */
export interface Foot {
  readonly slices: readonly Slice[];
  /** What goes on at the foot of the next page. */
  readonly rest: readonly Rest[];
  /** Of all slices, points, without the rule above. */
  readonly height: number;
  readonly cost: number;
}

export const EMPTY_FOOT: Foot = { slices: [], rest: [], height: 0, cost: 0 };

/** Height of a note from strip `from` to its end, points. */
export function heightFrom<R>(body: NoteBody<R>, from: number): number {
  return (body.ends[body.strips.length] as number) - (body.ends[from] as number);
}

/**
 * Sets notes into `room` points at the foot of a page. The note rule: a note begins on the page that bears its
 * mark; a long one continues at the foot of the next. So of `wanted` (in order; those from `fresh` on are
 * marked on this page) only one may be cut, and none after it may be fresh; those that went on from an earlier
 * page may wait. Null where that cannot be done. In `despair`, when nothing else is left (two long notes marked
 * on one line), every fresh note gets at least one strip, even where there is no room.
 */
export function fitFoot<R>(
  bodies: readonly NoteBody<R>[],
  wanted: readonly Rest[],
  fresh: number,
  room: number,
  despair: boolean,
): Foot | null {
  const slices: Slice[] = [];
  const rest: Rest[] = [];
  let height = 0;
  let cost = 0;
  for (let at = 0; at < wanted.length; at++) {
    const { note, from } = wanted[at] as Rest;
    const body = bodies[note - 1] as NoteBody<R>;
    const begins = at >= fresh;
    const reserved = despair ? leastHeight(bodies, wanted, Math.max(at + 1, fresh)) : 0;
    const to = rest.length > 0 && !despair ? from : cutAt(body, from, room - height - reserved);
    const end = to === from && begins && despair ? from + 1 : to;
    if (begins && end === from && from < body.strips.length) return null;
    if (end > from) slices.push({ note, from, to: end });
    height += (body.ends[end] as number) - (body.ends[from] as number);
    if (end === body.strips.length) continue;
    rest.push({ note, from: end });
    cost += COSTS.noteSplit;
    if (end - from < 2 || body.strips.length - end < 2) cost += COSTS.noteScrap;
  }
  return { slices, rest, height, cost };
}

/** How far a note goes into `room` points: whole, or so that two lines are left for the next page if possible. */
function cutAt<R>(body: NoteBody<R>, from: number, room: number): number {
  const count = body.strips.length;
  let to = from;
  while (to < count && (body.ends[to + 1] as number) - (body.ends[from] as number) <= room + 0.01) to++;
  return to === count - 1 && to - from > 2 ? to - 1 : to;
}

/** Height of the first strip of each note from the `start`th on. */
function leastHeight<R>(bodies: readonly NoteBody<R>[], wanted: readonly Rest[], start: number): number {
  let height = 0;
  for (let at = start; at < wanted.length; at++) {
    const { note, from } = wanted[at] as Rest;
    const { ends } = bodies[note - 1] as NoteBody<R>;
    height += (ends[from + 1] ?? 0) - (ends[from] as number);
  }
  return height;
}
