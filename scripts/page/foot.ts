import type { NoteBody } from './compose/note.js';
import { COSTS, shortness } from './costs.js';
import { EPSILON } from './stack.js';

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

/** A note that goes on has at least so many lines on each of its pages. */
export const PART = 2;

/**
 * Sets notes into `room` points at the foot of a page. The note rule: a note begins on the page that bears its
 * mark; a long one continues at the foot of the next. So of `wanted` (in order; those from `fresh` on are
 * marked on this page) only one may be cut, and none after it may be fresh; those that went on from an earlier
 * page may wait. Null where that cannot be done.
 */
export function fitFoot<R>(
  bodies: readonly NoteBody<R>[],
  wanted: readonly Rest[],
  fresh: number,
  room: number,
): Foot | null {
  const slices: Slice[] = [];
  const rest: Rest[] = [];
  let height = 0;
  let cost = 0;
  for (let at = 0; at < wanted.length; at++) {
    const { note, from } = wanted[at] as Rest;
    const body = bodies[note - 1] as NoteBody<R>;
    const to = rest.length > 0 ? from : cutAt(body, from, room - height);
    if (to === from && from < body.strips.length && at >= fresh) return null;
    if (to > from) slices.push({ note, from, to });
    height += heightOf(body, from, to);
    if (to === body.strips.length) continue;
    rest.push({ note, from: to });
    cost += COSTS.noteSplit + (body.strips[to]?.cost ?? 0);
  }
  return { slices, rest, height, cost };
}

/**
 * When nothing else is left (two long notes marked on one line): every fresh note begins, even where there is no
 * room, and may be cut.
 */
export function forceFoot<R>(
  bodies: readonly NoteBody<R>[],
  wanted: readonly Rest[],
  fresh: number,
  room: number,
): Foot {
  const least = (at: number) => {
    const { note, from } = wanted[at] as Rest;
    const body = bodies[note - 1] as NoteBody<R>;
    return heightOf(body, from, Math.min(from + PART, body.strips.length));
  };
  let reserved = 0;
  for (let at = fresh; at < wanted.length; at++) reserved += least(at);
  const slices: Slice[] = [];
  const rest: Rest[] = [];
  let height = 0;
  for (let at = 0; at < wanted.length; at++) {
    const { note, from } = wanted[at] as Rest;
    const body = bodies[note - 1] as NoteBody<R>;
    if (at >= fresh) reserved -= least(at);
    const left = room - height - reserved;
    const cut = cutAt(body, from, left);
    const to =
      cut > from || at < fresh ? cut : Math.min(Math.max(farthest(body, from, left), from + 1), body.strips.length);
    if (to > from) slices.push({ note, from, to });
    if (to < body.strips.length) rest.push({ note, from: to });
    height += heightOf(body, from, to);
  }
  return { slices, rest, height, cost: rest.length * COSTS.noteSplit };
}

/** Height of strips `from` up to `to` of a note, points. */
function heightOf<R>(body: NoteBody<R>, from: number, to: number): number {
  return (body.ends[to] as number) - (body.ends[from] as number);
}

/** How many strips of a note, counted from its first, end within `room` points below strip `from`. */
function farthest<R>(body: NoteBody<R>, from: number, room: number): number {
  let to = from;
  while (to < body.strips.length && heightOf(body, from, to + 1) <= room + EPSILON) to++;
  return to;
}

/** Lines that a cut may lie above the last place where it fits, so that it need not lie within what belongs together. */
const BACK = 3;

/** How far a note goes into `room` points: whole; or to the best of the last places at which it may be cut; or not at all. */
function cutAt<R>(body: NoteBody<R>, from: number, room: number): number {
  const to = farthest(body, from, room);
  if (to === body.strips.length) return to;
  const latest = Math.min(to, body.strips.length - PART);
  if (latest - from < PART) return from;
  const costAt = (cut: number) => (body.strips[cut]?.cost ?? 0) + shortness(latest - cut);
  let best = latest;
  for (let cut = latest - 1; cut >= Math.max(from + PART, latest - BACK); cut--) {
    if (costAt(cut) < costAt(best)) best = cut;
  }
  return best;
}
