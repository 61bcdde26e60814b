import type { Place } from '../paper/index.js';
import type { CitedBlock } from './block-markdown.js';
import { termsOf } from './centroid.js';
import { type Alignment, align } from './speech-alignment.js';

/** What is said of a block of the paper, paragraph by paragraph. */
export interface Speech {
  readonly kind: CitedBlock['kind'];
  readonly place: Place;
  readonly paragraphs: readonly string[];
}

/** A slide that is spoken over. */
export interface Spoken {
  readonly markdown: string;
  readonly place: Place;
}

/**
 * Shares out what is said of a section's blocks among its slides. What is said of a table, a list or a figure belongs
 * to the slides that show it; all else is shared out among the other slides. Each slide says it in the paper's order.
 */
export function shareOut(speeches: readonly Speech[], slides: readonly Spoken[]): string[] {
  const owned = speeches.map((speech) => (hasOwnSlides(speech) ? slidesOf(speech.place, slides) : []));
  const shown = new Set(owned.flat());
  const others = slides.flatMap((_, at) => (shown.has(at) ? [] : [at]));
  const isOwn = (at: number) => others.length > 0 && owned[at]!.length > 0;
  const runs = [
    ...speeches.flatMap((speech, at) => (isOwn(at) ? [{ speeches: [speech], slides: owned[at]! }] : [])),
    {
      speeches: speeches.filter((_, at) => !isOwn(at)),
      slides: others.length > 0 ? others : slides.map((_, at) => at),
    },
  ];
  const shares = slides.map(() => '');
  for (const run of runs) {
    const said = run.speeches.flatMap(({ paragraphs }) => paragraphs);
    const parts = allot(
      said,
      run.slides.map((at) => slides[at]!.markdown),
    );
    for (const [i, at] of run.slides.entries()) shares[at] = parts[i]!;
  }
  return shares;
}

/** A paragraph is shown by its sentences, on slides of many paragraphs. */
function hasOwnSlides({ kind, paragraphs }: Speech): boolean {
  return kind !== 'paragraph' && paragraphs.length > 0;
}

function slidesOf(block: Place, slides: readonly Spoken[]): number[] {
  return slides.flatMap(({ place }, at) => (isWithin(place, block) ? [at] : []));
}

function isWithin(inner: Place, outer: Place): boolean {
  const begins = inner.line > outer.line || (inner.line === outer.line && inner.column >= outer.column);
  const ends = inner.endLine < outer.endLine || (inner.endLine === outer.endLine && inner.endColumn <= outer.endColumn);
  return inner.file === outer.file && begins && ends;
}

/**
 * Shares out a section's paragraphs among its slides as speaker notes, in the order of both: each sentence goes to
 * one slide, so that what is said on a slide and what stands on it have as many telling words in common as can be.
 */
export function allot(paragraphs: readonly string[], slides: readonly string[]): string[] {
  if (paragraphs.length === 0) return slides.map(() => '');
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
