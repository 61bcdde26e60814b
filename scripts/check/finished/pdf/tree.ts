import { Broken } from '../unreadable.js';
import type { PdfObject } from './object.js';
import type { Objects } from './objects.js';

const DEEPEST = 64;

/**
 * The pairs of a name tree (`entries` is `Names`; ISO 32000-1, 7.9.6) or number tree (`Nums`; 7.9.7), in its order.
 * A node that comes again is passed over.
 */
export function treePairs(objects: Objects, root: PdfObject | undefined, entries: 'Names' | 'Nums'): Pair[] {
  const pairs: Pair[] = [];
  const seen = new Set<object>();
  const visit = (object: PdfObject | undefined, depth: number): void => {
    const node = objects.dict(object);
    if (!node || seen.has(node)) return;
    if (depth > DEEPEST) throw new Broken(`A tree of names or numbers is more than ${DEEPEST} levels deep`);
    seen.add(node);
    const own = objects.array(node.get(entries)) ?? [];
    for (let i = 0; i + 1 < own.length; i += 2) pairs.push([objects.resolve(own[i]), own[i + 1]!]);
    for (const kid of objects.array(node.get('Kids')) ?? []) visit(kid, depth + 1);
  };
  visit(root, 0);
  return pairs;
}

export type Pair = readonly [key: PdfObject, value: PdfObject];
