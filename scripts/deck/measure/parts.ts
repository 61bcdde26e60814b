import type { Element } from './element.js';

/** A block, or a run of text between two. */
export type Part = Element | readonly (Element | string)[];

const BLOCKS: ReadonlySet<string> = new Set(
  'article blockquote dd details div dl dt figure footer h1 h2 h3 h4 h5 h6 header hr li ol p pre section table ul'.split(
    ' ',
  ),
);

export function isBlock(part: Part): part is Element {
  return 'tagName' in part;
}

/** What stands above one another in an element. */
export function partsOf({ children }: Element): Part[] {
  const parts: (Element | (Element | string)[])[] = [];
  for (const child of children) {
    const last = parts.at(-1);
    if (typeof child !== 'string' && BLOCKS.has(child.tagName)) parts.push(child);
    else if (Array.isArray(last)) last.push(child);
    else parts.push([child]);
  }
  return parts.filter((part) => isBlock(part) || part.some((one) => typeof one !== 'string' || one.trim() !== ''));
}
