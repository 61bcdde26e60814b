import type { CitedInline, Definition } from '../../paper/index.js';
import { tag } from '../../paper/tag.js';
import { type Flow, indented, type Scope } from '../flow.js';
import type { Blocks, Handler } from './handler.js';

/** Terms flush and set off as the design has it, definitions indented below. */
export const composeDefinitionList: Handler<Blocks['definitionList']> = (block, flow, scope) => {
  const half = flow.design.leading / 2;
  const owner = tag('L', scope.parent, { numbering: 'None', place: block.place });
  flow.space(half);
  block.items.forEach((item, index) => {
    if (index > 0) flow.space(half / 2);
    composeDefinition(item, flow, { ...scope, grid: false, parent: tag('LI', owner, { place: item.place }) });
  });
  flow.space(half);
};

function composeDefinition<R>(item: Definition<CitedInline>, flow: Flow<R>, scope: Scope): void {
  const { weight, italic } = flow.design.styles.term.text;
  const style = {
    ...scope.text,
    align: 'left',
    indent: 0,
    hang: 0,
    text: { ...scope.text.text, weight, italic },
  } as const;
  const inset = flow.design.em * 1.6;
  for (const term of item.terms) {
    flow.lines(flow.setter.lines(term, style, scope.measure, tag('Lbl', scope.parent)), style, scope, item.place);
    flow.lead('term');
  }
  for (const blocks of item.definitions) {
    const parent = tag('LBody', scope.parent);
    flow.tools.compose(blocks, flow, { ...indented(scope, inset, 0, flow.design.em), parent });
  }
}
