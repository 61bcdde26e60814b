import { tag } from '../../paper/tag.js';
import type { Blocks, Handler } from './handler.js';

/** Set as its blocks are; the div is kept in the structure, so that links to it find their place. */
export const composeDiv: Handler<Blocks['div']> = (block, flow, scope) => {
  const parent = tag('Div', scope.parent, {
    id: block.attributes.id,
    lang: block.attributes.pairs.lang ?? null,
    place: block.place,
  });
  flow.tools.compose(block.blocks, flow, { ...scope, parent });
};
