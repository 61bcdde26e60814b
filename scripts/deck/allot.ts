import { termsOf } from './centroid.js';
import { type Alignment, align } from './speech-alignment.js';

/**
 * Shares out a section's paragraphs among its slides as speaker notes, in the order of both: each sentence goes to
 * one slide, so that what is said on a slide and what stands on it have as many telling words in common as can be.
 */
export function allot(paragraphs: readonly string[], slides: readonly string[]): string[] {
  if (slides.length === 1) return [paragraphs.join('\n\n')];
  const parts = partsOf(paragraphs, slides.length);
  const shares = slides.map(() => '');
  aligned(parts, slides).forEach((slide, at) => {
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

/** Most steps that an alignment may take; where sentences need more, whole paragraphs are shared out. */
const MOST_STEPS = 2_000_000;

function partsOf(paragraphs: readonly string[], slides: number): Part[] {
  const sentences = paragraphs.flatMap(sentencesOf);
  if (sentences.length ** 2 * slides <= MOST_STEPS) return sentences;
  return paragraphs.map((text) => ({ text, opens: true }));
}

/** Roughly: after a full stop, its closing quotes and citations, before a capital. A wrong cut is still read on. */
function sentencesOf(paragraph: string): Part[] {
  const texts = paragraph.split(
    /(?<=[.!?…][”’"')\]]{0,9}(?: ?\[\d{1,9}(?:: [^\][]{0,80})?\]){0,9}) (?=[“‘"(]?\p{Lu})/u,
  );
  return texts.map((text, i) => ({ text, opens: i === 0 }));
}

/** The slide of each part; by their number alone where there are too many. */
function aligned(parts: readonly Part[], slides: readonly string[]): number[] {
  if (parts.length ** 2 * slides.length > MOST_STEPS)
    return parts.map((_, at) => Math.floor((at * slides.length) / parts.length));
  return align(alignment(parts, slides));
}

function alignment(parts: readonly Part[], slides: readonly string[]): Alignment {
  const shown = slides.map(termsOf);
  const weight = weights(shown);
  const terms = parts.map(({ text }) => [...termsOf(text)]);
  return {
    gains: shown.map((own) =>
      terms.map((said) => said.reduce((sum, term) => sum + (own.has(term) ? weight(term) : 0), 0)),
    ),
    lengths: parts.map(({ text }) => text.length),
    opens: parts.map(({ opens }) => opens),
  };
}

/** How much a word tells of the slide: the fewer slides have it, the more (its inverse document frequency). */
function weights(shown: readonly ReadonlySet<string>[]): (term: string) => number {
  const slides = new Map<string, number>();
  for (const terms of shown) for (const term of terms) slides.set(term, (slides.get(term) ?? 0) + 1);
  return (term) => Math.log(shown.length / slides.get(term)!) + COMMON;
}

/** What a word tells that stands on every slide. */
const COMMON = 0.05;
