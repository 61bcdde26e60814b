import type { Flaw } from './flaw.js';
import { flawOf } from './line-flaws.js';
import { type Gap, gapsOf, type SetLine } from './set-lines.js';

/** Fewer lines in a row whose gaps meet are chance, and no eye follows them. */
const SHORTEST_RIVER = 4;

/** Gaps of successive lines flow into each other where they share at least this much of the narrower one. */
const OVERLAP = 0.5;

/** A gap, and the river that has come down to it. */
interface Reach extends Gap {
  /** Lines that it has come through. */
  readonly length: number;
  /** Line of the paragraph where it sprang. */
  readonly spring: number;
}

/**
 * Rivers: gaps between words that meet through several lines of a paragraph, one below the other, and draw the eye
 * down the page (G. Dowding, “Finer Points in the Spacing & Arrangement of Type”, 1966). Each is reported once, at the
 * line where it springs.
 */
export function rivers(paragraph: readonly SetLine[]): Flaw[] {
  if (paragraph[0]?.paragraph.justified !== true) return [];
  const longest = new Map<number, Reach>();
  let above: readonly Reach[] = [];
  paragraph.forEach((line, index) => {
    const banks = paragraph[index - 1]?.page === line.page ? above : [];
    above = gapsOf(line).map((gap) => reach(gap, banks, index));
    // Its arms, where it parts, are one river: the longest counts.
    for (const one of above) if (one.length > (longest.get(one.spring)?.length ?? 0)) longest.set(one.spring, one);
  });
  const long = [...longest.values()].filter(({ length }) => length >= SHORTEST_RIVER);
  return long.map(({ spring, length, left }) => {
    const line = paragraph[spring] as SetLine;
    return flawOf(line, 'river', length, `through ${length} lines, to ${Math.round(left - line.x)} pt from the left`);
  });
}

function reach(gap: Gap, above: readonly Reach[], index: number): Reach {
  let longest: Reach | null = null;
  for (const one of above) if (meets(one, gap) && one.length > (longest?.length ?? 0)) longest = one;
  return { ...gap, length: (longest?.length ?? 0) + 1, spring: longest?.spring ?? index };
}

function meets(one: Gap, other: Gap): boolean {
  const shared = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  return shared >= OVERLAP * Math.min(one.right - one.left, other.right - other.left);
}
