import {
  type Block,
  type Cell,
  eachSection,
  type Paper,
  type Section,
  type SourceInline,
} from '../../scripts/paper/index.js';

/** A paper as lines of text that a person can compare: one a block, inline nodes in angle brackets. */
export function showPaper({ preamble, sections, notes }: Paper): string {
  const lines = showBlocks(preamble);
  eachSection(sections, (section: Section<SourceInline>) => {
    const number = section.number ? ` ${section.number}` : '';
    lines.push(
      `h${section.level}${number} #${section.id}: ${showInlines(section.title)}`,
      ...showBlocks(section.blocks),
    );
  });
  for (const note of notes.values()) lines.push(`note ${note.id}:`, ...indent(showBlocks(note.blocks)));
  return lines.join('\n');
}

export function showBlocks(blocks: readonly Block<SourceInline>[]): string[] {
  return blocks.flatMap(showBlock);
}

function showCell({ children, blocks }: Cell<SourceInline>): string {
  return showInlines(children) + showBlocks(blocks).join(' ¶ ');
}

function showBlock(block: Block<SourceInline>): string[] {
  const attributes = 'attributes' in block ? showAttributes(block.attributes) : '';
  switch (block.kind) {
    case 'paragraph':
      return [`p: ${showInlines(block.children)}`];
    case 'heading':
      return [`heading ${block.level}${attributes}: ${showInlines(block.children)}`];
    case 'quote':
      return ['quote:', ...indent(showBlocks(block.blocks))];
    case 'lineBlock':
      return ['lines:', ...block.lines.map(({ indent, children }) => `  ${indent}: ${showInlines(children)}`)];
    case 'div':
      return [`div${attributes}:`, ...indent(showBlocks(block.blocks))];
    case 'list': {
      const { label } = block;
      const mark = block.ordered ? `ol ${block.start}` : 'ul';
      const labelled = label ? ` ${label.before}${label.numeral}${label.after}` : '';
      const check = { true: '[x]', false: '[ ]', null: '' };
      return [
        `${mark}${labelled} ${block.tight ? 'tight' : 'loose'}:`,
        ...block.items.flatMap((item) =>
          indent([`item${check[`${item.checked}`]}:`, ...indent(showBlocks(item.blocks))]),
        ),
      ];
    }
    case 'definitionList':
      return [
        'dl:',
        ...block.items.flatMap((item) => [
          ...item.terms.map((term) => `  dt: ${showInlines(term)}`),
          ...item.definitions.flatMap((blocks) => ['  dd:', ...indent(indent(showBlocks(blocks)))]),
        ]),
      ];
    case 'codeBlock':
      return [`code ${block.language ?? '-'}${attributes}: ${JSON.stringify(block.value)}`];
    case 'table': {
      const columns = block.columns.map(({ align }) => align ?? '-').join(' ');
      const rows = [...block.head.map((row) => ['th', row] as const), ...block.rows.map((row) => ['tr', row] as const)];
      return [
        `table ${block.number ?? '-'}${attributes} (${columns}): ${showInlines(block.caption)}`,
        ...rows.map(([mark, row]) => `  ${mark}: ${row.cells.map(showCell).join(' | ')}`),
      ];
    }
    case 'figure':
      return [
        `figure ${block.number ?? '-'}${attributes} ${block.image.url} alt=${JSON.stringify(block.image.alt)}: ${showInlines(block.caption)}`,
      ];
    case 'equation':
      return [`equation ${block.labels.map(({ number }) => number).join() || '-'}${attributes}: ${block.tex}`];
    case 'divider':
      return ['divider'];
    case 'raw':
      return [`raw ${block.format}: ${block.value}`];
  }
}

export function showInlines(inlines: readonly SourceInline[]): string {
  return inlines.map(showInline).join('');
}

function showInline(inline: SourceInline): string {
  switch (inline.kind) {
    case 'text':
      return inline.value;
    case 'code':
      return `<code ${inline.value}>`;
    case 'formula':
      return `<math ${inline.tex}>`;
    case 'image':
      return `<image ${inline.url} ${inline.alt}${showAttributes(inline.attributes)}>`;
    case 'break':
      return '<break>';
    case 'crossReference':
      return `<ref ${inline.target} ${inline.text}>`;
    case 'raw':
      return `<raw ${inline.format} ${inline.value}>`;
    case 'noteReference':
      return `<note ${inline.id}>`;
    case 'inlineNote':
      return `<inlineNote ${showInlines(inline.children)}>`;
    case 'link':
      return `<${inline.bare ? 'bare ' : ''}link ${inline.url}: ${showInlines(inline.children)}>`;
    case 'span':
      return `<span${showAttributes(inline.attributes)}: ${showInlines(inline.children)}>`;
    case 'cite': {
      const items = inline.items.map(
        (item) =>
          `${showInlines(item.prefix)}${item.suppressAuthor ? '-' : ''}@{${item.key}}${showInlines(item.suffix)}`,
      );
      return `<${inline.mode === 'text' ? 'cite' : 'cites'} ${items.join(';')}>`;
    }
    default:
      return `<${inline.kind} ${showInlines(inline.children)}>`;
  }
}

function showAttributes({
  id,
  classes,
  pairs,
}: {
  id: string | null;
  classes: readonly string[];
  pairs: Readonly<Record<string, string>>;
}): string {
  const all = [
    ...(id ? [`#${id}`] : []),
    ...classes.map((name) => `.${name}`),
    ...Object.entries(pairs).map(([key, value]) => `${key}=${value}`),
  ];
  return all.length > 0 ? `{${all.join(' ')}}` : '';
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}
