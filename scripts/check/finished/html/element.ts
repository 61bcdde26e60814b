import { Broken } from '../unreadable.js';
import type { Element } from './parse.js';

const DEEPEST = 400;

/**
 * Visits what is below an element, in order: texts, and elements before (`entering`) and after what is within them.
 * Where `visit` gives false, an element is not entered.
 */
export function walk(
  { children }: Element,
  visit: (node: Element | string, entering: boolean) => boolean,
  depth = 0,
): void {
  if (depth > DEEPEST) throw new Broken(`Elements lie more than ${DEEPEST} deep in one another`);
  for (const child of children) {
    if (!visit(child, true) || typeof child === 'string') continue;
    walk(child, visit, depth + 1);
    visit(child, false);
  }
}

/** Elements below that are `wanted`, in order, and none within one that is `closed`. */
export function elements(root: Element, wanted: (element: Element) => boolean, closed = nothing): Element[] {
  const found: Element[] = [];
  walk(root, (child, entering) => {
    if (typeof child === 'string' || !entering) return true;
    if (closed(child)) return false;
    if (wanted(child)) found.push(child);
    return true;
  });
  return found;
}

export function hasClass({ attributes }: Element, name: string): boolean {
  return ` ${attributes.get('class') ?? ''} `.replace(/\s/g, ' ').includes(` ${name} `);
}

function nothing(_: Element): boolean {
  return false;
}
