import type { Block, CitedInline } from '../../paper/index.js';
import type { Flow, Scope } from '../flow.js';
import { composeCode } from './code.js';
import { composeDefinitionList } from './definition-list.js';
import { composeDiv } from './div.js';
import { composeDivider } from './divider.js';
import { composeEquation } from './equation.js';
import { composeFigure } from './figure.js';
import type { Blocks, Handler } from './handler.js';
import { composeHeading } from './heading.js';
import { composeList } from './list.js';
import { composeParagraph } from './paragraph.js';
import { composeQuote } from './quote.js';
import { composeRaw } from './raw.js';
import { composeTable } from './table.js';

/** One handler a kind: a new kind of block is one new file and one new row. */
const HANDLERS: { readonly [Kind in keyof Blocks]: Handler<Blocks[Kind]> } = {
  paragraph: composeParagraph,
  heading: composeHeading,
  quote: composeQuote,
  list: composeList,
  definitionList: composeDefinitionList,
  codeBlock: composeCode,
  table: composeTable,
  figure: composeFigure,
  equation: composeEquation,
  div: composeDiv,
  divider: composeDivider,
  raw: composeRaw,
};

/** Composes blocks one below the other into `flow`. */
export function composeBlocks<R>(blocks: readonly Block<CitedInline>[], flow: Flow<R>, scope: Scope): void {
  let previous: Block<CitedInline> | null = null;
  for (const block of blocks) {
    // The table's types say that each kind has its own handler; the compiler cannot follow that through an index.
    const handler = HANDLERS[block.kind] as Handler<Block<CitedInline>>;
    handler(block, flow, scope, { previous });
    // A figure may move away from between two paragraphs.
    if (block.kind !== 'figure' || previous?.kind !== 'paragraph') previous = block;
  }
}
