import type { Note } from '../../citation/cited-paper.js';
import { type Tag, tag } from '../../paper/tag.js';
import { Flow, type Tools } from '../flow.js';
import { generated } from '../generated.js';
import type { Strip } from '../strip.js';
import { labelStyle } from './list.js';

/** A note's body, ready for the foot of a page. */
export interface NoteBody<R> {
  readonly number: number;
  readonly strips: readonly Strip<R>[];
  /** `ends[k]` is the height of the first `k` strips, points. */
  readonly ends: Float64Array;
  readonly tag: Tag;
}

/** Between number and text, ems of the note. */
const GAP = 0.55;

/**
 * The body of a note: its number, full size with a period (Chicago Manual of Style, 14.24), hangs before the
 * text and leads back to the mark.
 */
export function composeNote<R>(note: Note, tools: Tools<R>, column: number): NoteBody<R> {
  const { design, setter } = tools;
  const style = design.styles.note;
  const owner = tag('Note', null, { id: `note-${note.number}`, place: note.place });
  const flow = new Flow(tools);
  const link = tag('Link', tag('Lbl', owner), { href: `#mark-${note.number}`, place: note.place });
  const [line] = setter.lines(
    [generated(`${note.number}.`, note.place)],
    labelStyle(style),
    column - style.text.size * GAP,
    link,
  );
  flow.label(line, 0, note.number);
  tools.compose(note.blocks, flow, {
    parent: owner,
    left: column,
    measure: design.measure - column,
    text: { ...style, indent: style.text.size },
    grid: false,
    spaced: false,
    depth: 0,
  });
  flow.flushLabels(style);
  return { number: note.number, strips: flow.strips, ends: endsOf(flow.strips), tag: owner };
}

/** Width of the column in which the numbers of all notes end. */
export function noteColumn<R>(count: number, tools: Tools<R>): number {
  const style = tools.design.styles.note;
  const widest = '8'.repeat(Math.max(2, String(count).length));
  const place = { file: '', line: 1, column: 1, endLine: 1, endColumn: 1 };
  return tools.setter.widths([generated(`${widest}.`, place)], labelStyle(style)).max + style.text.size * GAP + 0.01;
}

function endsOf<R>(strips: readonly Strip<R>[]): Float64Array {
  const ends = new Float64Array(strips.length + 1);
  strips.forEach((strip, at) => {
    ends[at + 1] = (ends[at] as number) + strip.above + strip.height;
  });
  return ends;
}
