import { tag } from '../../paper/tag.js';
import type { Blocks, Handler } from './handler.js';

/** Flush at the start and after anything that is no paragraph, if the design has it so; indented after another one. */
export const composeParagraph: Handler<Blocks['paragraph']> = (block, flow, scope, { previous }) => {
  const follows = previous?.kind === 'paragraph';
  const indents = (follows || flow.design.indentsFirst) && !scope.spaced;
  const style = indents ? scope.text : { ...scope.text, indent: 0 };
  if (follows && scope.spaced) flow.space(flow.design.leading / 2);
  const owner = tag('P', scope.parent, { place: block.place });
  flow.lines(flow.setter.lines(block.children, style, scope.measure, owner), style, scope, block.place);
};
