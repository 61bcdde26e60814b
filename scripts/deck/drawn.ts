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
  /** For a browser to print. */
  readonly print: PrintedDeck;
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
