import { tag } from '../../paper/tag.js';
import { COSTS } from '../costs.js';
import { textPart } from '../flow.js';
import { generated } from '../generated.js';
import { baseline } from '../line-room.js';
import type { Blocks, Handler } from './handler.js';

/** Three asterisks, apart, say that something else begins; they are no text. */
const ORNAMENT = '*\u2003*\u2003*';

/** An ornament in the middle of a line, with half a line of white on either side. */
export const composeDivider: Handler<Blocks['divider']> = (block, flow, scope) => {
  const { leading } = flow.design;
  const style = { ...scope.text, align: 'center', indent: 0, hang: 0 } as const;
  const [line] = flow.setter.lines([generated(ORNAMENT, block.place)], style, scope.measure, tag('Span', null));
  const y = baseline(style);
  const parts = line ? [{ ...textPart(line, scope.left, y), artifact: 'layout' as const }] : [];
  flow.space(leading / 2);
  // At a page's head it would part nothing.
  flow.resist(COSTS.lead);
  flow.push({ height: leading, parts, place: block.place }, y);
  flow.keep(1);
  flow.space(leading / 2);
};
