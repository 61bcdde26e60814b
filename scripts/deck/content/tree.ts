import { type Tag, tagReader, VOID } from './tags.js';
import { marpitImage, plain, type Token } from './token.js';

/** A slide as a tree of elements, whether its author wrote Markdown or HTML for them. */
export type Node = Element | TextNode | FormulaNode | PictureNode | CodeNode;

export interface Element {
  readonly kind: 'element';
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly classes: readonly string[];
  readonly children: Node[];
}

interface TextNode {
  readonly kind: 'text';
  readonly text: string;
}

interface FormulaNode {
  readonly kind: 'formula';
  readonly tex: string;
  readonly display: boolean;
}

export interface PictureNode {
  readonly kind: 'picture';
  readonly url: string;
  readonly alt: string;
  readonly width: string | null;
  readonly height: string | null;
}

/** A block of code. */
interface CodeNode {
  readonly kind: 'code';
  readonly text: string;
  readonly language: string | null;
}

/**
 * The tree of a slide's tokens. An end tag without its start is left out, and what is still open where Markdown's own
 * element ends is closed with it, about as browsers do.
 */
export function treeOf(tokens: readonly Token[]): Element {
  const root = element('section', {});
  grow({ open: [root], floor: [1], read: tagReader() }, tokens);
  return root;
}

interface Growth {
  /** The elements that are open, the innermost last. */
  readonly open: Element[];
  /** How many were open when each element of Markdown's was opened; raw HTML cannot close those. */
  readonly floor: number[];
  readonly read: (html: string) => readonly Tag[];
}

function grow(growth: Growth, tokens: readonly Token[]): void {
  for (const token of tokens) {
    if (token.nesting > 0) openElement(growth, token);
    else if (token.nesting < 0) closeElement(growth);
    else if (token.type === 'inline') grow(growth, token.children ?? []);
    else add(growth, token);
  }
}

function openElement({ open, floor }: Growth, token: Token): void {
  const named = ['class', 'href', 'lang', 'dir', 'start', 'style'].flatMap((name) => {
    const value = token.attrGet(name);
    return value === null ? [] : [[name, `${value}`] as const];
  });
  const opened = element(token.tag, Object.fromEntries(named));
  open.at(-1)!.children.push(opened);
  open.push(opened);
  floor.push(open.length);
}

function closeElement({ open, floor }: Growth): void {
  const height = floor.pop();
  if (height !== undefined && floor.length > 0) open.length = height - 1;
}

/** A token without an end. */
function add(growth: Growth, token: Token): void {
  const { children } = growth.open.at(-1)!;
  const image = marpitImage(token);
  if (image) {
    const { url, width = null, height = null, background } = image;
    if (!background) children.push({ kind: 'picture', url, alt: plain(token.children ?? []), width, height });
    return;
  }
  if (token.hidden) return;
  switch (token.type) {
    case 'softbreak':
    case 'hardbreak':
      children.push(element('br', {}));
      return;
    case 'code_inline':
      children.push({ ...element('code', {}), children: [{ kind: 'text', text: token.content }] });
      return;
    case 'fence':
    case 'code_block':
      children.push({ kind: 'code', text: token.content.replace(/\n+$/, ''), language: languageOf(token) });
      return;
    case 'twofold_formula':
      children.push({ kind: 'formula', tex: token.content, display: token.markup === '$$' });
      return;
    case 'html_inline':
    case 'html_block':
      for (const tag of growth.read(token.content)) addTag(growth, tag);
      return;
    default:
      if (token.content !== '') children.push({ kind: 'text', text: token.content });
  }
}

function addTag({ open, floor }: Growth, tag: Tag): void {
  const { children } = open.at(-1)!;
  if (tag.kind === 'text') {
    children.push(tag);
  } else if (tag.kind === 'close') {
    const at = open.findLastIndex((one) => one.tag === tag.tag);
    if (at >= floor.at(-1)!) open.length = at;
  } else if (tag.tag === 'img') {
    const { src: url = '', alt = '', width = null, height = null } = tag.attributes;
    children.push({ kind: 'picture', url, alt, width, height });
  } else {
    const opened = element(tag.tag, tag.attributes);
    children.push(opened);
    if (!VOID.has(tag.tag)) open.push(opened);
  }
}

function element(tag: string, attributes: Readonly<Record<string, string>>): Element {
  const classes = (attributes.class ?? '').split(/\s+/).filter(Boolean);
  return { kind: 'element', tag, attributes, classes, children: [] };
}

function languageOf({ info }: Token): string | null {
  return /^[\w+#.-]+/.exec(info.trim())?.[0]?.toLowerCase() ?? null;
}
