import { COSTS } from '../page/costs.js';
import type { Flow, Scope } from '../page/flow.js';
import { baseline } from '../page/line-room.js';
import type { Part, Strip } from '../page/strip.js';
import { tag } from '../paper/tag.js';
import { continuedLine } from './continued.js';
import { ruledLines } from './frame.js';
import type { Placed } from './placed-lines.js';
import type { Plan } from './plan.js';
import type { HandoutSlide } from './slide.js';
import { composeUnboxed } from './slide-box.js';
import { frameSlide } from './slide-frame.js';

/** What a slide's row is to be like. */
export interface Row {
  /** What it takes at least, without the white below it; points. */
  readonly height: number;
  /** Lines to write on stand for the notes. */
  readonly lines: boolean;
  /** Ids of the sections that begin with it. */
  readonly opens: readonly string[];
}

/** White between two rows, lines. */
export const BETWEEN = 1.5;
/** What it costs that notes go on on the next page. As bad as a page ten lines short. */
const SPLIT = 1e3;
/** Height of capitals, sizes: a frame begins where those of its notes do. */
const CAPITALS = 0.66;

/**
 * A slide and its notes as strips of the vertical list. Beside its notes the whole frame hangs on the first strip, and
 * no page ends before the frame does. Notes that go on on another page have a line above them that says so.
 */
export function composeRow<R>(slide: HandoutSlide, row: Row, plan: Plan, flow: Flow<R>, scope: Scope): void {
  const parent = tag('Sect', scope.parent, { place: slide.place });
  const frame = frameSlide(slide, plan, parent, flow.tools);
  for (const id of row.opens) flow.open(id, 1);
  const first = flow.strips.length;
  if (frame.height > flow.design.depth) {
    parent.children.splice(0);
    composeUnboxed(slide, flow, { ...scope, parent });
    flow.space(flow.design.leading);
    composeNotes(slide, row, flow, { ...scope, parent });
  } else {
    if (plan.perPage === 1) pushAbove(frame, row, plan, flow);
    composeNotes(slide, row, flow, notesScope(plan, { ...scope, parent }));
    if (plan.perPage > 1) hangBeside(frame, row, plan, flow, first);
    repeatAbove(slide, plan, flow, first + 1);
  }
  flow.space(Math.max(0, row.height - heightFrom(flow.strips, first)) + BETWEEN * flow.design.leading);
}

function composeNotes<R>({ notes }: HandoutSlide, { lines }: Row, flow: Flow<R>, scope: Scope): void {
  if (!lines) flow.tools.compose(notes, flow, { ...scope, depth: 1 });
}

function notesScope({ notes }: Plan, scope: Scope): Scope {
  return { ...scope, left: notes.left, measure: notes.measure, text: notes.style };
}

/** The frame, and lines to write on under it. */
function pushAbove<R>(frame: Placed<R>, { lines, height }: Row, { notes }: Plan, flow: Flow<R>): void {
  const ruled = lines ? ruledLines(notes.left, notes.measure, frame.height, height) : [];
  flow.push({ height: Math.max(frame.height, lines ? height : 0), parts: [...frame.parts, ...ruled], grid: 0 }, 0);
  flow.space(flow.design.leading);
  flow.lead('term');
}

/** The frame on the first strip from `first` on, and lines to write on beside it. */
function hangBeside<R>(frame: Placed<R>, { lines, height }: Row, { notes }: Plan, flow: Flow<R>, first: number): void {
  const { strips } = flow;
  const drop = baseline(notes.style) - CAPITALS * notes.style.text.size;
  const bottom = Math.max(frame.height + drop, lines ? height : 0);
  const missing = bottom - heightFrom(strips, first);
  if (missing > 0) flow.push({ height: missing, parts: [], grid: strips.length === first ? 0 : null }, 0);
  const ruled = lines ? ruledLines(notes.left, notes.measure, drop, bottom) : [];
  const hung = frame.parts.map((part): Part<R> => ({ ...part, y: part.y + drop }));
  const strip = strips[first] as Strip<R>;
  strips[first] = { ...strip, rigid: true, parts: [...hung, ...ruled, ...strip.parts] };
  keepBeside(bottom, flow, first);
}

/** No page ends beside a frame, and rather between two rows than within one. */
function keepBeside<R>(bottom: number, flow: Flow<R>, first: number): void {
  let height = 0;
  flow.strips.slice(first).forEach((strip, at) => {
    if (at > 0) flow.resistAt(first + at, height < bottom ? COSTS.forbidden : SPLIT);
    height += strip.height + (at > 0 ? strip.above : 0);
  });
}

/** What begins a page with any strip from `first` on says whose notes go on. */
function repeatAbove<R>(slide: HandoutSlide, plan: Plan, flow: Flow<R>, first: number): void {
  if (first >= flow.strips.length) return;
  const repeats = [continuedLine(slide, plan, flow)];
  for (let at = first; at < flow.strips.length; at++) {
    flow.strips[at] = { ...(flow.strips[at] as Strip<R>), repeats };
  }
}

/** Height of the strips from `first` on, the white above the first left out. Points. */
function heightFrom<R>(strips: readonly Strip<R>[], first: number): number {
  return strips.slice(first).reduce((sum, { above, height }, at) => sum + height + (at > 0 ? above : 0), 0);
}
