import { tag } from '../../paper/tag.js';
import { COSTS } from '../costs.js';
import { indented } from '../flow.js';
import type { Blocks, Handler } from './handler.js';

/** Indented on both sides, a little smaller, with half a line of white around. */
export const composeQuote: Handler<Blocks['quote']> = (block, flow, scope) => {
  const { leading, styles } = flow.design;
  const inset = styles.quote.indent + 3;
  // Inside a note or a table the text is small already.
  const text = scope.text.text.size > styles.quote.text.size ? styles.quote : scope.text;
  flow.space(leading / 2);
  flow.resist(COSTS.lead);
  flow.tools.compose(block.blocks, flow, {
    ...indented(scope, inset, inset, flow.design.em),
    parent: tag('BlockQuote', scope.parent, { place: block.place }),
    text,
    grid: false,
  });
  flow.space(leading / 2);
};
