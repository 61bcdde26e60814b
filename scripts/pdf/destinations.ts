import type PDFRef from 'pdf-lib/es/core/objects/PDFRef';
import { nameTree } from './name-tree.js';
import type { Position } from './structure.js';
import { number } from './syntax.js';

/**
 * Named destinations (ISO 32000-1, 12.3.2.3) for the ids of the structure. They keep the reader's zoom and
 * horizontal place.
 */
export function destinations(positions: ReadonlyMap<string, Position>, pages: readonly PDFRef[]): string {
  return nameTree([...positions].map(([id, { page, top }]) => [id, `[${pages[page]}/XYZ null ${number(top)} null]`]));
}
