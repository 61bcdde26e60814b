import type { Block, CitedInline, DefinitionList, Figure, List, SourceInline, Table } from '../paper/index.js';

/** Turns inline content; called in the order of the text. */
export type Inlines<I = SourceInline> = (inlines: readonly I[]) => readonly CitedInline[];

type Handlers = {
  [Kind in Block<SourceInline>['kind']]: <I>(
    block: Extract<Block<I>, { kind: Kind }>,
    inlines: Inlines<I>,
  ) => Block<CitedInline>;
};

/** Blocks with their inline content turned by `inlines`. */
export function mapBlocks<I>(blocks: readonly Block<I>[], inlines: Inlines<I>): Block<CitedInline>[] {
  return blocks.map((block) => mapBlock(block, inlines));
}

function mapBlock<I, Kind extends Block<I>['kind']>(
  block: Extract<Block<I>, { kind: Kind }>,
  inlines: Inlines<I>,
): Block<CitedInline> {
  return HANDLERS[block.kind as Kind](block, inlines);
}

const HANDLERS: Handlers = {
  paragraph: (block, inlines) => ({ ...block, children: inlines(block.children) }),
  heading: (block, inlines) => ({ ...block, children: inlines(block.children) }),
  quote: (block, inlines) => ({ ...block, blocks: mapBlocks(block.blocks, inlines) }),
  lineBlock: (block, inlines) => ({
    ...block,
    lines: block.lines.map((line) => ({ ...line, children: inlines(line.children) })),
  }),
  list,
  definitionList,
  table,
  figure,
  div: (block, inlines) => ({ ...block, blocks: mapBlocks(block.blocks, inlines) }),
  codeBlock: (block) => block,
  equation: (block) => block,
  divider: (block) => block,
  raw: (block) => block,
};

function list<I>(block: List<I>, inlines: Inlines<I>): List<CitedInline> {
  return { ...block, items: block.items.map((item) => ({ ...item, blocks: mapBlocks(item.blocks, inlines) })) };
}

function definitionList<I>(block: DefinitionList<I>, inlines: Inlines<I>): DefinitionList<CitedInline> {
  return {
    ...block,
    items: block.items.map((item) => ({
      ...item,
      terms: item.terms.map(inlines),
      definitions: item.definitions.map((blocks) => mapBlocks(blocks, inlines)),
    })),
  };
}

/** A caption stands above its table, and under its figure. */
function table<I>(block: Table<I>, inlines: Inlines<I>): Table<CitedInline> {
  const caption = inlines(block.caption);
  const rows = (from: Table<I>['rows']) =>
    from.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({
        ...cell,
        children: inlines(cell.children),
        blocks: mapBlocks(cell.blocks, inlines),
      })),
    }));
  return { ...block, caption, head: rows(block.head), rows: rows(block.rows) };
}

function figure<I>(block: Figure<I>, inlines: Inlines<I>): Figure<CitedInline> {
  return { ...block, caption: inlines(block.caption) };
}
