import type { CitedInline, Link, SourceInline, Span, Styled } from '../paper/index.js';
import { setCitation } from './citations.js';
import { Line } from './line.js';
import { setInlineNote, setNoteReference } from './notes.js';
import type { Run } from './run.js';

/** Inline content with its citations and notes resolved, in the order of the text. */
export function citeInlines(run: Run, inlines: readonly SourceInline[], whole = true): CitedInline[] {
  const line = new Line(run, inlines, whole, (others, ending) => citeInlines(run, others, ending));
  for (let inline = line.take(); inline; inline = line.take()) setInline(line, inline);
  return line.made;
}

type Handlers = { [Kind in SourceInline['kind']]: (line: Line, inline: Extract<SourceInline, { kind: Kind }>) => void };

function setInline<Kind extends SourceInline['kind']>(line: Line, inline: Extract<SourceInline, { kind: Kind }>): void {
  HANDLERS[inline.kind as Kind](line, inline);
}

const asItIs = (line: Line, inline: Extract<SourceInline, CitedInline>) => {
  line.made.push(inline);
};

const withChildren = (line: Line, inline: Styled<SourceInline> | Span<SourceInline> | Link<SourceInline>) => {
  line.made.push({ ...inline, children: line.nested(inline.children) });
};

const HANDLERS: Handlers = {
  text: (line, inline) => line.made.push(inline),
  code: asItIs,
  formula: asItIs,
  image: asItIs,
  break: asItIs,
  crossReference: asItIs,
  raw: asItIs,
  emphasis: withChildren,
  strong: withChildren,
  strike: withChildren,
  superscript: withChildren,
  subscript: withChildren,
  smallcaps: withChildren,
  span: withChildren,
  link: withChildren,
  cite: setCitation,
  noteReference: setNoteReference,
  inlineNote: setInlineNote,
};
