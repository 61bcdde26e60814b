import type { Attributes } from './attributes.js';
import type { Place } from './place.js';

/** Running text; white space collapsed, smart punctuation already applied. */
export interface Text {
  readonly kind: 'text';
  readonly value: string;
  /** Added by the report and not the author's: its figures are the language's own. */
  readonly own?: true;
  readonly place: Place;
}

export interface Styled<I> {
  readonly kind: 'emphasis' | 'strong' | 'strike' | 'superscript' | 'subscript' | 'smallcaps';
  readonly children: readonly I[];
  readonly place: Place;
}

/** `[text]{.class key=value}`; a `lang` or `dir` attribute is honoured by later stages. */
export interface Span<I> {
  readonly kind: 'span';
  readonly attributes: Attributes;
  readonly children: readonly I[];
  readonly place: Place;
}

export interface Code {
  readonly kind: 'code';
  readonly value: string;
  readonly place: Place;
}

/** Inline TeX math, without its dollar signs. */
export interface Formula {
  readonly kind: 'formula';
  readonly tex: string;
  readonly place: Place;
}

/** `url` is an absolute address, or `#id` inside the paper. */
export interface Link<I> {
  readonly kind: 'link';
  readonly url: string;
  /** True where the address itself is the text (autolink, `\url`): it may break without a hyphen. */
  readonly bare: boolean;
  readonly children: readonly I[];
  readonly place: Place;
}

export interface InlineImage {
  readonly kind: 'image';
  readonly url: string;
  readonly alt: string;
  readonly attributes: Attributes;
  readonly place: Place;
}

/** A forced line break. */
export interface Break {
  readonly kind: 'break';
  readonly place: Place;
}

/** `@fig:x`, `\autoref{x}`, `\ref{x}`; `text` is what is printed: “Figure 3”, or “3”, or “??” where `target` is unknown. */
export interface CrossReference {
  readonly kind: 'crossReference';
  /** Id of the target, without `#`; null where nothing has it (and a diagnostic says so). */
  readonly target: string | null;
  readonly text: string;
  /** `\pageref{x}`: the report prints the folio of the target's page; `text` is for where there are no pages. */
  readonly toPage?: boolean;
  readonly place: Place;
}

/** HTML or TeX that cannot be set: printed as it stands, and reported. */
export interface RawInline {
  readonly kind: 'raw';
  readonly format: 'html' | 'tex';
  readonly value: string;
  readonly place: Place;
}

/** A citation cluster: `[see @a, pp. 33–35; also @b]`, or a key in the text: `@a [p. 3]`. */
export interface Cite {
  readonly kind: 'cite';
  /** `text`: `@key says`, author in the sentence; `cluster`: everything in brackets. */
  readonly mode: 'cluster' | 'text';
  readonly items: readonly CiteItem[];
  readonly place: Place;
}

export interface CiteItem {
  readonly key: string;
  readonly prefix: readonly SourceInline[];
  /** What follows the key, with its comma, up to the next semicolon; the locator is still inside. */
  readonly suffix: readonly SourceInline[];
  /** `[-@key]`. */
  readonly suppressAuthor: boolean;
  readonly place: Place;
}

/** `[^id]`: where an author's note is marked. */
export interface NoteReference {
  readonly kind: 'noteReference';
  readonly id: string;
  readonly place: Place;
}

/** `^[text]` or `\footnote{text}`. */
export interface InlineNote {
  readonly kind: 'inlineNote';
  readonly children: readonly SourceInline[];
  readonly place: Place;
}

/** The mark of note `number` (from 1, one run over the whole paper). */
export interface NoteMark {
  readonly kind: 'noteMark';
  readonly number: number;
  readonly place: Place;
}

/** A reference to one library entry as the style words it; links to the entry in the bibliography. */
export interface Citation {
  readonly kind: 'citation';
  readonly key: string;
  readonly children: readonly CitedInline[];
  readonly place: Place;
}

/** Inline content that holds no other. */
type Leaf = Text | Code | Formula | InlineImage | Break | CrossReference | RawInline;

/** Inline content as the author wrote it. */
export type SourceInline =
  | Leaf
  | Styled<SourceInline>
  | Span<SourceInline>
  | Link<SourceInline>
  | Cite
  | NoteReference
  | InlineNote;

/** Inline content after citing: every citation and note is resolved. */
export type CitedInline = Leaf | Styled<CitedInline> | Span<CitedInline> | Link<CitedInline> | NoteMark | Citation;
