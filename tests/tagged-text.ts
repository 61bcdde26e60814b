import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Part, partOf } from './words-in-order.js';

/** The text of a report by its tags, as Firefox has it read aloud. */
export type TaggedText = Readonly<Record<Part, string>>;

interface TreeNode {
  readonly role: string;
  /** Alternative text, or what the element is said to stand for. */
  readonly alt?: string;
  readonly children: readonly (TreeNode | { readonly type: string; readonly id: string })[];
}

/** Inside a line of text, where what follows goes on without a pause; a formula is said apart from the words around it. */
const INLINE: ReadonlySet<string> = new Set([
  'Span',
  'Em',
  'Strong',
  'Quote',
  'Link',
  'Reference',
  'Lbl',
  'Code',
  'BibEntry',
]);

/** By pdf.js alone: its structure tree of each page, filled with what it finds within each marked content. */
export async function readTagged(pdf: Uint8Array): Promise<TaggedText> {
  const said = { body: '', notes: '', floats: '' };
  for (const { tree, marked } of await readTrees(pdf)) say(tree, marked, 'body', said);
  return { body: whole(said.body), notes: whole(said.notes), floats: whole(said.floats) };
}

/** What each element of `role` says, notes included, in reading order; `below` is a role that parts it. */
export async function saidBy(pdf: Uint8Array, role: string, below: string): Promise<readonly (readonly string[])[]> {
  const trees = await readTrees(pdf);
  return trees.flatMap(({ tree, marked }) =>
    elementsOf(tree, role).map((element) =>
      elementsOf(element, below).map((part) => {
        const said = { body: '', notes: '', floats: '' };
        for (const child of part.children) say({ role: 'Span', children: [child] }, marked, 'body', said);
        return whole(said.body).trim();
      }),
    ),
  );
}

function elementsOf(node: TreeNode, role: string): readonly TreeNode[] {
  const below = node.children.flatMap((child) => ('role' in child ? elementsOf(child, role) : []));
  return role.split(' ').includes(node.role) ? [node, ...below] : below;
}

interface PageTree {
  readonly tree: TreeNode;
  /** What each marked content says, by the ids that the tree names. */
  readonly marked: ReadonlyMap<string, string>;
}

async function readTrees(pdf: Uint8Array): Promise<readonly PageTree[]> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const trees: PageTree[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const tree = (await page.getStructTree()) as TreeNode | null;
    if (tree) trees.push({ tree, marked: await markedText(page) });
  }
  await document.loadingTask.destroy();
  return trees;
}

/** Words divided at a line's end are whole again (ISO 32000-1, 14.8.2.2.3). */
function whole(text: string): string {
  return text.replace(/\u00ad\s*/g, '');
}

function say(node: TreeNode, marked: ReadonlyMap<string, string>, where: Part, said: Record<Part, string>): void {
  const into = partOf(node.role) ?? where;
  if (!INLINE.has(node.role)) said[into] += '\n';
  if (node.alt !== undefined && node.role !== 'Figure') said[into] += node.alt;
  else
    for (const child of node.children) {
      if ('role' in child) say(child, marked, into, said);
      else said[into] += marked.get(child.id) ?? '';
    }
  if (!INLINE.has(node.role)) said[into] += '\n';
}

async function markedText(page: PDFPageProxy): Promise<ReadonlyMap<string, string>> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const found = new Map<string, string>();
  const open: (string | null)[] = [];
  for (const item of items) {
    if ('str' in item) {
      const id = open.findLast((one) => one !== null);
      if (id) found.set(id, (found.get(id) ?? '') + item.str + (item.hasEOL ? '\n' : ''));
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push((item as { readonly id?: string }).id ?? null);
  }
  return found;
}
