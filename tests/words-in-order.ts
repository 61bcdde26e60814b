import type { Report, TextFragment } from '../scripts/page/index.js';
import type { Tag } from '../scripts/paper/tag.js';
import type { Run } from '../scripts/shape/index.js';

/*
 * How much of a paper people get who copy from it or search in it. The words are those of the pages as they were laid
 * out, before any PDF was written: what was divided at a line's end is whole, running heads and leaders are left out.
 */

/** Words of the paper as its pages show them, notes where they stand. */
export function wordsOfPages({ pages }: Report<Run>): readonly string[] {
  return words(pages.map(({ fragments }) => fragments.flatMap(asLine).join('')).join('\n'));
}

/** Where words are read by tags: notes behind their marks, and what floats where it was written. */
export type Part = 'body' | 'notes' | 'floats';

const PARTS: Readonly<Record<string, Part>> = {
  Note: 'notes',
  FENote: 'notes',
  Table: 'floats',
  Figure: 'floats',
  Caption: 'floats',
};

/** The part that an element begins; null for the part around it. */
export function partOf(role: string): Part | null {
  return PARTS[role] ?? null;
}

/** The same words for those who go by tags, part by part, because pages have the parts in another order. */
export function wordsOfParts({ pages }: Report<Run>): Readonly<Record<Part, readonly string[]>> {
  const said = { body: '', notes: '', floats: '' };
  for (const { fragments } of pages) {
    for (const fragment of fragments) if (fragment.kind === 'text') said[within(fragment)] += asLine(fragment).join('');
  }
  return { body: words(said.body), notes: words(said.notes), floats: words(said.floats) };
}

function within({ runs }: TextFragment<Run>): Part {
  for (let tag: Tag | null = runs[0]?.tag ?? null; tag; tag = tag.parent) {
    const part = partOf(tag.role);
    if (part) return part;
  }
  return 'body';
}

function asLine(fragment: Report<Run>['pages'][number]['fragments'][number]): readonly string[] {
  if (fragment.kind !== 'text' || fragment.artifact) return [];
  const text = fragment.runs.map(({ role, run }) => (role === 'hyphen' ? '' : run.text)).join('');
  const goesOn = fragment.within || fragment.runs.some(({ role }) => role === 'hyphen');
  return [goesOn ? text : `${text}\n`];
}

/** What has no look, and what only keeps letters apart or together. */
const UNSEEN = /\u034f|[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069]/g;

/**
 * Letters that stand together, figures that stand together, each ideograph or kana by itself. Punctuation is no word:
 * the order of brackets and full stops beside letters from right to left is told in `extraction.test.ts`.
 */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}])+|\p{N}+/gu;

export function words(text: string): readonly string[] {
  return text.replace(UNSEEN, '').normalize('NFKC').match(WORD) ?? [];
}

/** Share of `wanted` that stands in `found` in the same order: the longest common subsequence (Myers 1986). */
export function shareInOrder(wanted: readonly string[], found: readonly string[]): number {
  const most = wanted.length + found.length;
  const reach = new Int32Array(2 * most + 3);
  for (let edits = 0; edits <= most; edits++) {
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const at = most + 1 + diagonal;
      const down = diagonal === -edits || (diagonal !== edits && reach[at - 1]! < reach[at + 1]!);
      let x = down ? reach[at + 1]! : reach[at - 1]! + 1;
      while (x < wanted.length && x - diagonal < found.length && wanted[x] === found[x - diagonal]) x++;
      reach[at] = x;
      if (x >= wanted.length && x - diagonal >= found.length) return (most - edits) / 2 / wanted.length;
    }
  }
  return 0;
}
