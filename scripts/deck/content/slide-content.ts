import type { SlideKind } from '../slide.js';
import type { Inline } from './inline.js';

/*
 * What a finished slide shows, derived or written by hand, in types rather than markup: for whatever sets the slide
 * without a browser. Links to other slides name their number, from 1.
 */

export interface SlideContent {
  readonly kind: SlideKind;
  /** Id of the section it belongs to; null for title, agenda and what stands before the first heading. */
  readonly section: string | null;
  /** The theme's classes, such as `points` and `dense`, as written. */
  readonly classes: readonly string[];
  /** The slide's first heading of level 1 or 2; empty without one. */
  readonly title: readonly Inline[];
  /** A heading of level 2 right below the title, on slides of class `title`, `section` or `lead`. */
  readonly subtitle: readonly Inline[];
  readonly header: readonly Inline[];
  readonly footer: readonly Inline[];
  /** The number that is shown on it; null where none is. */
  readonly number: number | null;
  /** Of the whole slide, in CSS px. */
  readonly size: { readonly width: number; readonly height: number };
  readonly blocks: readonly ContentBlock[];
  readonly notes: readonly FootNote[];
  /** Plain text, paragraphs apart by empty lines. */
  readonly speakerNotes: string;
  readonly background: Background;
}

export type ContentBlock =
  | Paragraph
  | Heading
  | ContentList
  | ContentTable
  | Timeline
  | KeyNumber
  | Picture
  | EquationBlock
  | Code
  | Quotation
  | Columns;

/** What a paragraph is for, as the theme's spans say it. */
export type ParagraphRole = 'text' | 'lead' | 'caption' | 'author' | 'affiliation' | 'date' | 'placeholder';

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly role: ParagraphRole;
  readonly inlines: readonly Inline[];
}

/** A heading below the slide's title. */
export interface Heading {
  readonly kind: 'heading';
  readonly level: number;
  readonly inlines: readonly Inline[];
}

export interface ContentList {
  readonly kind: 'list';
  readonly ordered: boolean;
  /** Number of the first item of an ordered list. */
  readonly start: number;
  /** Blocks of each item; lists among them are a level deeper. */
  readonly items: readonly (readonly ContentBlock[])[];
}

export type Align = 'left' | 'center' | 'right';

export interface ContentTable {
  readonly kind: 'table';
  /** One a column; null where nothing is said. */
  readonly align: readonly (Align | null)[];
  /** Rows of cells; none where the head is empty. */
  readonly head: readonly (readonly Cell[])[];
  readonly rows: readonly (readonly Cell[])[];
}

export type Cell = readonly Inline[];

/** A table of date and event, on slides of class `timeline`. */
export interface Timeline {
  readonly kind: 'timeline';
  readonly events: readonly { readonly date: Cell; readonly event: Cell }[];
}

/** What a slide of class `number` shows large. */
export interface KeyNumber {
  readonly kind: 'key-number';
  readonly inlines: readonly Inline[];
}

export interface Picture {
  readonly kind: 'picture';
  /** As written: a key of the deck's images, an address elsewhere, or `data:`. */
  readonly url: string;
  readonly alt: string;
  /** As Marp's `width:` and `height:` say it, CSS; null where nothing is said. */
  readonly width: string | null;
  readonly height: string | null;
}

export interface EquationBlock {
  readonly kind: 'equation';
  readonly tex: string;
}

export interface Code {
  readonly kind: 'code';
  readonly language: string | null;
  readonly text: string;
}

export interface Quotation {
  readonly kind: 'quotation';
  readonly blocks: readonly ContentBlock[];
}

/** Blocks that stand side by side. */
export interface Columns {
  readonly kind: 'columns';
  readonly columns: readonly (readonly ContentBlock[])[];
}

/** A short note at the slide's foot. */
export interface FootNote {
  /** As the report numbers it; “3,5” where several marks lead to it. */
  readonly number: string;
  readonly inlines: readonly Inline[];
}

/** What Marp's directives and `![bg]` put behind a slide. */
export interface Background {
  /** CSS colours; null for the theme's. */
  readonly color: string | null;
  readonly ink: string | null;
  readonly pictures: readonly BackgroundPicture[];
}

export interface BackgroundPicture {
  readonly url: string;
  readonly alt: string;
  readonly size: 'cover' | 'contain';
  /** The side of the slide that it keeps to, with its share of the width, 0 to 1; null where it is behind all. */
  readonly split: { readonly side: 'left' | 'right'; readonly share: number } | null;
}
