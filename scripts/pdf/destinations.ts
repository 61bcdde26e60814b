import type PDFRef from 'pdf-lib/es/core/objects/PDFRef';
import { nameTree } from './name-tree.js';
import type { Position } from './structure.js';
import type { StructureTree } from './structure-tree.js';
import { number } from './syntax.js';

/**
 * Named destinations (ISO 32000-1, 12.3.2.3) for the ids of the structure, called as `nameOf` says. They keep the reader's zoom and
 * horizontal place. With `elements`, they lead to these too (ISO 32000-2, 12.3.2.3): what has none to its whole.
 */
export function destinations(
  positions: ReadonlyMap<string, Position>,
  pages: readonly PDFRef[],
  elements: StructureTree | null,
  nameOf: (id: string) => string = (id) => id,
): string {
  return nameTree(
    [...positions].map(([id, { page, top }]) => {
      const place = `/XYZ null ${number(top)} null]`;
      const element = elements && (elements.byId.get(id) ?? elements.top);
      const onPage = `[${pages[page]}${place}`;
      return [nameOf(id), element ? `<</D${onPage}/SD[${element}${place}>>` : onPage];
    }),
  );
}
