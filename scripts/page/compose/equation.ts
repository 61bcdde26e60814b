import { tag } from '../../paper/tag.js';
import { textPart } from '../flow.js';
import { generated } from '../generated.js';
import { baseline } from '../line-room.js';
import type { Blocks, Handler } from './handler.js';

/** Display mathematics on lines of its own, in the middle; its number at the far edge. */
export const composeEquation: Handler<Blocks['equation']> = (block, flow, scope) => {
  const { leading, em } = flow.design;
  const style = { ...scope.text, align: 'center', indent: 0, hang: 0 } as const;
  const owner = tag('Formula', scope.parent, { id: block.attributes.id, alt: block.tex, place: block.place });
  const margin = block.number === null ? 0 : em * 3;
  const formula = { kind: 'formula', tex: block.tex, place: block.place } as const;
  const lines = flow.setter.lines([formula], style, scope.measure - 2 * margin, owner);
  flow.space(leading / 2);
  flow.keep(1);
  const first = flow.strips.length;
  flow.lines(lines, style, { left: scope.left + margin, grid: false }, block.place);
  const last = flow.strips.at(-1);
  if (block.number !== null && last && flow.strips.length > first) {
    const label = tag('Lbl', owner);
    const number = { ...style, align: 'right' } as const;
    const [line] = flow.setter.lines([generated(`(${block.number})`, block.place)], number, scope.measure, label);
    const parts = line ? [...last.parts, textPart(line, scope.left, baseline(style))] : last.parts;
    flow.strips[flow.strips.length - 1] = { ...last, parts };
  }
  flow.space(leading / 2);
};
