import type { DefaultTreeAdapterTypes } from 'parse5';
import { Broken } from '../unreadable.js';

type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

const DEEPEST = 400;

/** Visits what is below `node`, in order; where `visit` gives false, what is below that element is passed over. */
export function walk(node: Node, visit: (node: Element | string, entering: boolean) => boolean, depth = 0): void {
  if (depth > DEEPEST) throw new Broken(`Elements lie more than ${DEEPEST} deep in one another`);
  for (const child of 'childNodes' in node ? node.childNodes : []) {
    if ('tagName' in child) {
      if (visit(child, true) === false) continue;
      walk(child, visit, depth + 1);
      visit(child, false);
    } else if ('value' in child && child.nodeName === '#text') visit(child.value, true);
  }
}

/** Elements below that are `wanted`, in order, and none within one that is `closed`. */
export function elements(node: Node, wanted: (element: Element) => boolean, closed = nothing): Element[] {
  const found: Element[] = [];
  walk(node, (child, entering) => {
    if (typeof child === 'string' || !entering) return true;
    if (closed(child)) return false;
    if (wanted(child)) found.push(child);
    return true;
  });
  return found;
}

export function attribute({ attrs }: Element, name: string): string | null {
  return attrs.find((one) => one.name === name)?.value ?? null;
}

export function hasClass(element: Element, name: string): boolean {
  return (attribute(element, 'class') ?? '').split(/\s+/).includes(name);
}

function nothing(_: Element): boolean {
  return false;
}
