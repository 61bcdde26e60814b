import type { CitedPaper } from '../../citation/index.js';
import type { FinishedDeck, FinishedSlide } from '../finished/deck.js';

/** Numbers of the finished slides on which a source is cited. */
export interface CitingSlides {
  /** By their notes. */
  readonly sure: ReadonlySet<number>;
  /** A slide of the author's may cite some sources of a note only. */
  readonly possible: ReadonlySet<number>;
}

const NONE: CitingSlides = { sure: new Set(), possible: new Set() };

/** Finds the slides that cite a key. A link within the deck may lead to any source of the slide that it leads to. */
export function citingSlides(
  { notes, bibliography }: CitedPaper,
  { slides }: FinishedDeck,
): (key: string) => CitingSlides {
  const found = new Map<string, { sure: Set<number>; possible: Set<number> }>();
  const sources = new Set(slides.filter(isSources).map(({ id }) => `#${id}`));
  const linked: number[] = [];
  for (const slide of slides) {
    if (!isSources(slide) && slide.links.some((href) => sources.has(href))) linked.push(slide.number);
    for (const { number } of slide.notes) {
      const { keys = [], origin } = notes[number - 1] ?? {};
      const sure = slide.origin === 'derived' || origin === 'citation';
      for (const key of keys) {
        const own = found.get(key) ?? { sure: new Set(), possible: new Set() };
        found.set(key, own);
        own[sure ? 'sure' : 'possible'].add(slide.number);
      }
    }
  }
  const byLink = new Set(linked);
  return (key) => {
    const { sure, possible } = found.get(key) ?? NONE;
    return { sure, possible: possible.size > 0 ? new Set([...byLink, ...possible]) : byLink };
  };

  function isSources({ kind, section }: FinishedSlide): boolean {
    return kind === 'sources' || (section !== null && section === bibliography?.section);
  }
}

/** The numbers that a list of numbers and ranges names. */
export function numbersIn(list: string): ReadonlySet<number> {
  const numbers = new Set<number>();
  for (const [, from, to] of list.matchAll(/(\d+)(?:–(\d+))?/g)) {
    const last = Math.min(Number(to ?? from), Number(from) + MOST);
    for (let number = Number(from); number <= last; number++) numbers.add(number);
  }
  return numbers;
}

/** Slides in a range that is believed. */
const MOST = 10_000;
