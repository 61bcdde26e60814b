import { type Inline, inlinesOf } from './inline.js';
import type { Columns, ContentBlock, ContentList, ParagraphRole } from './slide-content.js';
import { tableOf } from './table.js';
import type { Element, Node } from './tree.js';

/** The blocks of some nodes: elements that are blocks by themselves, and runs of inline content between them. */
export function blocksOf(nodes: readonly Node[]): ContentBlock[] {
  const blocks: ContentBlock[] = [];
  let run: Node[] = [];
  const end = () => {
    blocks.push(...paragraphs(run, 'text'));
    run = [];
  };
  for (const node of nodes) {
    if (!isBlock(node)) {
      run.push(node);
      continue;
    }
    end();
    blocks.push(...blockOf(node));
  }
  end();
  return blocks;
}

/** Elements that stand on lines of their own. */
const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote center details dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main ol p pre section summary table ul'.split(
    ' ',
  ),
);

function isBlock(node: Node): boolean {
  if (node.kind === 'element') return BLOCKS.has(node.tag) || roleOf(node) !== null;
  return node.kind === 'picture' || node.kind === 'code' || (node.kind === 'formula' && node.display);
}

function blockOf(node: Node): ContentBlock[] {
  switch (node.kind) {
    case 'picture':
      return [node];
    case 'code':
      return [node];
    case 'formula':
      return [{ kind: 'equation', tex: node.tex }];
    case 'text':
      return [];
    case 'element':
      return elementBlocks(node);
  }
}

function elementBlocks(element: Element): ContentBlock[] {
  const { tag, children } = element;
  switch (tag) {
    case 'ul':
    case 'ol':
      return [listOf(element)];
    case 'table':
      return [tableOf(element)];
    case 'blockquote':
      return [{ kind: 'quotation', blocks: blocksOf(children) }];
    case 'pre':
      return [{ kind: 'code', language: null, text: preformatted(children) }];
    case 'div':
      return columnsOf(element) ?? blocksOf(children);
    case 'hr':
      return [];
    default:
      if (/^h[1-6]$/.test(tag)) return [{ kind: 'heading', level: Number(tag[1]), inlines: inlinesOf(children) }];
      return paragraphs(children, roleOf(element) ?? 'text');
  }
}

const ROLES: ReadonlySet<string> = new Set<ParagraphRole>(['caption', 'author', 'affiliation', 'date', 'placeholder']);

/** What the theme sets on lines of its own, by its classes. */
function roleOf({ classes }: Element): ParagraphRole | null {
  return (classes.find((name) => ROLES.has(name)) as ParagraphRole | undefined) ?? null;
}

/** A paragraph, or several where it holds what stands by itself. */
function paragraphs(nodes: readonly Node[], role: ParagraphRole): ContentBlock[] {
  if (nodes.some(isBlock)) return blocksOf(nodes).map((block) => inRole(block, role));
  const inlines = inlinesOf(nodes);
  if (inlines.length === 0) return [];
  return [{ kind: 'paragraph', role: role === 'text' && isLead(inlines) ? 'lead' : role, inlines }];
}

function inRole(block: ContentBlock, role: ParagraphRole): ContentBlock {
  return block.kind === 'paragraph' && block.role === 'text' ? { ...block, role } : block;
}

function isLead(inlines: readonly Inline[]): boolean {
  return inlines.every((inline) => 'style' in inline && (inline.style.role === 'lead' || inline.style.role === 'mark'));
}

function listOf({ tag, attributes, children }: Element): ContentList {
  const items = children.filter((node): node is Element => node.kind === 'element' && node.tag === 'li');
  const start = Number.parseInt(attributes.start ?? '1', 10);
  return {
    kind: 'list',
    ordered: tag === 'ol',
    start: Number.isNaN(start) ? 1 : start,
    items: items.map((item) => blocksOf(item.children)),
  };
}

/** A `<div>` that holds nothing but two or more others, side by side as Marp's authors write it. */
function columnsOf({ children }: Element): [Columns] | null {
  const seen = children.filter((node) => node.kind !== 'text' || node.text.trim() !== '');
  const columns = seen.filter((node): node is Element => node.kind === 'element' && node.tag === 'div');
  if (columns.length < 2 || columns.length < seen.length) return null;
  return [{ kind: 'columns', columns: columns.map((column) => blocksOf(column.children)) }];
}

/** All characters, white space included. */
function preformatted(nodes: readonly Node[]): string {
  return nodes
    .map((node) => {
      if (node.kind === 'element') return node.tag === 'br' ? '\n' : preformatted(node.children);
      return 'text' in node ? node.text : '';
    })
    .join('');
}
