import type { Place } from '../../paper/index.js';
import { tag } from '../../paper/tag.js';
import { COSTS } from '../costs.js';
import { baseline, type Flow, type Scope } from '../flow.js';
import type { Blocks, Handler } from './handler.js';

/** Every space and line as written, in the mono face; a line that would run off the page is broken with a mark. */
export const composeCode: Handler<Blocks['codeBlock']> = (block, flow, scope) => {
  composeSource(block.value, block.place, flow, scope);
};

/** Preformatted text between half lines of white. */
export function composeSource<R>(value: string, place: Place, flow: Flow<R>, scope: Scope): void {
  const { leading, styles, em } = flow.design;
  const style = styles.code;
  const y = baseline(style);
  const inset = Math.min(em, scope.measure / 8);
  const owner = tag('Code', tag('P', scope.parent, { place }));
  const lines = flow.setter.preformatted(value, style, scope.measure - inset, owner);
  flow.space(leading / 2);
  flow.resist(COSTS.lead);
  lines.forEach((line, at) => {
    flow.report(line, place);
    const cost = at === 0 ? 0 : at === 1 || at === lines.length - 1 ? COSTS.orphan : COSTS.betweenCode;
    const part = { kind: 'text', x: scope.left + inset, y, runs: line.runs, artifact: false, noteStart: 0 } as const;
    flow.push({ height: style.leading, parts: [part], cost, notes: line.notes, place }, y);
  });
  flow.space(leading / 2);
}
