import { inflateSync } from 'node:zlib';
import {
  type FinishedContent,
  type FinishedDeck,
  type FinishedElement,
  type FinishedReport,
  isElement,
  isUnreadable,
  readDeck,
  readReport,
} from '../../scripts/check/finished/index.js';
import { paperPassages } from '../../scripts/check/proof/paper-passages.js';
import { layOut, type Proofs } from '../../scripts/check/proof/proofs.js';
import { isMark } from '../../scripts/check/proof/report-passages.js';
import type { Place } from '../../scripts/paper/index.js';
import type { Known } from '../../scripts/record.js';
import type { Span } from './fault.js';

/** Something of the report, with the lines of the source that it comes from. */
export interface Target {
  readonly span: Span;
  /** Roles from the outermost, as in `L/LI/LBody/P`. */
  readonly path: string;
  readonly text: string;
  readonly element: FinishedElement;
  /** Position among all elements, parents before children. */
  readonly index: number;
  /** Pages, by index. */
  readonly page: number;
  readonly lastPage: number;
  /** What it shows itself, without marks, notes, formulas and figures. */
  readonly contents: readonly FinishedContent[];
}

/** A link, which may run over several lines and so have several annotations. */
export interface LinkTarget {
  readonly spans: readonly Span[];
  /** Page and position on it, of each annotation. */
  readonly annotations: readonly (readonly [page: number, position: number])[];
  readonly url: string | null;
  readonly destination: string | null;
}

/** A sound report and deck, read, and where what is in them comes from: what faults are aimed by. */
export class Aim {
  readonly report: FinishedReport;
  readonly deck: FinishedDeck;
  readonly proofs: Proofs;
  private readonly indexes = new Map<FinishedElement, number>();

  constructor(
    readonly known: Known,
    pdf: Uint8Array,
    html: string,
  ) {
    this.report = readable(readReport(pdf, (bytes, most) => inflateSync(bytes, { maxOutputLength: most })));
    this.deck = readable(readDeck(html));
    this.proofs = layOut(known.cited, paperPassages(known.cited), this.report, this.deck);
    if (this.report.structure) this.enumerate(this.report.structure);
  }

  private enumerate(element: FinishedElement): void {
    this.indexes.set(element, this.indexes.size);
    for (const part of element.content) if (isElement(part)) this.enumerate(part);
  }

  indexOf(element: FinishedElement): number {
    return this.indexes.get(element) ?? -1;
  }

  /** All elements of some role. */
  elements(role: RegExp): FinishedElement[] {
    return [...this.indexes.keys()].filter((element) => role.test(element.role));
  }

  #targets: readonly Target[] | null = null;
  /** What the text and its notes say. */
  get targets(): readonly Target[] {
    if (this.#targets) return this.#targets;
    const pairs = [...this.proofs.text, ...[...this.proofs.notes.values()].flatMap((note) => note.pairs)];
    this.#targets = pairs.flatMap(({ paper, report }): Target[] => {
      if (!paper || !report || report.page < 0) return [];
      const { path, text, element, page, lastPage } = report;
      const own = { path, text, element, page, lastPage };
      return [{ ...own, span: spanOf(paper.place), index: this.indexOf(element), contents: ownContents(element) }];
    });
    return this.#targets;
  }

  /** The lines of all that stands on a page, notes among it. */
  onPage(page: number): Span[] {
    const text = this.targets.filter((one) => one.page <= page && one.lastPage >= page).map(({ span }) => span);
    const notes = [...this.proofs.notes.values()].filter(({ note }) => note.start?.page === page);
    return [...text, ...notes.flatMap(({ note }) => this.noteSpans(note.number))];
  }

  noteSpans(number: number): Span[] {
    const note = this.known.cited.notes[number - 1];
    return note ? [spanOf(note.markPlace), spanOf(note.place)] : [];
  }

  /** The heading of a section; the front matter for what the paper has not written itself. */
  sectionSpan(id: string | null): Span {
    const place = this.proofs.paper.text.find((one) => one.path === 'H' && one.id === id)?.place;
    return place ? spanOf(place) : this.start;
  }

  get start(): Span {
    return { file: this.known.cited.file, from: 1, to: 1 };
  }

  #links: readonly LinkTarget[] | null = null;
  get links(): readonly LinkTarget[] {
    this.#links ??= [...this.indexes.keys()].flatMap((element) => this.linkOf(element));
    return this.#links;
  }

  private linkOf(element: FinishedElement): LinkTarget[] {
    const [first] = element.links;
    if (!first) return [];
    const { url, destination } = first;
    const annotations = element.links.map(
      (link) => [link.page, this.report.pages[link.page]!.links.indexOf(link)] as const,
    );
    const spans = this.ownerOf(element, destination);
    return spans.length === 0 ? [] : [{ spans, annotations, url, destination }];
  }

  #owners: ReadonlyMap<FinishedElement, Span> | null = null;
  /** The lines in which a link was written; of a line of the contents those of what it names. */
  private ownerOf(link: FinishedElement, destination: string | null): Span[] {
    this.#owners ??= this.owners();
    for (let element: FinishedElement | null = link; element; element = element.parent) {
      const span = this.#owners.get(element);
      if (span) return [span, ...this.besides(element)];
      if (element.role !== 'TOC') continue;
      const target = destination === null ? undefined : this.proofs.named.get(destination);
      return target ? [spanOf(target.paper.place)] : [];
    }
    return [];
  }

  /** A note and its mark belong together; names and addresses of authors have lines of their own. */
  private besides(element: FinishedElement): Span[] {
    const note = this.proofs.file.notes.find((one) => one.element === element || one.element === element.parent);
    const authors = this.known.cited.metadata.authors
      .flatMap(({ name }) => name[0] ?? [])
      .map(({ place }) => spanOf(place));
    const own = this.#owners?.get(element);
    const isByline = authors.some(({ file, from }) => file === own?.file && from === own.from);
    return [...(note ? this.noteSpans(note.number) : []), ...(isByline ? authors : [])];
  }

  private owners(): Map<FinishedElement, Span> {
    const owners = new Map(this.targets.map(({ element, span }) => [element, span]));
    const { marks, notes } = this.proofs.file;
    for (const { element, number } of [...marks, ...notes]) {
      const [span] = this.noteSpans(number);
      if (span) owners.set(element, span);
    }
    return owners;
  }
}

export function spanOf({ file, line, endLine }: Place): Span {
  return { file, from: line, to: endLine };
}

/** Marked contents of an element, and of those inside its lines. */
export function ownContents(element: FinishedElement): FinishedContent[] {
  return element.content.flatMap((part) => {
    if (!isElement(part)) return [part];
    const apart = /^(?:Reference|Note|Formula|Figure|BibEntry|L|P)$/.test(part.role);
    return apart || part.alt !== null || part.actualText !== null ? [] : ownContents(part);
  });
}

/** All marked contents of a line, marks and notes apart, also those for which other words stand. */
export function lineContents(element: FinishedElement): FinishedContent[] {
  return element.content.flatMap((part) => {
    if (!isElement(part)) return [part];
    return isMark(part) || part.role === 'Note' ? [] : lineContents(part);
  });
}

/** All marked contents of an element. */
export function allContents(element: FinishedElement): FinishedContent[] {
  return element.content.flatMap((part) => (isElement(part) ? allContents(part) : [part]));
}

function readable<T extends object>(read: T): Exclude<T, { unreadable: string }> {
  if (isUnreadable(read)) throw new Error(read.unreadable);
  return read as Exclude<T, { unreadable: string }>;
}
