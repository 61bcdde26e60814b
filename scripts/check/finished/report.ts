/**
 * A finished report as it is read back from its file: nothing here knows how the file was made. Lengths in points,
 * x from the page's left edge, y upward from its bottom edge; pages by index, from 0.
 */
export interface FinishedReport {
  readonly pages: readonly FinishedPage[];
  /** The top element of the structure (role Document); null where the file is not tagged. */
  readonly structure: FinishedElement | null;
  readonly outline: readonly FinishedOutlineEntry[];
  readonly destinations: ReadonlyMap<string, FinishedTarget>;
  /** Attached files by name. */
  readonly attachments: ReadonlyMap<string, Uint8Array>;
  readonly title: string;
  /** BCP 47; empty where the file names none. */
  readonly lang: string;
  /** Null where the reader does not say. */
  readonly archive: FinishedArchive | null;
}

/** What archives and screen readers ask of the file as a whole. */
export interface FinishedArchive {
  /** Parts of PDF/A (ISO 19005) and PDF/UA (ISO 14289) that it says it keeps to; 0 for none. */
  readonly pdfA: number;
  readonly pdfUA: number;
  /** It says that it is tagged. */
  readonly isMarked: boolean;
  /** Readers show its title, not its name. */
  readonly showsTitle: boolean;
  /** Names of fonts whose glyphs are not in the file. */
  readonly fontsElsewhere: readonly string[];
  /** Names of fonts that do not say which text their glyphs are. */
  readonly fontsUnmapped: readonly string[];
  /** Pages, by index, whose links are not gone through in the order of the structure. */
  readonly untabbed: readonly number[];
  /** Names of attached files by the paths that they had. */
  readonly carried: ReadonlyMap<string, string>;
}

export interface FinishedPage {
  readonly index: number;
  /** The page's label, which is its folio. */
  readonly label: string;
  readonly width: number;
  readonly height: number;
  /** In the order of the content. */
  readonly texts: readonly FinishedText[];
  readonly links: readonly FinishedLink[];
}

/** What one operator shows. */
export interface FinishedText {
  /** Characters by the font's ToUnicode; empty where it maps the glyphs to none. */
  readonly text: string;
  /** Start of the baseline. */
  readonly x: number;
  readonly y: number;
  /** Sum of the advances. */
  readonly width: number;
  readonly size: number;
  /** Marked content it stands in; null for artifacts and unmarked content. */
  readonly mcid: number | null;
  readonly artifact: boolean;
}

export interface FinishedElement {
  /** As written, without the role map, and as PDF 1.7 calls it. */
  readonly role: string;
  readonly id: string | null;
  readonly lang: string | null;
  readonly alt: string | null;
  readonly actualText: string | null;
  readonly title: string | null;
  /** Attributes as `Owner.Name`, as in `Table.Scope`. */
  readonly attributes: ReadonlyMap<string, string>;
  /** In reading order: marked content of its own, and elements below. */
  readonly content: readonly (FinishedContent | FinishedElement)[];
  readonly parent: FinishedElement | null;
  /** Links whose annotations belong to it. */
  readonly links: readonly FinishedLink[];
}

/** One marked content of a page. */
export interface FinishedContent {
  readonly page: number;
  readonly mcid: number;
  /** What it shows, in the order of the content. */
  readonly text: string;
  /** Whether anything can be seen there: text, a picture, a line. */
  readonly drawn: boolean;
}

export interface FinishedLink {
  readonly page: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
  /** Address of a link to the web. */
  readonly url: string | null;
  /** Name of the destination of a link inside the report. */
  readonly destination: string | null;
  readonly contents: string;
}

export interface FinishedTarget {
  readonly page: number;
  /** Null where the reader's place is kept. */
  readonly x: number | null;
  readonly y: number | null;
}

export interface FinishedOutlineEntry {
  readonly title: string;
  readonly destination: string | null;
  /** Where that is; null if it is nowhere. */
  readonly target: FinishedTarget | null;
  readonly children: readonly FinishedOutlineEntry[];
}

export function isElement(part: FinishedContent | FinishedElement): part is FinishedElement {
  return 'role' in part;
}
