import type { NoteBody } from '../../scripts/page/compose/note.js';
import type { Strip } from '../../scripts/page/strip.js';
import { tag } from '../../scripts/paper/tag.js';

/** A line of the body, one point high, for vertical lists without text. */
export const LINE: Strip<never> = {
  above: 0,
  height: 1,
  below: 0,
  grid: 0,
  heading: false,
  cost: 0,
  hyphen: false,
  notes: [],
  parts: [],
  opens: [],
  chapter: false,
  repeats: [],
  float: 0,
  fixed: false,
  rigid: false,
  turned: false,
  place: null,
};

export function noteOf(number: number, lines: number): NoteBody<never> {
  const strips = Array.from({ length: lines }, () => ({ ...LINE, grid: null }));
  return { number, strips, ends: Float64Array.from({ length: lines + 1 }, (_, at) => at), tag: tag('Note', null) };
}
