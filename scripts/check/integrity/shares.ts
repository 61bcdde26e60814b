import type { CitedPaper } from '../../citation/index.js';
import type { Page, Report } from '../../page/index.js';
import type { Place } from '../../paper/place.js';
import { eachSection } from '../../paper/walk.js';

/** How many lines each section has on each page, by the page's index and the section's id. */
export type Shares = readonly ReadonlyMap<string, number>[];

/** Lines of text by the section in whose source they stand; notes at the page's foot are not counted. */
export function shares<R>({ pages }: Report<R>, cited: CitedPaper): Shares {
  const sectionAt = sectionFinder(cited);
  return pages.map((page) => {
    const lines = new Map<string, number>();
    for (const place of bodyLines(page)) {
      const id = sectionAt(place);
      if (id !== null) lines.set(id, (lines.get(id) ?? 0) + 1);
    }
    return lines;
  });
}

function bodyLines<R>({ fragments }: Page<R>): Place[] {
  const places: Place[] = [];
  for (const fragment of fragments) {
    if (fragment.kind !== 'text') continue;
    if (fragment.noteStart > 0) break;
    if (fragment.paragraph?.place) places.push(fragment.paragraph.place);
  }
  return places;
}

/** Finds the section of a place of the paper; whatever comes from another file is the bibliography’s. */
function sectionFinder({ file, sections, bibliography }: CitedPaper): (place: Place) => string | null {
  const starts: { readonly line: number; readonly id: string }[] = [];
  eachSection(sections, ({ id, place }) => starts.push({ line: place.line, id }));
  return (place) => {
    if (place.file !== file) return bibliography?.section ?? null;
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle]!.line <= place.line) low = middle + 1;
      else high = middle;
    }
    return starts[low - 1]?.id ?? null;
  };
}
