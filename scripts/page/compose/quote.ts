import type { Block, CitedInline } from '../../paper/index.js';
import { tag } from '../../paper/tag.js';
import { COSTS } from '../costs.js';
import { type Flow, indented, type Scope } from '../flow.js';
import type { ParagraphStyle } from '../setter.js';
import type { Blocks, Handler } from './handler.js';

/** Indented on both sides, a little smaller, with half a line of white around. */
export const composeQuote: Handler<Blocks['quote']> = (block, flow, scope) => {
  const { leading, styles } = flow.design;
  const inset = styles.quote.indent + 3;
  flow.space(leading / 2);
  flow.resist(COSTS.lead);
  composeQuoted(block.blocks, flow, {
    ...indented(scope, inset, inset, flow.design.em),
    parent: tag('BlockQuote', scope.parent, { place: block.place }),
    text: quoted(flow, scope),
    grid: false,
  });
  flow.space(leading / 2);
};

/** The style of quoted text; inside a note or a table the text is small already. */
export function quoted<R>(flow: Flow<R>, scope: Scope): ParagraphStyle {
  const { quote } = flow.design.styles;
  return scope.text.text.size > quote.text.size ? quote : scope.text;
}

/** Blocks, of which the last may say who is quoted: then it ends at the far edge, on the page of what it belongs to. */
export function composeQuoted<R>(blocks: readonly Block<CitedInline>[], flow: Flow<R>, scope: Scope): void {
  const merged = withMarks(blocks);
  const last = merged.at(-1);
  const before = merged.at(-2);
  // Speakers in a dialogue are marked so, every one of them.
  const dialogue = before?.kind === 'paragraph' && isAttribution(before.children);
  if (last?.kind !== 'paragraph' || !before || dialogue || !isAttribution(last.children)) {
    flow.tools.compose(merged, flow, scope);
    return;
  }
  flow.tools.compose(merged.slice(0, -1), flow, scope);
  const text = { ...scope.text.text, italic: false };
  const style: ParagraphStyle = { ...scope.text, text, align: 'right', indent: 0, hang: 0, balanced: true };
  const owner = tag('P', scope.parent, { place: last.place });
  const lines = flow.setter.lines(last.children, style, scope.measure, owner);
  flow.keep(1);
  flow.lines(lines, style, { ...scope, grid: false }, last.place, COSTS.forbidden);
}

function isAttribution([first]: readonly CitedInline[]): boolean {
  return first?.kind === 'text' && /^[—–―]/u.test(first.value);
}

/** A citation that stands alone under a quotation becomes a mark alone: it goes to the end of what it proves. */
function withMarks(blocks: readonly Block<CitedInline>[]): readonly Block<CitedInline>[] {
  const [before, last] = [blocks.at(-2), blocks.at(-1)];
  if (before?.kind !== 'paragraph' || last?.kind !== 'paragraph') return blocks;
  if (!last.children.every(({ kind }) => kind === 'noteMark')) return blocks;
  return [...blocks.slice(0, -2), { ...before, children: [...before.children, ...last.children] }];
}
