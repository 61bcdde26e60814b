import type { CitedInline, Place } from '../paper/index.js';
import { inlineMarkdown, plainText, unmarked } from './atom.js';
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

export type Sizes = ReadonlyMap<string, { readonly width: number; readonly height: number }>;

export interface Drafting {
  readonly lang: string;
  readonly notes: Notes;
  /** How large the paper's images are, by their keys. */
  readonly sizes: Sizes;
  /** Whether a draft fits on one slide in a type that is read with ease. */
  readonly hasRoom: (draft: Draft) => boolean;
}

/** The place of what is said of a paper as a whole. */
export function placeOfStart(file: string): Place {
  return { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
}

/** A draft under its section's title, where it has no heading of its own. */
export function headed(draft: Draft, title: readonly CitedInline[]): Draft {
  if (draft.heading !== null) return draft;
  const classes = plainText(title).length > 80 ? [...draft.classes, 'long'] : draft.classes;
  return { ...draft, heading: inlineMarkdown(unmarked(title)), classes };
}
