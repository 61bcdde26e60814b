/** CSL's positions by citeproc's numbers. */
export const POSITION = { first: 0, subsequent: 1, ibid: 2, ibidWithLocator: 3 } as const;

export interface CitedItem {
  readonly key: string;
  /** Label and number, as one string; empty where there is none. */
  readonly locator: string;
}

export interface Position {
  readonly position: number;
  /** The entry was cited within the style's near-note distance. */
  readonly near: boolean;
  /** Number of the note that cited it first, if need be this one; null at its first cite and in styles without notes. */
  readonly firstNote: number | null;
}

interface Previous {
  readonly note: number | null;
  readonly last: CitedItem;
  /** How many sources its cluster holds, and its whole note so far. */
  readonly sources: number;
  readonly sourcesOfNote: number;
}

/**
 * The positions of cites, computed as they come (CSL 1.0.2, “Choose”, `position`; Chicago 14.34 for notes
 * with more than one source): linear in their number. In note styles an author's note without citations
 * stands between, and ends a run of ibid.
 */
export class Positions {
  readonly #firstNotes = new Map<string, number | null>();
  readonly #lastNotes = new Map<string, number>();
  #previous: Previous | null = null;

  constructor(readonly nearDistance: number) {}

  /** `note` is the note that the cluster stands in; null in the text. */
  next(items: readonly CitedItem[], note: number | null): Position[] {
    const before = this.#previous;
    const single = before !== null && sourcesBefore(before, note) === 1 && this.#adjoins(before, note);
    const made = items.map((item, index) =>
      this.#position(item, note, index > 0 ? items[index - 1]! : single ? before.last : null),
    );
    const last = items.at(-1);
    if (last) {
      const shared = before && note !== null && before.note === note ? before.sourcesOfNote : 0;
      this.#previous = { note, last, sources: items.length, sourcesOfNote: shared + items.length };
    }
    return made;
  }

  #adjoins(before: Previous, note: number | null): boolean {
    if (note === null || before.note === null) return note === before.note;
    return note - before.note <= 1;
  }

  #position(item: CitedItem, note: number | null, before: CitedItem | null): Position {
    const known = this.#firstNotes.has(item.key);
    const first = this.#firstNotes.get(item.key) ?? null;
    const lastNote = this.#lastNotes.get(item.key);
    const near = note !== null && lastNote !== undefined && note - lastNote <= this.nearDistance;
    if (!known) this.#firstNotes.set(item.key, note);
    if (note !== null) this.#lastNotes.set(item.key, note);
    return { position: known ? afterFirst(item, before) : POSITION.first, near, firstNote: first };
  }
}

/** Inside one note the cluster right before counts; from note to note, all that the note before cites. */
function sourcesBefore({ note, sources, sourcesOfNote }: Previous, next: number | null): number {
  return note !== null && note === next ? sources : sourcesOfNote;
}

function afterFirst(item: CitedItem, before: CitedItem | null): number {
  if (before?.key !== item.key) return POSITION.subsequent;
  if (before.locator === item.locator) return POSITION.ibid;
  return item.locator === '' ? POSITION.subsequent : POSITION.ibidWithLocator;
}
