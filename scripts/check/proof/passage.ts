import type { Place } from '../../paper/index.js';
import type { FinishedElement } from '../finished/report.js';
import type { MarkSpot } from './mark-spots.js';

/** A stretch of text that the structure keeps in one: a paragraph, a heading, a cell, a caption, a label, a formula. */
export interface Passage {
  /** Roles from the outermost that says something (list, quotation, table) to its own, as in `L/LI/LBody/P`. */
  readonly path: string;
  /** As `plainText` gives it; in the paper's, `HOLE` stands for what only the report knows. */
  readonly text: string;
  /** Of the notes that are marked in it. */
  readonly marks: readonly MarkSpot[];
}

/** As the paper has it. */
export interface PaperPassage extends Passage {
  readonly place: Place;
  /** Id of the section's heading, or of the figure, table, formula or entry, to which links may lead. */
  readonly id: string | null;
  /** Of headings: the rank that the structure should give it, from 1; otherwise 0. */
  readonly rank: number;
  /** May be left out by the report: a formula that only defines commands. */
  readonly optional: boolean;
  /** A paragraph, neither verse nor code: no page may end after its first line or before its last. */
  readonly flowing: boolean;
  /** Id of the section that it belongs to; null in the title block, the preamble and notes. */
  readonly section: string | null;
  /** Where its text leads, in order; null where the report makes up its own links. */
  readonly links: readonly PaperLink[] | null;
}

/** Text that leads somewhere. */
export interface PaperLink {
  /** An address, or `#` and the id of a destination. */
  readonly href: string;
  readonly place: Place;
  /** What is printed is the folio of the target's page. */
  readonly toPage: boolean;
  /** It is a citation: those link only if the author wants it. */
  readonly cites: boolean;
}

/** As the file has it. */
export interface ReportPassage extends Passage {
  readonly element: FinishedElement;
  /** Page on which it begins and on which it ends, by index; -1 where nothing of it is on any page. */
  readonly page: number;
  readonly lastPage: number;
  readonly links: readonly ReportLink[];
}

/** Text that leads somewhere in the file; a link over several lines is one. */
export interface ReportLink {
  readonly element: FinishedElement;
  /** An address, or `#` and the name of a destination; null where it leads nowhere. */
  readonly href: string | null;
  text: string;
}

/** Path of an entry of the bibliography. */
export const ENTRY = 'L/LI/LBody/P/BibEntry';

/** Stands for any text, or none. */
export const HOLE = '\ufffc';
/** Stands between two holes for a formula of a deck. */
export const FORMULA = '\ufffb';
