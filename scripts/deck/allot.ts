import { termsOf } from './centroid.js';

/**
 * Shares out a section's paragraphs among its slides as speaker notes: each paragraph goes to one slide, in the
 * order of both, so that paragraph and slide have as many words in common as can be. (Monotone alignment by
 * dynamic programming, as for the sentences of a translation: Gale and Church 1993.)
 */
export function allot(paragraphs: readonly string[], slides: readonly string[]): string[] {
  if (slides.length === 1) return [paragraphs.join('\n\n')];
  // With fewer paragraphs than slides, sentences are shared out: no slide is to go without a word.
  const parts = paragraphs.length < slides.length ? paragraphs.flatMap(sentences) : paragraphs.map(whole);
  const shares = slides.map(() => '');
  alignment(parts, slides).forEach((slide, at) => {
    const { text, opens } = parts[at]!;
    const share = shares[slide]!;
    shares[slide] = share === '' ? text : `${share}${opens ? '\n\n' : ' '}${text}`;
  });
  return shares;
}

interface Part {
  readonly text: string;
  /** Begins a paragraph. */
  readonly opens: boolean;
}

function whole(text: string): Part {
  return { text, opens: true };
}

/** Roughly: after a full stop, its closing quotes and note numbers, before a capital. A wrong cut is still read on. */
function sentences(paragraph: string): Part[] {
  const texts = paragraph.split(/(?<=[.!?…][”’"')\]]{0,9}(?: ?\[\d{1,9}\]){0,9}) (?=[“‘"(]?\p{Lu})/u);
  return texts.map((text, i) => ({ text, opens: i === 0 }));
}

/** The slide of each part. */
function alignment(parts: readonly Part[], slides: readonly string[]): number[] {
  if (parts.length * slides.length > MOST_PAIRS) {
    return parts.map((_, at) => Math.floor((at * slides.length) / parts.length));
  }
  return align(
    parts.map(({ text }) => termsOf(text)),
    slides.map((slide) => termsOf(slide)),
  );
}

/** Pairs of paragraph and slide that are compared; where there are more, paragraphs are shared out by their number. */
const MOST_PAIRS = 200_000;

type Terms = ReadonlySet<string>;

/**
 * The slide of each paragraph, never falling; the earlier slide where two are as good. No slide goes without a
 * paragraph where there are enough of them.
 */
function align(paragraphs: readonly Terms[], slides: readonly Terms[]): number[] {
  const mayLeap = paragraphs.length < slides.length;
  // best[s]: most words in common with the last paragraph on slide s; from[p][s]: the slide of the paragraph before.
  let best = slides.map((_, s) => (s === 0 || mayLeap ? 0 : Number.NEGATIVE_INFINITY));
  const from = paragraphs.map((paragraph, p) => {
    const before = best;
    const choice = p === 0 ? slides.map((_, s) => s) : choices(before, mayLeap);
    best = slides.map((slide, s) => before[choice[s]!]! + common(paragraph, slide));
    return choice;
  });
  let slide = mayLeap ? earlierBest(best, 0, slides.length - 1) : slides.length - 1;
  const found: number[] = [];
  for (const choice of from.reverse()) {
    found.push(slide);
    slide = choice[slide]!;
  }
  return found.reverse();
}

/** For each slide the best one, it or one before it, of the paragraph before: the next before it where none may be left out. */
function choices(before: readonly number[], mayLeap: boolean): number[] {
  let most = 0;
  return before.map((value, s) => {
    if (!mayLeap) return earlierBest(before, s - 1, s);
    if (value > before[most]!) most = s;
    return most;
  });
}

/** Index of the highest value between two indices, the first of equals. */
function earlierBest(values: readonly number[], first: number, last: number): number {
  let at = Math.max(0, first);
  for (let i = at + 1; i <= last; i++) if (values[i]! > values[at]!) at = i;
  return at;
}

function common(a: Terms, b: Terms): number {
  let count = 0;
  for (const term of a) if (b.has(term)) count++;
  return count;
}
