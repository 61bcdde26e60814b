import type { Block, CitedInline, Paragraph } from '../../paper/index.js';
import { tag } from '../../paper/tag.js';
import type { Flow, Scope } from '../flow.js';
import { plain } from '../generated.js';
import type { Handler } from './handler.js';
import { imageRow } from './image-row.js';

/** Flush at the start, if the design has it so, and where it goes on after a display; indented where it is another one. */
export const composeParagraph: Handler<Paragraph<CitedInline>> = (block, flow, scope, { previous }) => {
  const row = imageRow(block, flow, scope.measure);
  if (row) {
    composeRow(row, block, flow, scope);
    return;
  }
  const follows = previous?.kind === 'paragraph';
  const first = flow.design.indentsFirst && !flow.labelled;
  const indents = !scope.spaced && (follows || first || beginsAnew(block, previous));
  const style = indents ? scope.text : { ...scope.text, indent: 0 };
  if (follows && scope.spaced) flow.space(flow.design.leading / 2);
  const owner = tag('P', scope.parent, { place: block.place });
  flow.lines(flow.setter.lines(block.children, style, scope.measure, owner), style, scope, block.place);
};

/** Images and nothing else stand in the middle, with white around. */
function composeRow<R>(
  row: readonly CitedInline[],
  { place }: Paragraph<CitedInline>,
  flow: Flow<R>,
  scope: Scope,
): void {
  const style = { ...scope.text, align: 'center', indent: 0, protrusion: false } as const;
  flow.space(flow.design.leading);
  const lines = flow.setter.lines(row, style, scope.measure, tag('P', scope.parent, { place }));
  flow.lines(lines, style, { left: scope.left, grid: false }, place);
  flow.space(flow.design.leading / 2);
}

/** What stands within the course of a paragraph. */
const DISPLAYS: ReadonlySet<Block<CitedInline>['kind']> = new Set(['quote', 'lineBlock', 'list', 'equation']);

/** Whether a paragraph after a display is a new one: a sentence that goes on begins with a small letter. */
function beginsAnew(block: Paragraph<CitedInline>, previous: Block<CitedInline> | null): boolean {
  if (previous === null || !DISPLAYS.has(previous.kind)) return false;
  // An equation without a blank line after it stands in the paragraph.
  if (previous.kind === 'equation' && block.place.line <= previous.place.endLine + 1) return false;
  const text = plain(block.children);
  // Most text begins with a letter of ASCII: no table of all letters has to be built for it.
  const first = /^[\0-@[-`{-\x7f]*?([A-Za-z\d])/.exec(text)?.[1];
  return first ? !/[a-z]/.test(first) : /^[^\p{L}\p{N}]*[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(text);
}
