import type { Element } from './html/parse.js';

/** A finished deck as it is read back from its HTML: nothing here knows how the file was made. */
export interface FinishedDeck {
  readonly title: string;
  /** BCP 47; empty where the file names none. */
  readonly lang: string;
  readonly slides: readonly FinishedSlide[];
  /** Addresses that a browser would load something from: an offline deck has none. */
  readonly requests: readonly string[];
  /** Each sheet of style. */
  readonly styles: readonly string[];
}

export interface FinishedSlide {
  /** From 1. */
  readonly number: number;
  /** The slide's id, which links to it name. */
  readonly id: string;
  /** Kind of slide, as the deck says it. */
  readonly kind: string;
  readonly origin: 'derived' | 'written';
  /** Id of the section it belongs to; null for none. */
  readonly section: string | null;
  /** Text of its headings, in order. */
  readonly headings: readonly string[];
  /** What an audience reads, without headers, footers, marks and notes; blocks apart by newlines. */
  readonly text: string;
  /** Numbers of the note marks in the text, in order. */
  readonly marks: readonly number[];
  /** What stands on its line before each of these marks, and behind it; of a long line the nearest. */
  readonly aroundMarks: readonly { readonly before: string; readonly behind: string }[];
  /** The short notes at its foot. */
  readonly notes: readonly { readonly number: number; readonly text: string }[];
  /** Hrefs of its links, in order. */
  readonly links: readonly string[];
  /** Alternative text of each image; null where it has none. */
  readonly images: readonly (string | null)[];
  /** What the speaker reads; paragraphs apart by empty lines. */
  readonly speakerNotes: string;
  /** The author wrote them himself; otherwise they are the section's prose. */
  readonly ownNotes: boolean;
  /** The element that holds its text. */
  readonly body: Element;
  /** Width and height, px; 0 where the file does not say. */
  readonly width: number;
  readonly height: number;
}
