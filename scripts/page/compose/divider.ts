import { COSTS } from '../costs.js';
import type { Blocks, Handler } from './handler.js';

/** A short rule in the middle of a line of white. */
export const composeDivider: Handler<Blocks['divider']> = (block, flow, scope) => {
  const { leading, em } = flow.design;
  const width = Math.min(em * 6, scope.measure / 3);
  const rule = {
    kind: 'rule',
    x: scope.left + (scope.measure - width) / 2,
    y: leading / 2,
    width,
    height: 0.5,
    colour: '#595959',
  } as const;
  flow.space(leading / 2);
  // At a page's head it would part nothing.
  flow.resist(COSTS.lead);
  flow.push({ height: leading, parts: [rule], place: block.place }, leading / 2);
  flow.space(leading / 2);
};
