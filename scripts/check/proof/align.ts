import { says } from './holes.js';
import { increasing } from './increasing.js';
import { HOLE, type PaperPassage, type Passage, type ReportPassage } from './passage.js';
import { words } from './plain-text.js';

/** A passage of the paper with what the report has for it; null where one of them lacks the other. */
export interface Pair {
  readonly paper: PaperPassage | null;
  readonly report: ReportPassage | null;
  /** Both say the same. */
  readonly same: boolean;
}

/** Of how many passages that follow in the report each is compared with one of the paper that has no equal. */
const NEAR = 8;
/** Share of the words that two passages have to have in common, to be the same one changed. */
const ALIKE = 0.4;

/**
 * Pairs what the paper says with what the report says, in order. Where both go on alike, which is nearly everywhere,
 * they are taken side by side. Where they do not, passages that stand once in each and in the same order are anchors
 * (as in B. Cohen's patience diff), and between two of them those that share their words are pairs.
 */
export function align(paper: readonly PaperPassage[], report: readonly ReportPassage[]): Pair[] {
  let start = 0;
  const pairs: Pair[] = [];
  let to = 0;
  for (; start < paper.length; start++) {
    const passage = paper[start] as PaperPassage;
    const found = report[to];
    const goesOn = passage.optional && found && paper[start + 1] && says(paper[start + 1]!.text, found.text);
    if (found && !goesOn && says(passage.text, found.text))
      pairs.push({ paper: passage, report: report[to++]!, same: true });
    else if (passage.optional) pairs.push({ paper: passage, report: null, same: true });
    else break;
  }
  const tail: Pair[] = [];
  let [end, last] = [paper.length, report.length];
  while (end > start && last > to && says(paper[end - 1]!.text, report[last - 1]!.text)) {
    tail.push({ paper: paper[--end]!, report: report[--last]!, same: true });
  }
  return [...pairs, ...apart(paper.slice(start, end), report.slice(to, last)), ...tail.reverse()];
}

function apart(paper: readonly PaperPassage[], report: readonly ReportPassage[]): Pair[] {
  const fixed = anchors(paper, report);
  if (fixed.length === 0) return alike(paper, report);
  const pairs: Pair[] = [];
  let [from, to] = [0, 0];
  for (const [here, there] of fixed) {
    pairs.push(...align(paper.slice(from, here), report.slice(to, there)));
    pairs.push({ paper: paper[here]!, report: report[there]!, same: true });
    [from, to] = [here + 1, there + 1];
  }
  return [...pairs, ...align(paper.slice(from), report.slice(to))];
}

/** Positions of passages that stand once in each, as many as have the same order in both. */
function anchors(paper: readonly PaperPassage[], report: readonly ReportPassage[]): (readonly [number, number])[] {
  const there = once(report);
  const both: (readonly [number, number])[] = [];
  for (const [text, at] of once(paper)) {
    const position = there.get(text);
    if (at >= 0 && position !== undefined && position >= 0) both.push([at, position]);
  }
  return increasing(both);
}

/** Where each text stands; -1 for one that stands more than once. */
function once(passages: readonly Passage[]): ReadonlyMap<string, number> {
  const positions = new Map<string, number>();
  passages.forEach(({ text }, at) => {
    if (!text.includes(HOLE)) positions.set(text, positions.has(text) ? -1 : at);
  });
  return positions;
}

function alike(paper: readonly PaperPassage[], report: readonly ReportPassage[]): Pair[] {
  const pairs: Pair[] = [];
  let to = 0;
  const even = paper.length === report.length;
  for (const passage of paper) {
    const position = even && report[to]?.path === passage.path ? to : mostAlike(passage, report, to);
    for (; position >= 0 && to < position; to++) pairs.push({ paper: null, report: report[to]!, same: false });
    const found = position < 0 ? null : report[to++]!;
    pairs.push({ paper: passage, report: found, same: found !== null && says(passage.text, found.text) });
  }
  for (; to < report.length; to++) pairs.push({ paper: null, report: report[to]!, same: false });
  return pairs;
}

function mostAlike({ text }: Passage, report: readonly Passage[], from: number): number {
  let best = -1;
  let most = ALIKE;
  for (let at = from; at < Math.min(from + NEAR, report.length); at++) {
    const share = says(text, report[at]!.text) ? 1 : sharedWords(text, report[at]!.text);
    if (share > most) [best, most] = [at, share];
  }
  return best;
}

/** Share of the words of the longer text that both have. */
export function sharedWords(a: string, b: string): number {
  const left = new Map<string, number>();
  const [mine, theirs] = [words(a), words(b)];
  for (const { text: word } of mine) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const { text: word } of theirs) {
    const count = left.get(word) ?? 0;
    if (count > 0) shared++;
    left.set(word, count - 1);
  }
  return shared / Math.max(mine.length, theirs.length, 1);
}
