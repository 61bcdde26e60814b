import type { Tag } from '../paper/tag.js';
import type { PlacedRun } from '../paragraph/index.js';
import type { Run } from '../shape/index.js';
import type { Fonts } from './fonts.js';

type Runs = readonly PlacedRun<Run>[];

/** Runs of a line that have one tag and one font and stand together. */
export interface Stretch {
  readonly tag: Tag;
  /** As they are read. */
  readonly runs: Runs;
  /** As they stand from left to right. */
  readonly seen: Runs;
}

/** Whether some of a line's letters do not stand from left to right as they are read. */
export function isTurned(runs: Runs): boolean {
  for (let i = 0; i < runs.length; i++) {
    const { run, x } = runs[i]!;
    if ((run.kind === 'glyphs' && run.rtl) || (i > 0 && x < runs[i - 1]!.x)) return true;
  }
  return false;
}

/**
 * What such a line is painted in, as it is read. Readers that go by places turn text from right to left around by
 * themselves, in pieces of one font and one marked content, and expect each as it is seen: where its words come one by
 * one from the right they lose the spaces between them (pdf.js) or take every word for a line (Poppler).
 *
 * MuPDF turns such text since 1.24; before, it gives glyphs in the order of the content. That would be served by each
 * letter as a text of its own, as it is read: but then a double click takes a letter for a word in pdf.js and Poppler,
 * points leave their letters, and `pdftotext -raw` has a line for each. ActualText within the content is of no help:
 * pdf.js passes it over, and Poppler and PDFium turn it around as if it were glyphs.
 */
export function stretches(runs: Runs): readonly Stretch[] {
  const ranks = ranksFromLeft(runs);
  const found: Stretch[] = [];
  for (let from = 0; from < runs.length; ) {
    const to = stretchEnd(runs, ranks, from);
    const own = runs.slice(from, to);
    found.push({ tag: own[0]!.tag, runs: own, seen: own.toSorted((a, b) => ranks.get(a)! - ranks.get(b)!) });
    from = to;
  }
  return found;
}

/** Spaces at the ends of a stretch across which the pen goes back, in the order of reading; null for none. */
export interface Partings {
  readonly before: PlacedRun<Run> | null;
  readonly after: PlacedRun<Run> | null;
}

export function partings(previous: Stretch | undefined, stretch: Stretch, next: Stretch | undefined): Partings {
  const [first, last] = [stretch.runs[0]!, stretch.runs.at(-1)!];
  const before = previous && goesBack(previous, stretch) && isSpace(first) ? first : null;
  const after = next && goesBack(stretch, next) && isSpace(last) && last !== before ? last : null;
  return { before, after };
}

function goesBack(from: Stretch, to: Stretch): boolean {
  return to.seen[0]!.x < from.seen[0]!.x;
}

function isSpace({ role, run }: PlacedRun<Run>): boolean {
  return role === 'space' && run.kind === 'glyphs' && run.glyphs.length === 1;
}

/** Spaces beside words from right to left in the font of these: a change of font would part what is read together. */
export function withOwnSpaces(runs: Runs, fonts: Fonts): Runs {
  return runs.map((placed, i) => {
    const word = [runs[i - 1]?.run, runs[i + 1]?.run].find((run) => run?.kind === 'glyphs' && run.rtl);
    if (placed.role !== 'space' || placed.run.text !== ' ' || word?.kind !== 'glyphs') return placed;
    return { ...placed, run: fonts.of(word.face).runOf(' ', word.size) ?? placed.run };
  });
}

function ranksFromLeft(runs: Runs): ReadonlyMap<PlacedRun<Run>, number> {
  return new Map([...runs].sort((a, b) => a.x - b.x).map((run, rank) => [run, rank]));
}

/** Where the runs end that stand with the one at `from`. */
function stretchEnd(runs: Runs, ranks: ReadonlyMap<PlacedRun<Run>, number>, from: number): number {
  const first = runs[from]!;
  let [low, high] = [ranks.get(first)!, ranks.get(first)!];
  let to = from + 1;
  for (; to < runs.length && isAlike(first, runs[to]!); to++) {
    const rank = ranks.get(runs[to]!)!;
    if (rank !== low - 1 && rank !== high + 1) break;
    low = Math.min(low, rank);
    high = Math.max(high, rank);
  }
  return to;
}

function isAlike({ tag, run, shift }: PlacedRun<Run>, other: PlacedRun<Run>): boolean {
  if (tag !== other.tag || shift !== other.shift || other.role === 'hyphen') return false;
  return run.kind === 'glyphs' && other.run.kind === 'glyphs' && run.face === other.run.face;
}
