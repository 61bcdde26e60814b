import type { Place } from './place.js';

/**
 * A node of the document's logical structure, named by the standard structure types of PDF (ISO 32000-1,
 * 14.8.4; some by those of ISO 32000-2, which `pdf/` maps). Made where content is composed, carried through layout, written by `pdf/`.
 *
 * A tag without text of its own has its children in the order they were made (reading order). A tag with
 * text of its own takes its children where their first text stands.
 */
export interface Tag {
  readonly role: Role;
  readonly parent: Tag | null;
  readonly children: Tag[];
  /**
   * Unique in the document: heading ids, `note-3`, `mark-3`, `ref-key`, `fig:x`. A citation is given one late, where its
   * entry leads back to it. Destinations are called by it, or by what lasts (scripts/page/destination-names.ts).
   */
  id: string | null;
  /** BCP 47, where it differs from the parent's. */
  readonly lang: string | null;
  /** Runs from right to left (or left to right), where that differs from the parent's direction. */
  readonly rtl: boolean | null;
  /** Alternative text. */
  readonly alt: string | null;
  /** For role Formula: presentation MathML. */
  readonly mathml: string | null;
  /** The text that the glyphs below stand for, where they cannot say it themselves (Arabic). */
  readonly actualText: string | null;
  /** For role Link: an address, or `#id` of another tag. */
  readonly href: string | null;
  /** For a citation: the key of its source. */
  readonly cites: string | null;
  /** For role Reference: the number of the note whose body follows here in reading order. */
  readonly note: number | null;
  /** For TH: Row or Column. */
  readonly scope: 'Row' | 'Column' | null;
  /** For TH and TD: how many columns and rows a cell takes, where more than one. */
  readonly columns: number | null;
  readonly rows: number | null;
  /** For TH and TD: the cells that head it, where their scopes do not say so. */
  readonly headers: readonly Tag[] | null;
  /** For L: how items are labelled; `Unordered` is by signs that differ. */
  readonly numbering:
    | 'None'
    | 'Unordered'
    | 'Disc'
    | 'Decimal'
    | 'LowerAlpha'
    | 'UpperAlpha'
    | 'LowerRoman'
    | 'UpperRoman'
    | null;
  /** For Span: a look that means something. */
  readonly look: 'raised' | 'lowered' | 'struck' | null;
  readonly place: Place | null;
}

export type Role =
  | 'Document'
  | 'Sect'
  | 'Title'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'H5'
  | 'H6'
  | 'P'
  | 'BlockQuote'
  | 'Caption'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'Formula'
  | 'Note'
  | 'Reference'
  | 'BibEntry'
  | 'Link'
  | 'Span'
  | 'Em'
  | 'Strong'
  | 'Quote'
  | 'Code'
  | 'TOC'
  | 'TOCI'
  | 'Annot'
  | 'Div';

/** Makes a tag and enters it as `parent`'s last child. */
export function tag(
  role: Role,
  parent: Tag | null,
  more: Partial<Omit<Tag, 'role' | 'parent' | 'children'>> = {},
): Tag {
  const made: Tag = {
    role,
    parent,
    children: [],
    id: null,
    lang: null,
    rtl: null,
    alt: null,
    mathml: null,
    actualText: null,
    href: null,
    cites: null,
    note: null,
    scope: null,
    columns: null,
    rows: null,
    headers: null,
    numbering: null,
    look: null,
    place: null,
    ...more,
  };
  parent?.children.push(made);
  return made;
}
