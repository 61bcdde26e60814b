import type { CitedInline, Div } from '../../paper/index.js';
import type { Flow, Scope } from '../flow.js';
import { ragged } from './line-block.js';
import { composeQuoted, quoted } from './quote.js';

/** Share of the measure that is left free before an epigraph. */
const FREE = 0.42;

/** A motto: in italics at the far side, its source below it. */
export function composeEpigraph<R>(div: Div<CitedInline>, flow: Flow<R>, scope: Scope): void {
  const { leading } = flow.design;
  const plain = ragged(quoted(flow, scope));
  const text = { ...plain, balanced: true, text: { ...plain.text, italic: true } };
  const left = scope.measure * FREE;
  flow.space(leading / 2);
  composeQuoted(div.blocks, flow, {
    ...scope,
    left: scope.left + left,
    measure: scope.measure - left,
    text,
    grid: false,
  });
  flow.space(leading);
}
