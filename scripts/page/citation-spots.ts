import type { Tag } from '../paper/tag.js';
import type { NoteBody } from './compose/note.js';
import type { Leaf } from './leaves.js';
import { stripsOn } from './place.js';
import type { Strip } from './strip.js';

/** The first citation of a source on a page. */
export interface CitationSpot {
  /** Index of the page. */
  readonly page: number;
  readonly link: Tag;
  /** The note that it stands in, where its mark is on the same page. */
  readonly note: number | null;
}

const TO_ENTRY = '#ref-';

/** Finds the citations that are printed: those that lead to the entry of their source. */
export class Citations<R> {
  /** Links of each strip that has some; null for one that has none. */
  private readonly links = new Map<Strip<R>, readonly Tag[] | null>();

  constructor(private readonly bodies: readonly NoteBody<R>[]) {}

  /** The pages on which each source is cited, by its key. */
  spots(leaves: readonly Leaf<R>[]): ReadonlyMap<string, readonly CitationSpot[]> {
    const found = new Map<string, CitationSpot[]>();
    const seen = new Set<Tag>();
    const enter = (strip: Strip<R>, page: number, note: number | null) => {
      for (const link of this.linksOf(strip) ?? []) {
        if (!seen.has(link)) add(found, link, page, note);
        seen.add(link);
      }
    };
    leaves.forEach(({ page, part }, index) => {
      const marked = new Set<number>();
      for (const strip of stripsOn(page, part.strips)) {
        for (const note of strip.notes) marked.add(note);
        enter(strip, index, null);
      }
      for (const { note, from, to } of page.foot.slices) {
        const strips = this.bodies[note - 1]?.strips ?? [];
        for (let at = from; at < to; at++) enter(strips[at] as Strip<R>, index, marked.has(note) ? note : null);
      }
    });
    return found;
  }

  private linksOf(strip: Strip<R>): readonly Tag[] | null {
    let links = this.links.get(strip);
    if (links === undefined) {
      links = linksIn(strip);
      this.links.set(strip, links);
    }
    return links;
  }
}

function linksIn<R>(strip: Strip<R>): readonly Tag[] | null {
  let links: Tag[] | null = null;
  let last: Tag | null = null;
  for (const part of strip.parts) {
    if (part.kind !== 'text') continue;
    for (const { tag } of part.runs) {
      if (tag === last) continue;
      last = tag;
      const link = citationAround(tag);
      if (!link) continue;
      links ??= [];
      if (links.at(-1) !== link) links.push(link);
    }
  }
  return links;
}

function add(found: Map<string, CitationSpot[]>, link: Tag, page: number, note: number | null): void {
  const key = (link.href as string).slice(TO_ENTRY.length);
  const spots = found.get(key);
  if (!spots) found.set(key, [{ page, link, note }]);
  else if (spots.at(-1)?.page !== page) spots.push({ page, link, note });
}

function citationAround(tag: Tag): Tag | null {
  for (let owner: Tag | null = tag; owner; owner = owner.parent) {
    if (owner.role === 'Link') return owner.href?.startsWith(TO_ENTRY) ? owner : null;
    if (owner.role === 'P' || owner.role === 'Sect') return null;
  }
  return null;
}
