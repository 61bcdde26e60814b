import type { Place } from '../paper/index.js';
import type { SlideContent } from './content/index.js';
import type { Undrawn } from './pixels.js';
import type { PrintedDeck } from './print-page.js';
import type { DeckSource } from './slide.js';

/** What the deck's thread can give, by form. */
export interface Drawn {
  /** One file that needs nothing else. */
  readonly html: string;
  /** What each slide shows, for what sets slides without a browser. */
  readonly content: readonly SlideContent[];
  /** `slides.pptx`. */
  readonly pptx: Uint8Array;
  /** The author's own slides that hold more than there is room for. */
  readonly overflow: readonly Overflow[];
  /** For a browser to print. */
  readonly print: PrintedDeck;
}

/** What a slide has no room for, as it is told; a diagnostic itself cannot be sent from one thread to another. */
export interface Overflow {
  readonly place: Place;
  readonly reason: string;
  readonly expected: readonly string[];
  readonly actual: string;
  readonly hint: string;
}

export type DrawnForm = keyof Drawn;

/** What the deck's thread is asked for. */
export interface DrawRequest {
  readonly source: DeckSource;
  readonly forms: readonly DrawnForm[];
}

/** What it answers. */
export type DrawAnswer = DeckDrawing | { readonly fault: string };

export interface DeckDrawing {
  readonly drawn: Partial<Drawn>;
  /** Pictures that slides show the names of instead. */
  readonly undrawn: readonly Undrawn[];
}
