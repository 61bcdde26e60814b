import type { Block, InlineNote, NoteReference, SourceInline } from '../paper/index.js';
import { mapBlocks } from './blocks.js';
import type { Line } from './line.js';

/** `[^id]`: the author's note gets the next number; a second mark gets a second note with the same body. */
export function setNoteReference(line: Line, mark: NoteReference): void {
  const { run } = line;
  const definition = run.paper.notes.get(mark.id);
  if (!definition || run.openIds.includes(mark.id)) {
    line.text(`[^${mark.id}]`, mark.place);
    return;
  }
  run.openIds.push(mark.id);
  if (run.note) setInside(line, inlinesOf(definition.blocks), mark);
  else {
    line.trim();
    const body = () => mapBlocks(definition.blocks, (inlines) => line.set(inlines, true));
    line.made.push(run.addNote('author', definition.place, mark.place, body, mark.id));
  }
  run.openIds.pop();
}

/** `^[…]` and `\footnote{…}`. */
export function setInlineNote(line: Line, note: InlineNote): void {
  const { run } = line;
  if (run.note) {
    setInside(line, note.children, note);
    return;
  }
  line.trim();
  const { children, place } = note;
  line.made.push(
    run.addNote('author', place, place, () => [{ kind: 'paragraph', children: line.set(children, true), place }]),
  );
}

/** No note stands in a note: its text follows in parentheses. */
function setInside(line: Line, children: readonly SourceInline[], { place }: { place: SourceInline['place'] }): void {
  line.trim();
  line.text(' (', place);
  line.made.push(...line.nested(children));
  line.text(')', place);
}

/** The text of blocks in one run, for where blocks cannot stand. */
function inlinesOf(blocks: readonly Block<SourceInline>[]): SourceInline[] {
  return blocks.flatMap((block, index): SourceInline[] => {
    const inlines = blockInlines(block);
    const space: SourceInline = { kind: 'text', value: ' ', place: block.place };
    return index > 0 ? [space, ...inlines] : inlines;
  });
}

function blockInlines(block: Block<SourceInline>): SourceInline[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return [...block.children];
    case 'quote':
    case 'div':
      return inlinesOf(block.blocks);
    case 'lineBlock':
      return block.lines.flatMap(({ children, place }, at) =>
        at > 0 ? [{ kind: 'text', value: ' / ', place }, ...children] : [...children],
      );
    case 'list':
      return block.items.flatMap((item) => inlinesOf(item.blocks));
    case 'definitionList':
      return block.items.flatMap((item) => [...item.terms.flat(), ...item.definitions.flatMap(inlinesOf)]);
    case 'codeBlock':
      return [{ kind: 'code', value: block.value, place: block.place }];
    case 'equation':
      return [{ kind: 'formula', tex: block.tex, place: block.place }];
    case 'table':
      return [...block.head, ...block.rows].flatMap((row) =>
        row.cells.flatMap((cell) => [...cell.children, ...inlinesOf(cell.blocks)]),
      );
    case 'figure':
      return [block.image, ...block.caption];
    case 'raw':
      return [{ kind: 'raw', format: block.format, value: block.value, place: block.place }];
    case 'divider':
      return [];
  }
}
