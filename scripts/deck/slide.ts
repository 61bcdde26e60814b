import type { Place } from '../paper/index.js';

export interface Slide {
  readonly kind:
    | 'title'
    | 'agenda'
    | 'points'
    | 'table'
    | 'timeline'
    | 'figure'
    | 'quotation'
    | 'code'
    | 'equation'
    | 'sources'
    | 'written';
  /** Id of the section it belongs to; null for title, agenda and sources. */
  readonly section: string | null;
  readonly origin: 'derived' | 'written';
  /** What Marp is given for it, without speaker notes and foot notes. */
  readonly markdown: string;
  readonly notes: readonly SlideNote[];
  /** The section's prose as plain text, paragraphs apart by empty lines. */
  readonly speakerNotes: string;
  readonly place: Place;
}

/** A short note at the slide's foot, numbered as in the report. */
export interface SlideNote {
  readonly number: number;
  readonly keys: readonly string[];
  /** Inline Markdown. */
  readonly text: string;
}

/** All that rendering needs; can be sent to another thread. */
export interface DeckSource {
  readonly slides: readonly Slide[];
  readonly title: string;
  readonly author: string;
  readonly lang: string;
  /** The Marp theme, CSS. */
  readonly theme: string;
  /** Images by the url that the slides name them with. */
  readonly images: ReadonlyMap<string, { readonly mime: string; readonly bytes: Uint8Array }>;
}
