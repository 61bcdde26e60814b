import type { CitedInline } from './inline.js';

/**
 * Where, in the text of a citation, that ends which leads to its source: a full stop behind the source’s address would
 * be a link of its own, of which nothing can be said.
 */
export function endOfCited(children: readonly CitedInline[]): number {
  const end = children.findLastIndex(({ kind }) => kind === 'link') + 1;
  const behind = children.slice(end);
  const marks = behind.every((child) => child.kind === 'text' && /^[\s.,;:)\]”’»]*$/.test(child.value));
  return end > 0 && marks ? end : children.length;
}
