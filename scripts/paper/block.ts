import type { Attributes } from './attributes.js';
import type { InlineImage } from './inline.js';
import type { Place } from './place.js';

/** Block content over inline content `I` (`SourceInline` or `CitedInline`). */
export type Block<I> =
  | Paragraph<I>
  | Heading<I>
  | Quote<I>
  | LineBlock<I>
  | List<I>
  | DefinitionList<I>
  | CodeBlock
  | Table<I>
  | Figure<I>
  | Equation
  | Div<I>
  | Divider
  | RawBlock;

export interface Paragraph<I> {
  readonly kind: 'paragraph';
  readonly children: readonly I[];
  readonly place: Place;
}

/** A heading that opens no section, because it stands inside a quotation, a list or a div. */
export interface Heading<I> {
  readonly kind: 'heading';
  readonly level: number;
  readonly attributes: Attributes;
  readonly children: readonly I[];
  readonly place: Place;
}

export interface Quote<I> {
  readonly kind: 'quote';
  readonly blocks: readonly Block<I>[];
  readonly place: Place;
}

/** Lines that stay as the author broke them: verse, addresses. */
export interface LineBlock<I> {
  readonly kind: 'lineBlock';
  readonly lines: readonly VerseLine<I>[];
  readonly place: Place;
}

export interface VerseLine<I> {
  /** Spaces before it. */
  readonly indent: number;
  /** Empty between stanzas. */
  readonly children: readonly I[];
  readonly place: Place;
}

export interface List<I> {
  readonly kind: 'list';
  readonly ordered: boolean;
  /** Number of the first item; 1 for bullets. */
  readonly start: number;
  /** How its items are labelled, where that is not `1.`. */
  readonly label?: ListLabel;
  /** No blank line between items: paragraphs inside are set without space around. */
  readonly tight: boolean;
  readonly items: readonly ListItem<I>[];
  readonly place: Place;
}

export interface ListLabel {
  readonly numeral: 'decimal' | 'lowerAlpha' | 'upperAlpha' | 'lowerRoman' | 'upperRoman';
  /** What stands around the numeral. */
  readonly before: '' | '(';
  readonly after: '.' | ')';
}

export interface ListItem<I> {
  /** Null where the item is no task. */
  readonly checked: boolean | null;
  readonly blocks: readonly Block<I>[];
  readonly place: Place;
}

export interface DefinitionList<I> {
  readonly kind: 'definitionList';
  readonly items: readonly Definition<I>[];
  readonly place: Place;
}

export interface Definition<I> {
  readonly terms: readonly (readonly I[])[];
  readonly definitions: readonly (readonly Block<I>[])[];
  readonly place: Place;
}

export interface CodeBlock {
  readonly kind: 'codeBlock';
  readonly language: string | null;
  readonly value: string;
  readonly attributes: Attributes;
  /** Counted from 1 over code with a caption and an id; null without. */
  readonly number: number | null;
  readonly place: Place;
}

export interface Table<I> {
  readonly kind: 'table';
  readonly attributes: Attributes;
  /** Counted from 1 over tables with a caption; null without one. */
  readonly number: number | null;
  readonly columns: readonly Column[];
  readonly head: readonly Row<I>[];
  readonly rows: readonly Row<I>[];
  readonly caption: readonly I[];
  readonly place: Place;
}

export interface Column {
  readonly align: 'left' | 'center' | 'right' | null;
  /** Share of the measure that the author gave it, from 0 to 1; null where he gave none. */
  readonly width: number | null;
}

export interface Row<I> {
  readonly cells: readonly Cell<I>[];
  readonly place: Place;
}

export interface Cell<I> {
  readonly children: readonly I[];
  /** What a cell holds that is more than one line of text; empty where `children` is all. */
  readonly blocks: readonly Block<I>[];
  readonly place: Place;
}

/** An image alone in its paragraph; the caption is its text. */
export interface Figure<I> {
  readonly kind: 'figure';
  readonly attributes: Attributes;
  /** Counted from 1 over figures with a caption; null without one. */
  readonly number: number | null;
  readonly image: InlineImage;
  readonly caption: readonly I[];
  readonly place: Place;
}

/** Display TeX math. */
export interface Equation {
  readonly kind: 'equation';
  /** Without labels and tags. */
  readonly tex: string;
  /** The id is that of the first label. */
  readonly attributes: Attributes;
  /** In order; none where nothing is numbered. */
  readonly labels: readonly EquationLabel[];
  readonly place: Place;
}

/** The number of a formula, or of one of the lines that the author has parted it into. */
export interface EquationLabel {
  /** From 0; null for the formula as a whole. */
  readonly line: number | null;
  readonly id: string | null;
  /** As printed: counted from 1 through the paper, or what `\tag` says; null until it is known. */
  readonly number: string | null;
  /** Printed without brackets (`\tag*`). */
  readonly bare: boolean;
}

/** `::: name`. */
export interface Div<I> {
  readonly kind: 'div';
  readonly attributes: Attributes;
  readonly blocks: readonly Block<I>[];
  readonly place: Place;
}

/** A thematic break. */
export interface Divider {
  readonly kind: 'divider';
  readonly place: Place;
}

/** HTML or TeX that cannot be set: printed as it stands, and reported. */
export interface RawBlock {
  readonly kind: 'raw';
  readonly format: 'html' | 'tex';
  readonly value: string;
  readonly place: Place;
}
