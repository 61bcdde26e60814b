import type * as paper from '../../paper/index.js';
import type { Flow, Scope } from '../flow.js';

type I = paper.CitedInline;

/** The blocks by kind. */
export interface Blocks {
  paragraph: paper.Paragraph<I>;
  heading: paper.Heading<I>;
  quote: paper.Quote<I>;
  lineBlock: paper.LineBlock<I>;
  list: paper.List<I>;
  definitionList: paper.DefinitionList<I>;
  codeBlock: paper.CodeBlock;
  table: paper.Table<I>;
  figure: paper.Figure<I>;
  equation: paper.Equation;
  div: paper.Div<I>;
  divider: paper.Divider;
  raw: paper.RawBlock;
}

/** What surrounds a block among its neighbours. */
export interface Context {
  /** The block before it in the same scope; null for the first. */
  readonly previous: paper.Block<I> | null;
}

/** Composes one kind of block into the vertical list, and enters its structure below the scope's. */
export type Handler<B> = <R>(block: B, flow: Flow<R>, scope: Scope, context: Context) => void;
