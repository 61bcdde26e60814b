import type { CrossReference } from './inline.js';

/** A cross reference whose printed text is not known yet. */
export interface PendingReference {
  /** The very object in the tree: filled in by `resolveReferences`. */
  readonly node: { -readonly [K in keyof CrossReference]: CrossReference[K] };
  readonly id: string;
  /** “Figure 3”, “3”, “(3)”, or the folio of the page, which only the report knows. */
  readonly form: 'word' | 'number' | 'parenthesis' | 'page';
}

const PREFIXED = /^(?:fig|tbl|tab|sec|eq|lst):/;

/** `@fig:x` refers to a figure of the paper; other keys are citations. */
export function isReferenceKey(key: string): boolean {
  return PREFIXED.test(key);
}
