import type { Attributes } from '../attributes.js';
import type { Block } from '../block.js';
import type { Extent, Part } from '../inline/part.js';
import type { SourceInline } from '../inline.js';
import type { Place } from '../place.js';

/** A block as it was tokenized, before divs are paired and captions and definitions have found their owners. */
export type Draft =
  | Block<SourceInline>
  | DraftParagraph
  | DraftTable
  | { readonly kind: 'divFence'; readonly attributes: Attributes | null; readonly place: Place }
  | DraftDescription
  | DraftItem
  | DraftVerse
  | DraftDiv
  /** A comment or a link definition: nothing to print, but it parts what is around it. */
  | { readonly kind: 'nothing'; readonly place: Place };

export interface DraftParagraph extends Extent {
  readonly kind: 'draftParagraph';
  readonly parts: readonly Part[];
  readonly place: Place;
}

export interface DraftTable extends Extent {
  readonly kind: 'draftTable';
  readonly table: Extract<Block<SourceInline>, { kind: 'table' }>;
  readonly place: Place;
}

/** `:   text`. */
export interface DraftDescription {
  readonly kind: 'description';
  readonly drafts: readonly Draft[];
  readonly place: Place;
}

/** `a. text`, one item of a list. */
export interface DraftItem {
  readonly kind: 'item';
  /** `a.`. */
  readonly marker: string;
  readonly drafts: readonly Draft[];
  readonly place: Place;
}

/** `| text`, one line of verse. */
export interface DraftVerse {
  readonly kind: 'verseLine';
  readonly indent: number;
  readonly parts: readonly Part[];
  readonly place: Place;
}

export interface DraftDiv {
  readonly kind: 'draftDiv';
  readonly attributes: Attributes;
  readonly drafts: readonly Draft[];
  readonly place: Place;
}
