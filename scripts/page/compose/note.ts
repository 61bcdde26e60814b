import type { Note } from '../../citation/cited-paper.js';
import { runsRightToLeft } from '../../paper/direction.js';
import { type Block, type CitedInline, eachBlock, inlinesOf, plainText } from '../../paper/index.js';
import { type Tag, tag } from '../../paper/tag.js';
import { Flow, type Scope, type Tools } from '../flow.js';
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
function composeNote<R>(note: Note, tools: Tools<R>, column: number): NoteBody<R> {
  const { design, setter } = tools;
  const style = design.styles.note;
  // On a page that runs right to left a note in Latin letters has its number at the left, where it is read from.
  const rtl = design.rtl && runsRightToLeft(textOf(note.blocks), true);
  const turned = rtl === design.rtl ? null : rtl;
  const owner = tag('Note', null, { id: `note-${note.number}`, rtl: turned, place: note.place });
  const flow = new Flow(tools);
  const link = tag('Link', tag('Lbl', owner), { href: `#mark-${note.number}`, place: note.place });
  const whole: Scope = {
    parent: owner,
    left: 0,
    measure: design.measure,
    text: style,
    grid: false,
    spaced: false,
    depth: 0,
  };
  flow.within({ lang: design.lang, rtl }, whole, (scope) => {
    const number = [generated(`${note.number}.`, note.place)];
    const [line] = setter.lines(number, labelStyle(scope.text), column - style.text.size * GAP, link);
    flow.label(line, 0, note.number);
    const text = { ...scope.text, indent: style.text.size };
    tools.compose(note.blocks, flow, { ...scope, left: column, measure: scope.measure - column, text });
    flow.flushLabels(style);
  });
  return { number: note.number, strips: flow.strips, ends: endsOf(flow.strips), tag: owner };
}

/** All notes, their texts under each other. */
export function composeNotes<R>(notes: readonly Note[], tools: Tools<R>): readonly NoteBody<R>[] {
  const column = notes.length > 0 ? noteColumn(notes.length, tools) : 0;
  return notes.map((note) => composeNote(note, tools, column));
}

/** Width of the column in which the numbers of all notes end. */
function noteColumn<R>(count: number, tools: Tools<R>): number {
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

function textOf(blocks: readonly Block<CitedInline>[]): string {
  let text = '';
  eachBlock(blocks, (block) => {
    for (const inlines of inlinesOf(block)) text += plainText(inlines);
  });
  return text;
}
