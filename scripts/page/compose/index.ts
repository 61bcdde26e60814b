import type { Block, CitedInline } from '../../paper/index.js';
import { COSTS } from '../costs.js';
import type { Flow, Scope } from '../flow.js';
import { composeCode } from './code.js';
import { composeDefinitionList } from './definition-list.js';
import { composeDiv } from './div.js';
import { composeDivider } from './divider.js';
import { composeEquation } from './equation.js';
import { composeFigure } from './figure.js';
import type { Blocks, Handler } from './handler.js';
import { composeHeading } from './heading.js';
import { composeLineBlock } from './line-block.js';
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
  lineBlock: composeLineBlock,
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
    if (announces(previous) && ANNOUNCED.has(block.kind)) flow.resist(COSTS.colon);
    handler(block, flow, scope, { previous });
    // A float may move away from between two paragraphs.
    if (!mayFloat(block) || previous?.kind !== 'paragraph') previous = block;
  }
}

/** What a colon leads to. */
const ANNOUNCED: ReadonlySet<Block<CitedInline>['kind']> = new Set(['list', 'quote', 'codeBlock', 'definitionList']);

function announces(block: Block<CitedInline> | null): boolean {
  const last = block?.kind === 'paragraph' ? block.children.at(-1) : undefined;
  return last?.kind === 'text' && /[:：]\s*$/u.test(last.value);
}

function mayFloat(block: Block<CitedInline>): boolean {
  return block.kind === 'figure' || (block.kind === 'table' && block.caption.length > 0);
}
