import { type Diagnostic, diagnose } from '../diagnostic.js';
import { didYouMean } from '../did-you-mean.js';
import type { Cite, CitedInline, CiteItem, Paper, Place } from '../paper/index.js';
import { placeInside } from '../paper/place-inside.js';
import type { CitationUse, Note } from './cited-paper.js';
import type { Library } from './library.js';
import { type Locator, takeLocator } from './locator.js';
import { Positions } from './position.js';
import type { PlacedItem, Wording } from './wording.js';

/** A note whose number is given and whose body is being written. */
export interface OpenNote {
  readonly number: number;
  readonly keys: Set<string>;
}

/** Everything that one pass over the paper counts and collects. */
export class Run {
  readonly notes: Note[] = [];
  readonly uses: CitationUse[] = [];
  readonly diagnostics: Diagnostic[] = [];
  readonly positions: Positions;
  /** Ids of the notes that are being set, against notes that stand in themselves. */
  readonly openIds: string[] = [];
  /** Id of the section that is being set; null before the first. */
  section: string | null = null;
  note: OpenNote | null = null;
  #count = 0;

  constructor(
    readonly paper: Paper,
    readonly library: Library,
    readonly wording: Wording,
  ) {
    this.positions = new Positions(wording.nearNoteDistance);
  }

  get lang(): string {
    return this.paper.metadata.lang;
  }

  /** Gives the next number, has `body` write the note, and enters it in its place. */
  addNote(
    origin: Note['origin'],
    place: Place,
    markPlace: Place,
    body: () => Note['blocks'],
    label?: string,
  ): CitedInline {
    const open: OpenNote = { number: ++this.#count, keys: new Set() };
    this.note = open;
    const blocks = body();
    this.note = null;
    this.notes.push({
      number: open.number,
      origin,
      ...(label !== undefined && { label }),
      blocks,
      keys: [...open.keys],
      section: this.section,
      place,
      markPlace,
    });
    return { kind: 'noteMark', number: open.number, place: markPlace };
  }

  /** The items that have an entry, with their positions; the others are reported. */
  place(cite: Cite, affixes: (item: CiteItem['prefix']) => readonly CitedInline[]): PlacedItem[] {
    const known = cite.items.filter((item) => this.#resolve(item, cite.mode));
    const items = known.map((item) => ({ item, ...this.#locator(item) }));
    for (const { item, locator } of items) this.#use(item, locator);
    const positions = this.positions.next(
      items.map(({ item, locator }) => ({
        key: item.key,
        locator: locator ? `${locator.label} ${locator.value}` : '',
      })),
      this.note?.number ?? null,
    );
    return items.map(({ item, locator, rest }, index) => ({
      key: item.key,
      prefix: affixes(item.prefix),
      suffix: affixes(rest),
      locator,
      suppressAuthor: item.suppressAuthor,
      position: positions[index]!,
    }));
  }

  has(key: string): boolean {
    return this.library.entries.has(key);
  }

  #locator({ suffix }: CiteItem): ReturnType<typeof takeLocator> {
    return suffix.length === 0 ? { locator: null, rest: suffix } : takeLocator(suffix, this.wording.terms);
  }

  #resolve({ key, place }: CiteItem, mode: Cite['mode']): boolean {
    if (!this.has(key)) {
      this.diagnostics.push(unresolved(key, place, this.library, mode));
      return false;
    }
    this.note?.keys.add(key);
    return true;
  }

  #use({ key, place, suffix }: CiteItem, locator: Locator | null): void {
    const placed = locator && { ...locator, place: locatorPlace(suffix) ?? place };
    this.uses.push({ key, place, locator: placed, note: this.note?.number ?? null, section: this.section });
  }
}

/** What follows the key, without the comma before it. */
function locatorPlace([first]: CiteItem['suffix']): Place | null {
  if (first?.kind !== 'text') return null;
  const start = first.value.search(/[^\s,]/);
  return { ...placeInside(first.place, first.value, Math.max(0, start)), endColumn: first.place.endColumn };
}

const UNKNOWN: Readonly<Record<Cite['mode'], string>> = {
  cluster: 'Add the entry, or correct the key.',
  text: 'Add the entry, correct the key, or write `\\@` where nothing is cited.',
};

const NO_ENTRIES =
  'The bibliography has no entries: name its file in the front matter, such as `bibliography: references.bib`.';

export function unresolved(key: string, place: Place, library: Library, mode: Cite['mode']): Diagnostic {
  const meant = didYouMean(key, library.entries.keys());
  return diagnose('citation-unresolved', place, `There is no entry “${key}”`, {
    actual: key,
    ...(meant === null ? {} : { expected: [meant] }),
    hint: meant !== null ? `Did you mean “${meant}”?` : library.entries.size > 0 ? UNKNOWN[mode] : NO_ENTRIES,
  });
}
