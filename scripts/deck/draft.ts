import type { Place } from '../paper/index.js';
import type { Notes } from './note.js';
import type { SlideKind } from './slide.js';

/** What goes on one slide, before headings, directives and notes are put around it. */
export interface Draft {
  readonly kind: SlideKind;
  /** More classes of the theme. */
  readonly classes: readonly string[];
  /** Inline Markdown; null for the section's own title. */
  readonly heading: string | null;
  readonly body: string;
  /** Numbers of the notes that are marked on it. */
  readonly marks: readonly number[];
  readonly place: Place;
}

export interface Drafting {
  readonly lang: string;
  readonly notes: Notes;
}

/** The place of what is said of a paper as a whole. */
export function placeOfStart(file: string): Place {
  return { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
}
