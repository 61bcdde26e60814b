import type { Diagnostic } from '../diagnostic.js';
import type { ImageFile } from '../paper/image.js';
import type { Place } from '../paper/place.js';
import type { Tag } from '../paper/tag.js';
import type { Line, PlacedRun } from '../paragraph/line.js';
import type { Drawing } from '../shape/drawing.js';

/** The finished layout. Lengths in points, y downward from the page's top edge. `R` as in `ShapedText`. */
export interface Report<R> {
  readonly pages: readonly Page<R>[];
  /** Root of the logical structure (role Document). */
  readonly structure: Tag;
  /** The structure of each note's body (role Note), by number. */
  readonly noteTags: ReadonlyMap<number, Tag>;
  /** What a note is called in the language of the paper. */
  readonly noteWord?: string;
  readonly outline: readonly OutlineEntry[];
  /** What the destinations of tags are called whose ids only count (`destination-names.ts`); others by their ids. */
  readonly names?: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}

export interface OutlineEntry {
  readonly title: string;
  /** Id of the heading's tag. */
  readonly id: string;
  readonly children: readonly OutlineEntry[];
}

export interface Page<R> {
  /** From 0. */
  readonly index: number;
  /** Folio as printed and as page label. */
  readonly label: string;
  /** What follows begins on a page of its own, as the next chapter does: this one is as short as its text. */
  readonly ends?: boolean;
  readonly width: number;
  readonly height: number;
  /** In reading order: body, then notes; artifacts last. */
  readonly fragments: readonly Fragment<R>[];
}

export type Fragment<R> = TextFragment<R> | RuleFragment | ImageFragment | DrawingFragment;

/** One line of text. */
export interface TextFragment<R> {
  readonly kind: 'text';
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  /** Of the column that it was set in. */
  readonly width: number;
  readonly runs: readonly PlacedRun<R>[];
  /** What it is where it is no part of the structure; null where it is. */
  readonly artifact: Artifact | null;
  /** Number of the note of which this is the first line; 0 for none. */
  readonly noteStart: number;
  /** Ends inside a word, which goes on in the next line. */
  readonly within?: boolean;
  /** How the line was set, and the paragraph that it belongs to; absent for labels, leaders, running heads and folios. */
  readonly line?: Line<R>;
  readonly paragraph?: Paragraph;
}

/** What the lines of a paragraph (or heading, or caption) have in common. */
export interface Paragraph {
  /** How many there are. */
  readonly lines: number;
  readonly justified: boolean;
  readonly leading: number;
  readonly place: Place | null;
}

/**
 * Text that is not read with the rest (ISO 32000-1, 14.8.2.2): running heads and folios at a page's head or foot, a
 * table's head set again because a page has ended, and what only helps the eye (leaders, line numbers).
 */
export type Artifact = 'header' | 'footer' | 'pagination' | 'layout';

/** A filled rectangle; always an artifact. */
export interface RuleFragment {
  readonly kind: 'rule';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colour: string;
}

export interface ImageFragment {
  readonly kind: 'image';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly image: ImageFile;
  /** Role Figure. */
  readonly tag: Tag;
  /** What of it leads somewhere. */
  readonly areas?: readonly LinkArea[];
}

/** A part of a picture that is a link. Its sides are shares of the picture's width and height, from its upper left. */
export interface LinkArea {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Role Link, with an address; without any text. */
  readonly tag: Tag;
  /** What is said of it. */
  readonly text: string;
}

/** A picture made of outlines, scaled to `width` and `height`. */
export interface DrawingFragment {
  readonly kind: 'drawing';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly drawing: Drawing;
  /** Role Figure. */
  readonly tag: Tag;
}
