import type { FinishedTarget } from '../report.js';
import { isArray, isDict, Name, type PdfObject, Ref } from './object.js';
import type { Objects } from './objects.js';
import type { PdfPage } from './page-tree.js';
import { textString } from './text-string.js';
import { treePairs } from './tree.js';

/** Where the coordinates stand after the kind of destination (ISO 32000-1, table 151). */
const PLACES: Readonly<Record<string, { readonly x?: number; readonly y?: number }>> = {
  XYZ: { x: 2, y: 3 },
  FitH: { y: 2 },
  FitBH: { y: 2 },
  FitV: { x: 2 },
  FitBV: { x: 2 },
  FitR: { x: 2, y: 5 },
};

/** Destinations of a file, by name and in their own words (ISO 32000-1, 12.3.2). */
export class Destinations {
  readonly named: ReadonlyMap<string, FinishedTarget>;
  private readonly indexes = new Map<number, number>();

  constructor(
    private readonly objects: Objects,
    private readonly pages: readonly PdfPage[],
  ) {
    for (const { object, index } of pages) if (object !== null) this.indexes.set(object, index);
    this.named = this.readNamed();
  }

  /** Name and place of what a link or an entry of the outline leads to by `Dest`, or by `A` (12.6.4.2). */
  of(entry: ReadonlyMap<string, PdfObject>): {
    readonly destination: string | null;
    readonly target: FinishedTarget | null;
  } {
    const action = this.objects.dict(entry.get('A'));
    const goes = action && this.objects.name(action.get('S')) === 'GoTo';
    const given = this.objects.resolve(entry.get('Dest') ?? (goes ? action.get('D') : null));
    const destination = given instanceof Name ? given.name : typeof given === 'string' ? textString(given) : null;
    const target = destination === null ? this.target(given) : (this.named.get(destination) ?? null);
    return { destination, target };
  }

  /** From the name tree, and from the dictionary that PDF 1.1 had in its place (12.3.2.3). */
  private readNamed(): ReadonlyMap<string, FinishedTarget> {
    const { objects } = this;
    const catalog = objects.dict(objects.trailer.get('Root'));
    const named = new Map<string, FinishedTarget>();
    const add = (name: string, value: PdfObject) => {
      const target = this.target(objects.resolve(value));
      if (target && !named.has(name)) named.set(name, target);
    };
    for (const [name, value] of treePairs(objects, objects.dict(catalog?.get('Names'))?.get('Dests'), 'Names'))
      if (typeof name === 'string') add(textString(name), value);
    for (const [name, value] of objects.dict(catalog?.get('Dests')) ?? []) add(name, value);
    return named;
  }

  private target(given: PdfObject): FinishedTarget | null {
    const array = isDict(given) ? this.objects.resolve(given.get('D')) : given;
    if (!isArray(array)) return null;
    const page = array[0] instanceof Ref ? this.indexes.get(array[0].number) : array[0];
    if (typeof page !== 'number' || !(page in this.pages)) return null;
    const [left, bottom] = this.pages[page]!.mediaBox;
    const { x, y } = PLACES[this.objects.name(array[1]) ?? ''] ?? {};
    const place = (at: number | undefined, origin: number) => {
      const value = at === undefined ? null : this.objects.number(array[at]);
      return value === null ? null : value - origin;
    };
    return { page, x: place(x, left), y: place(y, bottom) };
  }
}
