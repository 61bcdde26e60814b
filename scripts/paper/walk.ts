import type { Block, Cell, Table } from './block.js';
import type { CitedInline, SourceInline } from './inline.js';
import type { Paper, Section } from './paper.js';

/** Visits `sections` and all inside them, in the order of the text. */
export function eachSection<I>(
  sections: readonly Section<I>[],
  visit: (section: Section<I>, parents: readonly Section<I>[]) => void,
): void {
  const go = (section: Section<I>, parents: readonly Section<I>[]): void => {
    visit(section, parents);
    for (const child of section.sections) go(child, [...parents, section]);
  };
  for (const section of sections) go(section, []);
}

/** Visits `blocks` and all inside them, in the order of the text. */
export function eachBlock<I>(blocks: readonly Block<I>[], visit: (block: Block<I>) => void): void {
  for (const block of blocks) {
    visit(block);
    for (const inner of innerBlocks(block)) eachBlock(inner, visit);
  }
}

function innerBlocks<I>(block: Block<I>): readonly (readonly Block<I>[])[] {
  switch (block.kind) {
    case 'quote':
    case 'div':
      return [block.blocks];
    case 'list':
      return block.items.map((item) => item.blocks);
    case 'definitionList':
      return block.items.flatMap((item) => item.definitions);
    case 'table':
      return cellsOf(block).map((cell) => cell.blocks);
    default:
      return [];
  }
}

/** A table's cells in the order of the text. */
export function cellsOf<I>({ head, rows }: Table<I>): readonly Cell<I>[] {
  return [...head, ...rows].flatMap((row) => row.cells);
}

/** The inline lists that a block holds itself, not those of blocks inside it; in the order of the text. */
export function inlinesOf<I>(block: Block<I>): readonly (readonly I[])[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return [block.children];
    case 'lineBlock':
      return block.lines.map((line) => line.children);
    case 'figure':
      return [block.caption];
    case 'table':
      return [block.caption, ...cellsOf(block).map((cell) => cell.children)];
    case 'definitionList':
      return block.items.flatMap((item) => item.terms);
    default:
      return [];
  }
}

/** Visits inline nodes and all inside them; the text of notes and citations included. */
export function eachInline<I extends SourceInline | CitedInline>(
  inlines: readonly I[],
  visit: (inline: I) => void,
): void {
  for (const inline of inlines) {
    visit(inline);
    // Source nodes hold source nodes, and cited ones cited ones.
    if ('children' in inline) eachInline(inline.children as readonly SourceInline[] as readonly I[], visit);
    else if (inline.kind === 'cite') {
      for (const item of inline.items) {
        eachInline(item.prefix as readonly I[], visit);
        eachInline(item.suffix as readonly I[], visit);
      }
    }
  }
}

/** Visits all blocks and inline nodes of a paper: title block, body, notes, each in the order of the text. */
export function eachContent(
  { metadata, preamble, sections, notes }: Paper,
  visitBlock: (block: Block<SourceInline>) => void,
  visitInline: (inline: SourceInline) => void,
): void {
  const runs = (lists: readonly (readonly SourceInline[])[]) => {
    for (const run of lists) eachInline(run, visitInline);
  };
  const blocks = (list: readonly Block<SourceInline>[]) =>
    eachBlock(list, (block) => {
      visitBlock(block);
      runs(inlinesOf(block));
    });
  runs([metadata.title, metadata.subtitle]);
  for (const author of metadata.authors) runs([author.name, ...author.affiliations]);
  runs([metadata.date]);
  blocks(metadata.abstract);
  blocks(preamble);
  eachSection(sections, (section) => {
    runs([section.title]);
    blocks(section.blocks);
  });
  for (const note of notes.values()) blocks(note.blocks);
}

/**
 * What a reader sees of inline content, as one string: no note marks nor notes, TeX source for formulas,
 * `@key` for citations that are not worded yet.
 */
export function plainText(inlines: readonly (SourceInline | CitedInline)[]): string {
  return inlines.map(plainInline).join('');
}

function plainInline(inline: SourceInline | CitedInline): string {
  switch (inline.kind) {
    case 'text':
    case 'code':
      return inline.value;
    case 'formula':
      return inline.tex;
    case 'image':
      return inline.alt;
    case 'break':
      return ' ';
    case 'crossReference':
      return inline.text;
    case 'raw':
      return inline.value;
    case 'cite':
      return inline.mode === 'text' ? `@${inline.items[0]?.key}` : '';
    case 'noteReference':
    case 'inlineNote':
    case 'noteMark':
      return '';
    default:
      return plainText(inline.children);
  }
}
