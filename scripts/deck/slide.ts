import type { Place } from '../paper/index.js';

/** How a slide is laid out; each kind but `written` is a class of the theme. */
export type SlideKind =
  | 'title'
  | 'agenda'
  | 'section'
  | 'points'
  | 'table'
  | 'timeline'
  | 'figure'
  | 'beside'
  | 'number'
  | 'comparison'
  | 'definition'
  | 'closing'
  | 'quotation'
  | 'code'
  | 'equation'
  | 'sources'
  | 'written';

export interface Slide {
  readonly kind: SlideKind;
  /** Id of the section it belongs to; null for title, agenda and what stands before the first heading. */
  readonly section: string | null;
  readonly origin: 'derived' | 'written';
  /** What Marp is given for it, without speaker notes and foot notes. */
  readonly markdown: string;
  readonly notes: readonly SlideNote[];
  /** Plain text, paragraphs apart by empty lines; the slides of a section together hold all its prose. */
  readonly speakerNotes: string;
  /** The author wrote the speaker notes himself. */
  readonly ownNotes?: true;
  readonly place: Place;
}

/** A short note at the slide's foot. */
export interface SlideNote {
  /** Those of its marks, as in the report, the lowest first: marks that cite one source share its note. */
  readonly numbers: readonly number[];
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
  /** TeX that defines commands for all formulas. */
  readonly macros?: readonly string[];
  /** YAML of the author's deck, without its fences; empty without one. */
  readonly frontMatter?: string;
  /** A class of the theme that every slide has: its variant. */
  readonly variant?: string | null;
  /** What a file says about itself, beside title and author. */
  readonly about?: DeckAbout;
  /** Images by the url that the slides name them with. */
  readonly images: ReadonlyMap<string, DeckImage>;
}

export interface DeckAbout {
  readonly keywords: readonly string[];
  /** ISO 8601; null where the file is to name none. */
  readonly date: string | null;
  readonly chapters: readonly Chapter[];
}

/** The slides of a part of the paper. */
export interface Chapter {
  /** Plain text. */
  readonly name: string;
  /** Numbers of its slides, from 1. */
  readonly slides: readonly number[];
}

export interface DeckImage {
  readonly mime: string;
  readonly bytes: Uint8Array;
  /** Of a PDF, counted from 1; the first if absent. */
  readonly page?: number;
}
