import type { Allowance } from './allowance.js';
import type { Attributes } from './attributes.js';
import type { Block } from './block.js';
import type { SourceInline } from './inline.js';
import type { Metadata } from './metadata.js';
import type { Place } from './place.js';

/** A paper as the author wrote it. */
export interface Paper {
  /** Path as diagnostics name it. */
  readonly file: string;
  /** The whole Markdown source. */
  readonly source: string;
  readonly metadata: Metadata<SourceInline>;
  /** Blocks before the first heading. */
  readonly preamble: readonly Block<SourceInline>[];
  readonly sections: readonly Section<SourceInline>[];
  /** Bodies of `[^id]: …`, by id, in source order. */
  readonly notes: ReadonlyMap<string, NoteDefinition>;
  /** TeX that defines commands for formulas, in the order of the text. */
  readonly macros: readonly string[];
  /** Findings that its author does not want to be told. */
  readonly allowances: readonly Allowance[];
}

export interface Section<I> {
  /** 1 to 6, as the author wrote it. */
  readonly level: number;
  /** Unique in the paper: the author's id, or one made from the title as Pandoc does. */
  readonly id: string;
  /** “2.1” where `number-sections` is set and the heading is not `.unnumbered`; otherwise null. */
  readonly number: string | null;
  readonly title: readonly I[];
  readonly attributes: Attributes;
  readonly blocks: readonly Block<I>[];
  readonly sections: readonly Section<I>[];
  /** Place of the heading. */
  readonly place: Place;
}

export interface NoteDefinition {
  readonly id: string;
  readonly blocks: readonly Block<SourceInline>[];
  readonly place: Place;
}
