import { termsOf } from './centroid.js';

/**
 * Shares out a section's paragraphs among its slides as speaker notes: each paragraph goes to one slide, in the
 * order of both, so that paragraph and slide have as many words in common as can be. (Monotone alignment by
 * dynamic programming, as for the sentences of a translation: Gale and Church 1993.)
 */
export function allot(paragraphs: readonly string[], slides: readonly string[]): string[] {
  if (slides.length === 1) return [paragraphs.join('\n\n')];
  const shares = slides.map((): string[] => []);
  align(paragraphs.map(termsOf), slides.map(termsOf)).forEach((slide, paragraph) => {
    shares[slide]!.push(paragraphs[paragraph]!);
  });
  return shares.map((share) => share.join('\n\n'));
}

type Terms = ReadonlySet<string>;

/** The slide of each paragraph, never falling; the earlier slide where two are as good. */
function align(paragraphs: readonly Terms[], slides: readonly Terms[]): number[] {
  // best[s]: most words in common so far with the last paragraph on slide s or an earlier one; from[p][s]: that slide.
  let best = slides.map(() => 0);
  const from = paragraphs.map((paragraph) => {
    const reached: number[] = [];
    const choice: number[] = [];
    slides.forEach((slide, s) => {
      const here = best[s]! + common(paragraph, slide);
      const better = s === 0 || here > reached[s - 1]!;
      reached.push(better ? here : reached[s - 1]!);
      choice.push(better ? s : choice[s - 1]!);
    });
    best = reached;
    return choice;
  });
  let slide = slides.length - 1;
  return from
    .reverse()
    .map((choice) => {
      slide = choice[slide]!;
      return slide;
    })
    .reverse();
}

function common(a: Terms, b: Terms): number {
  let count = 0;
  for (const term of a) if (b.has(term)) count++;
  return count;
}
