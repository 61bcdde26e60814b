import type { Built } from './build.js';
import type { SpeakingRate } from './deck/speech/index.js';
import type { Delivery, Makings } from './deliver.js';
import type { Options } from './options.js';
import { titleOf } from './paper/index.js';

/** What a speaker is given: a bundle of its own, which few builds need. */
function speech(): typeof import('./deck/speech/index.js') {
  return require('./talk.cjs');
}

/** What is said over the slides, for a teleprompter. */
export function makeNotes({ built, options }: Makings, form: 'notesMarkdown' | 'notesText'): Delivery {
  const { metadata } = built.cited;
  const rate = rateOf(built, options);
  const slides = speech().spokenSlides(built.drawn.content ?? [], rate);
  return {
    output: speech()[form]({
      title: titleOf(built.cited),
      lang: metadata.lang,
      slides,
      rate,
    }),
    diagnostics: [],
  };
}

/** The deck at a glance, as text or as JSON. */
export function outlineOf(built: Built, options: Options): string {
  const rate = rateOf(built, options);
  const slides = speech().spokenSlides(built.drawn.content ?? [], rate);
  if (options.format !== 'json') return speech().outlineText(slides, rate);
  return `${JSON.stringify(speech().outlineJson(slides, rate), null, 2)}\n`;
}

/** As fast as the speaker says that he speaks, or as is usual in the paper's language. */
function rateOf({ cited }: Built, { wpm }: Options): SpeakingRate {
  const usual = speech().speakingRate(cited.metadata.lang);
  return wpm === null ? usual : { ...usual, perMinute: wpm };
}
