import { type Diagnostic, diagnose } from '../../diagnostic.js';
import { listingId } from '../../page/compose/listing.js';
import { numberOf } from '../../page/compose/section-number.js';
import { ABSTRACT_ID } from '../../page/compose/title.js';
import type { CitedInline, Place, Section } from '../../paper/index.js';
import type { FinishedOutlineEntry } from '../finished/report.js';
import { says } from './holes.js';
import { letters, plainText } from './plain-text.js';
import { printed } from './printed.js';
import type { Proofs } from './proofs.js';

/** Headings of the report before its sections, in order. */
const FRONT = [ABSTRACT_ID, ...(['contents', 'figures', 'tables'] as const).map((kind) => listingId({ kind }))];

interface Placed<T> {
  readonly one: T;
  /** Number of those around it. */
  readonly depth: number;
}

/** What the outline should have an entry for. */
interface Due {
  readonly id: string;
  /** Number and title; empty where a heading has no words. */
  readonly title: string;
  readonly place: Place;
  /** Of the body; otherwise the abstract, the contents, or a list of figures or tables. */
  readonly section: boolean;
}

/**
 * Abstract, contents, lists, and every section have their entry in the outline: by their title, in order, nested as
 * they are, leading to their heading.
 */
export function checkOutline(proofs: Proofs): Diagnostic[] {
  const entries = flat<FinishedOutlineEntry>(proofs.report.outline, ({ children }) => children);
  const finder = new EntryFinder(entries);
  const found: Diagnostic[] = [];
  let last = -1;
  for (const { one, depth } of [...front(proofs), ...sections(proofs)]) {
    // A heading without words is reported where it is read.
    if (one.title === '') continue;
    const position = finder.take(one.title, one.id, last);
    if (position === null) {
      found.push(absent(one, 'is not in the report’s outline'));
      continue;
    }
    found.push(...faults(entries[position]!, { one, depth }, proofs));
    if (position < last) found.push(absent(one, 'is out of order in the report’s outline'));
    last = Math.max(last, position);
  }
  return found;
}

/** What stands before the sections, as far as the report has it: a list of nothing is left out. */
function front({ named }: Proofs): Placed<Due>[] {
  return FRONT.flatMap((id) => {
    const paper = named.get(id)?.paper;
    return paper ? [{ one: { id, title: paper.text, place: paper.place, section: false }, depth: 0 }] : [];
  });
}

function sections(proofs: Proofs): Placed<Due>[] {
  return flat(proofs.cited.sections, ({ sections }) => sections).map(({ one, depth }) => {
    const { id, place } = one;
    return { one: { id, title: titleOf(one, proofs), place, section: true }, depth };
  });
}

function flat<T>(all: readonly T[], childrenOf: (one: T) => readonly T[], depth = 0): Placed<T>[] {
  return all.flatMap((one) => [{ one, depth }, ...flat(childrenOf(one), childrenOf, depth + 1)]);
}

function titleOf(section: Section<CitedInline>, { cited }: Proofs): string {
  return plainText(`${numberOf(section, cited.metadata.lang)} ${printed(section.title)}`);
}

/** Finds entries by title, or else by destination; each is found once. */
class EntryFinder {
  private readonly byTitle = new Map<string, number[]>();
  private readonly byDestination = new Map<string, number[]>();
  private readonly taken = new Set<number>();

  constructor(entries: readonly Placed<FinishedOutlineEntry>[]) {
    entries.forEach(({ one: { title, destination } }, position) => {
      enter(this.byTitle, letters(plainText(title)), position);
      if (destination !== null) enter(this.byDestination, destination, position);
    });
  }

  /** The next behind `last`, if there is one; null where none is left. */
  take(title: string, id: string, last: number): number | null {
    const same = this.left(this.byTitle.get(letters(title)));
    const some = same.length > 0 ? same : this.left(this.byDestination.get(id));
    const position = some.find((one) => one > last) ?? some[0] ?? null;
    if (position !== null) this.taken.add(position);
    return position;
  }

  private left(positions: readonly number[] = []): readonly number[] {
    return positions.filter((position) => !this.taken.has(position));
  }
}

function enter(to: Map<string, number[]>, key: string, position: number): void {
  const positions = to.get(key);
  if (positions) positions.push(position);
  else to.set(key, [position]);
}

function faults(
  entry: Placed<FinishedOutlineEntry>,
  { one: due, depth }: Placed<Due>,
  { named, labelOf }: Proofs,
): Diagnostic[] {
  const { id, title, place } = due;
  const found: Diagnostic[] = [];
  const report = (reason: string, expected: string, actual: string) =>
    found.push(diagnose('outline-entry', place, `${reason} in the report’s outline`, { expected: [expected], actual }));
  const { one, depth: nested } = entry;
  if (!says(title, plainText(one.title))) report(`${called(due)} is called “${one.title}”`, title, one.title);
  if (nested !== depth) report(`${called(due)} has the wrong rank`, `rank ${depth + 1}`, `rank ${nested + 1}`);
  const heading = named.get(id)?.report.page ?? -1;
  const page = one.target?.page;
  if (heading >= 0 && (page !== heading || (one.destination !== null && one.destination !== id))) {
    const to = page === undefined ? 'nowhere' : page === heading ? `“${one.destination}”` : `page ${labelOf(page)}`;
    report(`“${title}” leads to ${to}`, `page ${labelOf(heading)}`, to);
  }
  return found;
}

function called({ title, section }: Due): string {
  return section ? `The section “${title}”` : `“${title}”`;
}

function absent(due: Due, how: string): Diagnostic {
  return diagnose(due.section ? 'section-not-in-report' : 'outline-entry', due.place, `${called(due)} ${how}`);
}
