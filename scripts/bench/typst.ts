import type { Block, Paper, Section, SourceInline } from '../paper/index.js';

/** The same paper as Typst markup: headings, prose, notes, citations, lists, tables and bibliography. */
export function toTypst(paper: Paper, bibliography: string): string {
  const write = writer(paper);
  return [
    '#set page(paper: "a4", numbering: "1")',
    '#set text(size: 11pt, lang: "en")',
    '#set par(justify: true)',
    `#align(center)[#text(17pt)[${write.inlines(paper.metadata.title)}]]`,
    ...paper.metadata.abstract.map(write.block),
    ...paper.sections.map(write.section),
    `#bibliography("${bibliography}", style: "chicago-notes")`,
  ].join('\n\n');
}

function writer(paper: Paper) {
  const inlines = (content: readonly SourceInline[]): string => content.map(inline).join('');
  const blocks = (content: readonly Block<SourceInline>[]): string => content.map(block).join('\n\n');

  const inline = (node: SourceInline): string => {
    switch (node.kind) {
      case 'text':
        return literal(node.value);
      case 'emphasis':
        return `#emph[${inlines(node.children)}]`;
      case 'strong':
        return `#strong[${inlines(node.children)}]`;
      case 'link':
        return `#link("${node.url}")[${inlines(node.children)}]`;
      case 'code':
        return `#raw("${node.value.replace(/["\\]/g, '\\$&')}")`;
      case 'cite':
        return node.items.map((item) => `#cite(<${item.key}>)`).join('');
      case 'noteReference':
        return `#footnote[${blocks(paper.notes.get(node.id)?.blocks ?? [])}]`;
      case 'inlineNote':
        return `#footnote[${inlines(node.children)}]`;
      case 'crossReference':
        return literal(node.text);
      default:
        return 'children' in node ? inlines(node.children) : '';
    }
  };

  const block = (node: Block<SourceInline>): string => {
    switch (node.kind) {
      case 'paragraph':
        return inlines(node.children);
      case 'quote':
        return `#quote(block: true)[${blocks(node.blocks)}]`;
      case 'list':
        return node.items.map((item) => `${node.ordered ? '+' : '-'} ${blocks(item.blocks)}`).join('\n');
      case 'table': {
        const cells = [...node.head, ...node.rows].flatMap((row) =>
          row.cells.map((cell) => `[${inlines(cell.children)}]`),
        );
        return `#figure(table(columns: (auto,) * ${node.columns.length}, ${cells.join(', ')}), caption: [${inlines(node.caption)}])`;
      }
      case 'div':
        return blocks(node.blocks);
      default:
        return '';
    }
  };

  const section = (node: Section<SourceInline>): string =>
    [`${'='.repeat(node.level)} ${inlines(node.title)}`, blocks(node.blocks), ...node.sections.map(section)].join(
      '\n\n',
    );

  return { inlines, block, section };
}

function literal(text: string): string {
  return text.replace(/[\\#$*_`<>@[\]~=/+-]/g, '\\$&');
}
