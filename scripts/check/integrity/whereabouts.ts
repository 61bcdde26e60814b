import type { Slide } from '../../deck/index.js';
import type { Report } from '../../page/index.js';
import type { Place } from '../../paper/index.js';

/** On which pages (indices from 0) and slides (numbers from 1) a place of the author's files has come out. */
export interface Whereabouts {
  pages(place: Spot): readonly number[];
  slides(place: Spot): readonly number[];
}

/** Where something begins. */
export type Spot = Pick<Place, 'file' | 'line'>;

/** By lines: what is set or shown says from which lines it comes. */
export function whereabouts<R>(report: Report<R>, slides: readonly Slide[]): Whereabouts {
  const pages = new Lines();
  for (const { index, fragments } of report.pages) {
    let last: Place | null = null;
    for (const fragment of fragments) {
      const place: Place | null = (fragment.kind === 'text' && fragment.paragraph?.place) || null;
      // The lines of a paragraph share their place.
      if (place && place !== last) pages.add(place, index);
      last = place;
    }
  }
  const numbers = new Lines();
  for (const [at, { place }] of slides.entries()) numbers.add(place, at + 1);
  return { pages: (place) => pages.at(place), slides: (place) => numbers.at(place) };
}

class Lines {
  readonly #found = new Map<string, number[]>();

  add({ file, line, endLine }: Place, number: number): void {
    for (let at = line; at <= endLine; at++) {
      const key = `${at} ${file}`;
      const known = this.#found.get(key);
      if (!known) this.#found.set(key, [number]);
      else if (known.at(-1) !== number) known.push(number);
    }
  }

  at({ file, line }: Spot): readonly number[] {
    return this.#found.get(`${line} ${file}`) ?? [];
  }
}
