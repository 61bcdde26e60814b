import type PDFRef from 'pdf-lib/es/core/objects/PDFRef';
import type { PdfFile } from './objects.js';
import type { StructureNode } from './structure.js';

/** Pairs in one leaf: large enough for few objects, small enough that a reader need not read all. */
const LEAF = 64;

/**
 * The parent tree (ISO 32000-1, 14.7.4.4): from a page's StructParents to the owners of its marked content,
 * and from an annotation's StructParent to its element. Pages come first, by index, annotations after them.
 */
export function writeParentTree(
  file: PdfFile,
  ref: PDFRef,
  owners: readonly (readonly StructureNode[])[],
  annotationOwners: readonly StructureNode[],
): void {
  const values = [
    ...owners.map((page) => `[${page.map((node) => node.ref).join(' ')}]`),
    ...annotationOwners.map((node) => String(node.ref)),
  ];
  const leaves: string[] = [];
  for (let from = 0; from < values.length; from += LEAF) {
    const some = values.slice(from, from + LEAF);
    const pairs = some.map((value, i) => `${from + i} ${value}`);
    const leaf = file.add(`<</Limits[${from} ${from + some.length - 1}]/Nums[${pairs.join(' ')}]>>`);
    leaves.push(String(leaf));
  }
  file.add(leaves.length > 0 ? `<</Kids[${leaves.join(' ')}]>>` : '<</Nums[]>>', ref);
}
