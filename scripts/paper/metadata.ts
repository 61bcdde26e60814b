import type { Block } from './block.js';
import type { PageSetup } from './page-setup.js';
import type { PdfVersion } from './pdf-standard.js';
import type { Place } from './place.js';

/** Front matter, checked. Absent keys are null or empty. */
export interface Metadata<I> extends PageSetup {
  readonly title: readonly I[];
  /** For running heads; empty where the title itself is short enough. */
  readonly shortTitle: readonly I[];
  readonly subtitle: readonly I[];
  readonly authors: readonly Author<I>[];
  /** As the author wrote it. */
  readonly date: readonly I[];
  /** BCP 47; `en` where none is given. */
  readonly lang: string;
  /** Under which the paper is registered, without what stands before it in an address; null where none is given. */
  readonly doi: string | null;
  /** Whether the author gave it. */
  readonly langGiven: boolean;
  readonly abstract: readonly Block<I>[];
  readonly keywords: readonly string[];
  /** Paths as written, relative to the paper. */
  readonly bibliography: readonly FileReference[];
  readonly csl: FileReference | null;
  /** Keys without `@`; `*` stands for all. */
  readonly nocite: readonly KeyReference[];
  readonly microtype: Microtype;
  /** By the standard that the author names; null where he names none. */
  readonly pdfVersion: PdfVersion | null;
  readonly toc: boolean;
  /** Levels of headings that the contents list, from 1. */
  readonly tocDepth: number;
  /** Heading of the contents; empty for the language's own. */
  readonly tocTitle: readonly I[];
  /** Lists of figures and of tables are wanted. */
  readonly lof: boolean;
  readonly lot: boolean;
  readonly numberSections: boolean;
  /** Levels of headings that are numbered, from 1. */
  readonly numberDepth: number;
  /** Deepest level of headings that begin slides of their own, from 1; null for all. */
  readonly slideLevel: number | null;
  readonly deck: DeckLook;
  /** Heading for a bibliography that has none in the text. */
  readonly referencesTitle: readonly I[];
  readonly linkCitations: boolean;
  /** Marks of notes go behind the punctuation that follows; null for as the language does. */
  readonly notesAfterPunctuation: boolean | null;
  /** Entries of the bibliography say where they are cited. */
  readonly backref: boolean;
  /** What of the project the report carries; null where nothing is said. */
  readonly attach: Attach | null;
  /** By rule id. */
  readonly checks: Readonly<Record<string, RuleCheck>>;
}

/** Means of even lines that a paper can do without. */
export interface Microtype {
  /** Light characters hang past the edges of the measure. */
  readonly protrusion: boolean;
  /** Letters are drawn a little wider or narrower. */
  readonly expansion: boolean;
}

/** Everything; everything but images; nothing. */
export const ATTACH = ['all', 'text', 'none'] as const;
export type Attach = (typeof ATTACH)[number];

/** How much the author lets a rule weigh. */
export interface RuleCheck {
  /** Null where nothing is said of the rule as a whole. */
  readonly whole: Weight | null;
  /** What weighs otherwise. */
  readonly parts: readonly PartCheck[];
}

export interface Weight {
  readonly severity: Severity;
  /** The reason, where one is given. */
  readonly because: string | null;
}

export interface PartCheck extends Weight {
  /** Key of an entry, id of a section, name of a file, or what was found there. */
  readonly subject: string;
  readonly place: Place;
}

export type Severity = 'ignore' | 'warn' | 'error';

export interface Author<I> {
  readonly name: readonly I[];
  readonly affiliations: readonly (readonly I[])[];
  readonly orcid: string | null;
  /** Where the ORCID iD is written. */
  readonly orcidPlace?: Place;
  readonly email: string | null;
}

export interface FileReference {
  readonly path: string;
  readonly place: Place;
}

export interface KeyReference {
  readonly key: string;
  readonly place: Place;
}

export const DECK_VARIANTS = ['light', 'dark', 'print'] as const;
export const DECK_SIZES = ['16:9', '4:3'] as const;

/** How the slides look; null where nothing is said. */
export interface DeckLook {
  readonly variant: (typeof DECK_VARIANTS)[number] | null;
  readonly size: (typeof DECK_SIZES)[number] | null;
}
