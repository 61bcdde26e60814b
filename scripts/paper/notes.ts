import { type Diagnostic, diagnose } from '../diagnostic.js';
import type { NoteReference, SourceInline } from './inline.js';
import type { NoteDefinition, Paper } from './paper.js';
import { eachBlock, eachContent, eachInline, inlinesOf } from './walk.js';

/** Reports notes without a mark, with several, and inside themselves. */
export function checkNotes(paper: Paper, diagnostics: Diagnostic[]): void {
  const marks = new Map<string, NoteReference>();
  eachContent(
    paper,
    () => undefined,
    (inline) => {
      if (inline.kind !== 'noteReference') return;
      const first = marks.get(inline.id);
      if (!first) marks.set(inline.id, inline);
      else diagnostics.push(repeated(inline, first));
    },
  );
  for (const note of paper.notes.values()) {
    if (!marks.has(note.id)) diagnostics.push(unused(note));
  }
  reportCycles(paper.notes, diagnostics);
}

function repeated({ id, place }: NoteReference, first: NoteReference): Diagnostic {
  return diagnose('note-repeated', place, `The note \`[^${id}]\` is marked twice, first in line ${first.place.line}`, {
    actual: id,
    hint: 'Define a note of its own for each mark.',
  });
}

function unused({ id, place }: NoteDefinition): Diagnostic {
  return diagnose('note-unused', place, `The note \`[^${id}]\` has no mark in the text and is not printed`, {
    actual: id,
    hint: `Mark it with \`[^${id}]\`, or remove it.`,
  });
}

/** Each note that can be reached from itself is reported once, where its mark stands in the other's text. */
function reportCycles(notes: Paper['notes'], diagnostics: Diagnostic[]): void {
  const inside = new Map([...notes.values()].map((note) => [note.id, marksIn(note)]));
  const done = new Set<string>();
  const open = new Set<string>();
  const visit = (id: string): void => {
    open.add(id);
    for (const mark of inside.get(id) ?? []) {
      if (open.has(mark.id)) {
        diagnostics.push(
          diagnose('note-cyclic', mark.place, `The note \`[^${mark.id}]\` stands inside itself`, { actual: mark.id }),
        );
      } else if (!done.has(mark.id) && open.size < 100) visit(mark.id);
    }
    open.delete(id);
    done.add(id);
  };
  for (const id of notes.keys()) if (!done.has(id)) visit(id);
}

function marksIn(note: NoteDefinition): NoteReference[] {
  const marks: NoteReference[] = [];
  const collect = (inline: SourceInline) => inline.kind === 'noteReference' && marks.push(inline);
  eachBlock(note.blocks, (block) => {
    for (const run of inlinesOf(block)) eachInline(run, collect);
  });
  return marks;
}
