import { type CitedOnPart, citedOn, type Spot } from '../citation/cited-on.js';
import type { CitedPaper } from '../citation/cited-paper.js';
import { Identifiers } from '../paper/identifier.js';
import type { CitedInline, Place } from '../paper/index.js';
import type { CitationSpot } from './citation-spots.js';
import { citationName } from './destination-names.js';

/** Numbers of the slides that cite each source, by its key. */
export type CitingSlides = ReadonlyMap<string, readonly number[]>;

/** What pages are called, and which of them are front matter. */
type Folios = readonly { readonly label: string; readonly part: { readonly front: boolean } }[];

/** Letters that an entry is taken to say of its uses before these are known: words, and each number up to a few. */
const WORDS = 22;
const NUMBER = 4;
const NUMBERS = 5;

/** What each entry of the bibliography says of where it is cited, as far as that is known. */
export class BackReferences {
  private texts = new Map<string, readonly CitedOnPart[]>();
  /** The longest folio, once entries have room for whatever they may come to say. */
  private longest: string | null = null;
  private readonly uses = new Map<string, number>();
  /** Section of each citation in the text. */
  private readonly sections = new Map<string, string | null>();
  /** Citations that were given a name to lead to. */
  private readonly links: CitationSpot['link'][] = [];
  /** Whether entries say anything; and whether what they say is known yet. */
  readonly wanted: boolean;
  known: boolean;
  private readonly lang: string;

  constructor(
    { metadata, uses }: Pick<CitedPaper, 'metadata' | 'uses'>,
    private readonly slides: CitingSlides,
  ) {
    this.wanted = metadata.backref;
    this.lang = metadata.lang;
    for (const { key, place, section } of uses) {
      this.uses.set(key, (this.uses.get(key) ?? 0) + 1);
      this.sections.set(whereabouts(key, place), section);
    }
    this.known = !this.wanted;
  }

  /** About so many letters an entry will say of its uses. */
  lengthOf(key: string): number {
    const uses = this.uses.get(key) ?? 0;
    return uses === 0 ? 0 : WORDS + NUMBER * Math.min(uses, NUMBERS);
  }

  /** What the entry says, to be printed behind it; empty for nothing. */
  of(key: string, place: Place, dir: 'ltr' | 'rtl' | null): CitedInline[] {
    return this.wanted ? inlines(this.texts.get(key) ?? [], place, dir) : [];
  }

  /** The longest that it may come to say, where room for that is to be left; otherwise null. */
  roomFor(key: string, place: Place, dir: 'ltr' | 'rtl' | null): CitedInline[] | null {
    if (this.longest === null) return null;
    return inlines(this.supposed(key, this.uses.get(key) ?? 0, this.longest), place, dir);
  }

  /** Leaves room for whatever the entries may come to say on as many pages as these. */
  reserve(leaves: Folios): void {
    this.longest = leaves.reduce((longest, { label }) => (label.length > longest.length ? label : longest), '');
  }

  /** Has entries say the pages where each source was found; false where that is what they said before. */
  update(spots: ReadonlyMap<string, readonly CitationSpot[]>, leaves: Folios): boolean {
    let changed = !this.known;
    this.known = true;
    for (const link of this.links.splice(0)) link.id = null;
    const names = new Identifiers(new Set());
    for (const key of this.uses.keys()) {
      const pages = (spots.get(key) ?? []).map((spot) => this.named(spot, key, leaves, names));
      const text = citedOn(this.lang, pages, this.slidesOf(key));
      changed ||= !isSame(text, this.texts.get(key) ?? []);
      this.texts.set(key, text);
    }
    return changed;
  }

  private supposed(key: string, count: number, label: string): CitedOnPart[] {
    const pages = Array.from({ length: count }, (_, at): Spot => ({ label, at: 2 * at, href: '#' }));
    return citedOn(this.lang, pages, this.slidesOf(key));
  }

  /** A page by its folio: leads to the mark of the note, or to the citation itself, which is given a name for that. */
  private named({ page, link, note }: CitationSpot, key: string, leaves: Folios, names: Identifiers): Spot {
    const { label, part } = leaves[page] as Folios[number];
    // Folios of the front matter and those after it do not count on from each other.
    const at = part.front ? page : page + 0.5;
    if (note !== null) return { label, at, href: `#mark-${note}` };
    const section = this.sections.get(whereabouts(key, link.place)) ?? null;
    link.id = names.claim(citationName({ key, section }));
    this.links.push(link);
    return { label, at, href: `#${link.id}` };
  }

  /** A file of slides has no page of the report’s to lead to: it may be elsewhere, or called otherwise. */
  private slidesOf(key: string): Spot[] {
    return (this.slides.get(key) ?? []).map((number) => ({ label: `${number}`, at: number, href: null }));
  }
}

function whereabouts(key: string, place: Place | null): string {
  return place === null ? key : `${key} ${place.line}:${place.column}`;
}

function isSame(a: readonly CitedOnPart[], b: readonly CitedOnPart[]): boolean {
  return a.length === b.length && a.every(({ text, href }, at) => text === b[at]?.text && href === b[at]?.href);
}

/** Smaller and lighter than the entry that it follows. */
function inlines(parts: readonly CitedOnPart[], place: Place, dir: 'ltr' | 'rtl' | null): CitedInline[] {
  if (parts.length === 0) return [];
  const children = parts.map(({ text, href }): CitedInline => {
    const words: CitedInline = { kind: 'text', value: text, own: true, place };
    return href === null ? words : { kind: 'link', url: href, bare: false, children: [words], place };
  });
  const attributes = { id: null, classes: ['back-reference'], pairs: dir === null ? {} : { dir } };
  return [
    { kind: 'text', value: ' ', own: true, place },
    { kind: 'span', attributes, children, place },
  ];
}
