import type { Block, CitedInline, DefinitionList, Figure, List, SourceInline, Table } from '../paper/index.js';

/** Turns inline content; called in the order of the text. */
export type Inlines = (inlines: readonly SourceInline[]) => readonly CitedInline[];

type Handlers = {
  [Kind in Block<SourceInline>['kind']]: (
    block: Extract<Block<SourceInline>, { kind: Kind }>,
    inlines: Inlines,
  ) => Block<CitedInline>;
};

/** Blocks with their inline content turned by `inlines`. */
export function mapBlocks(blocks: readonly Block<SourceInline>[], inlines: Inlines): Block<CitedInline>[] {
  return blocks.map((block) => mapBlock(block, inlines));
}

function mapBlock<Kind extends Block<SourceInline>['kind']>(
  block: Extract<Block<SourceInline>, { kind: Kind }>,
  inlines: Inlines,
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

function list(block: List<SourceInline>, inlines: Inlines): List<CitedInline> {
  return { ...block, items: block.items.map((item) => ({ ...item, blocks: mapBlocks(item.blocks, inlines) })) };
}

function definitionList(block: DefinitionList<SourceInline>, inlines: Inlines): DefinitionList<CitedInline> {
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
function table(block: Table<SourceInline>, inlines: Inlines): Table<CitedInline> {
  const caption = inlines(block.caption);
  const rows = (from: Table<SourceInline>['rows']) =>
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

function figure(block: Figure<SourceInline>, inlines: Inlines): Figure<CitedInline> {
  return { ...block, caption: inlines(block.caption) };
}
