import type { Place } from '../../paper/index.js';

/**
 * What a typographer looks for on proofs, in the order in which it hurts; `name` is what one of them is called, and
 * more than one. The list is that of D. Flipo's lua-typo, with rivers and short pages added.
 */
export const FLAWS = {
  overfull: ['overfull line', 'overfull lines'],
  widow: ['widow', 'widows'],
  orphan: ['orphan', 'orphans'],
  headingAtEnd: ['heading at a page’s end', 'headings at a page’s end'],
  strayNote: ['note off its page', 'notes off their page'],
  scrap: ['split note with a single line on one side', 'split notes with a single line on one side'],
  shortPage: ['short page', 'short pages'],
  river: ['river', 'rivers'],
  ladder: ['run of hyphens', 'runs of hyphens'],
  hyphenAtEnd: ['word divided over two pages', 'words divided over two pages'],
  runt: ['short last line', 'short last lines'],
  loose: ['loose line', 'loose lines'],
  splitNote: ['split note', 'split notes'],
} as const;

export type FlawKind = keyof typeof FLAWS;

/** One of them, where it stands. */
export interface Flaw {
  readonly kind: FlawKind;
  /** Index of the page, from 0. */
  readonly page: number;
  /** Of the paragraph or note in the author's file; null for what the report adds of itself. */
  readonly place: Place | null;
  /** How bad it is, in the unit of its kind: `detail` says it in words. */
  readonly size: number;
  readonly detail: string;
  /** The words of the line; empty where it is about a whole page. */
  readonly text: string;
}

export const FLAW_KINDS = Object.keys(FLAWS) as readonly FlawKind[];

/** Those that hurt most first; of a kind, the worst. */
export function byRank(a: Flaw, b: Flaw): number {
  return FLAW_KINDS.indexOf(a.kind) - FLAW_KINDS.indexOf(b.kind) || b.size - a.size;
}

export function countKinds(flaws: readonly Flaw[]): Partial<Record<FlawKind, number>> {
  const counts: Partial<Record<FlawKind, number>> = {};
  for (const { kind } of flaws) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
