import type { Block, CitedInline, Metadata, Place, Section } from '../paper/index.js';
import type { Locator } from './locator.js';

/** A paper whose citations and notes are resolved into typed content and one run of notes. */
export interface CitedPaper {
  readonly file: string;
  readonly source: string;
  readonly metadata: Metadata<CitedInline>;
  readonly preamble: readonly Block<CitedInline>[];
  /** In source order; includes the bibliography's section, made by us if the author wrote none. */
  readonly sections: readonly Section<CitedInline>[];
  /** `notes[n - 1].number === n`. */
  readonly notes: readonly Note[];
  /** Null where nothing is cited. */
  readonly bibliography: Bibliography | null;
  /** Short form of each cited key (“Nolan, ‘ISIS Statement’”), as the style words a later note: for slides. */
  readonly shortForms: ReadonlyMap<string, readonly CitedInline[]>;
  /** Every use of a key, in the order of the text. */
  readonly uses: readonly CitationUse[];
}

export interface Note {
  /** From 1, over author's notes and citations together. */
  readonly number: number;
  readonly origin: 'author' | 'citation';
  /** What the author calls it, as in `[^label]`; absent for citations and notes written where their mark stands. */
  readonly label?: string;
  readonly blocks: readonly Block<CitedInline>[];
  /** Keys cited in it, in order, each once. */
  readonly keys: readonly string[];
  /** Id of the section that bears the mark; null in title block and preamble. */
  readonly section: string | null;
  /** Place of the citation, or of the author's note body. */
  readonly place: Place;
  /** Place of the mark. */
  readonly markPlace: Place;
}

export interface Bibliography {
  /** Id of the section with the entries, or the first of them; empty where they stand before all sections. */
  readonly section: string;
  /** Whether the style sets entries with a hanging indent. */
  readonly hanging: boolean;
  /** Every entry once, in the order in which they stand. */
  readonly entries: readonly BibliographyEntry[];
  /**
   * The entries of each div that lists some, by the div's place. Without any, all stand at the end of `section`.
   */
  readonly lists: ReadonlyMap<Place, readonly BibliographyEntry[]>;
}

export interface BibliographyEntry {
  readonly key: string;
  /** Destination name: `ref-` and the key. */
  readonly id: string;
  /** For styles that label entries (“[1]”); otherwise empty. */
  readonly label: readonly CitedInline[];
  readonly content: readonly CitedInline[];
  /** The content with its author's name, where it has a dash for that of the entry before. */
  readonly named?: readonly CitedInline[];
  /** What the author says of the source, where the list shows that. */
  readonly annotation?: readonly Block<CitedInline>[];
  /** It stands in a list before this one, too: links lead there. */
  readonly repeated?: true;
  /** Place of the entry in the bibliography file. */
  readonly place: Place;
}

export interface CitationUse {
  readonly key: string;
  readonly place: Place;
  readonly locator: (Locator & { readonly place: Place }) | null;
  /** Note that bears it; null for citations in the text. */
  readonly note: number | null;
  /** Id of the section; null in title block and preamble. */
  readonly section: string | null;
}
