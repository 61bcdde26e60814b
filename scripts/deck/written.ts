import type { Allowance, FileReference, Place } from '../paper/index.js';

/** `slides/deck.md`, taken apart: slides by section, and what Marp has to know about all of them. */
export interface WrittenDeck {
  readonly file: string;
  /** YAML without its fences; without `headingDivider`, which is carried out already. */
  readonly frontMatter: string;
  /** Whether the author sets running heads; then none are added. */
  readonly hasHeader: boolean;
  /** Pictures that its slides show, paths as written, relative to the deck. */
  readonly images: readonly FileReference[];
  /** Findings that its author does not want to be told. */
  readonly allowances: readonly Allowance[];
  /** Slides before any section is named: they stand in for the title slide. */
  readonly opening: readonly WrittenSlide[];
  /** In the order of the file; an id stands here once. */
  readonly sections: readonly WrittenSection[];
  /** Levels of headings that begin a slide by themselves. */
  readonly headingDivider: readonly number[];
  /** Where sections stand in the file, in its order. */
  readonly runs: readonly WrittenRun[];
}

/** Slides one behind the other that belong to one section, without the rulers around them. */
export interface WrittenRun {
  /** Null for what stands before all sections. */
  readonly id: string | null;
  /** Offsets in the text, its line ends as single characters. */
  readonly start: number;
  readonly end: number;
}

export interface WrittenSection {
  readonly id: string;
  /** Of the comment that names it. */
  readonly place: Place;
  readonly slides: readonly WrittenSlide[];
}

export interface WrittenSlide {
  /** Comment for Marp with what holds since a slide before or on this one; empty where nothing does. */
  readonly directives: string;
  /** Marp Markdown, with the citations lifted out. */
  readonly parts: readonly (string | WrittenCitation)[];
  /** Comments that are no directive; empty where there are none. */
  readonly speakerNotes: string;
  /** Citations in the speaker notes, which stay there as they are. */
  readonly spoken: readonly WrittenCitation[];
  /** What an audience reads: blocks and cells apart by line breaks, citations as they are written. */
  readonly seen: SeenText;
  readonly links: readonly WrittenLink[];
  readonly place: Place;
}

export interface SeenText {
  readonly text: string;
  /** Place of a part of the text, from `start` to before `end`. */
  place(start: number, end: number): Place;
}

export interface WrittenLink {
  readonly url: string;
  readonly place: Place;
}

/** `[@key, p. 3; @other]`, `@key [p. 3]` or `-@key`; or `[^why]`, a footnote of the paper’s, which has no keys. */
export interface WrittenCitation {
  /** As it stands in the file. */
  readonly source: string;
  readonly keys: readonly string[];
  /** A narrative one names the author in the sentence; outside brackets, what is no key of the paper is no citation. */
  readonly form: 'bracketed' | 'narrative' | 'suppressed' | 'footnote';
  readonly place: Place;
}
