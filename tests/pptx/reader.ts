import JSZip from 'jszip';
import { SaxesParser } from 'saxes';

/** An element of a part, as an XML reader has it. */
export interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Node[];
  text: string;
}

/** A presentation taken apart with readers that know nothing of what wrote it. */
export interface Taken {
  readonly parts: ReadonlyMap<string, Node>;
  /** Names of all files in it, in their order. */
  readonly names: readonly string[];
}

export async function takeApart(bytes: Uint8Array): Promise<Taken> {
  const zip = await JSZip.loadAsync(bytes, { checkCRC32: true });
  const names = Object.keys(zip.files);
  const parts = new Map<string, Node>();
  for (const name of names)
    if (/\.(?:xml|rels)$/.test(name)) parts.set(name, parse(await zip.file(name)!.async('string')));
  return { parts, names };
}

function parse(xml: string): Node {
  const root: Node = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser({ xmlns: false });
  parser.on('opentag', ({ name, attributes }) => {
    const node: Node = { name, attributes: attributes as Record<string, string>, children: [], text: '' };
    open.at(-1)!.children.push(node);
    open.push(node);
  });
  parser.on('text', (text) => {
    open.at(-1)!.text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return root.children[0]!;
}

/** All elements of a name, in their order. */
export function all(node: Node, name: string): Node[] {
  return [...(node.name === name ? [node] : []), ...node.children.flatMap((child) => all(child, name))];
}

/** The text of a shape or a part, paragraphs apart by line breaks. */
export function textIn(node: Node): string {
  return all(node, 'a:p')
    .map((paragraph) =>
      all(paragraph, 'a:t')
        .map(({ text }) => text)
        .join(''),
    )
    .join('\n');
}

/** Targets of a part's relationships, by id. */
export function linksOf({ parts }: Taken, part: string): Map<string, { type: string; target: string; mode: string }> {
  const rels = parts.get(part.replace(/([^/]+)$/, '_rels/$1.rels'));
  return new Map(
    (rels?.children ?? []).map(({ attributes }) => [
      attributes.Id!,
      {
        type: attributes.Type!.split('/').at(-1)!,
        target: attributes.Target!,
        mode: attributes.TargetMode ?? 'Internal',
      },
    ]),
  );
}

/** The slides' parts, first to last. */
export function slidesOf({ parts }: Taken): Node[] {
  return [...parts.keys()]
    .filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
    .sort((a, b) => Number(/\d+/.exec(a)![0]) - Number(/\d+/.exec(b)![0]))
    .map((name) => parts.get(name)!);
}
