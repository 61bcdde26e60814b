import { numberOf } from '../page/compose/section-number.js';
import { plain } from '../page/generated.js';
import type { OutlineEntry } from '../page/page.js';
import type { CitedInline, Section } from '../paper/index.js';
import { type HandoutSlide, slideId } from './slide.js';

type CitedSection = Section<CitedInline>;

/** The slides of a section and of those below it. */
export interface SlideGroup {
  readonly section: CitedSection;
  readonly own: readonly HandoutSlide[];
  readonly below: readonly SlideGroup[];
  readonly first: HandoutSlide;
}

/** Sections that have slides. */
export function groupsOf(sections: readonly CitedSection[], slides: readonly HandoutSlide[]): SlideGroup[] {
  const bySection = new Map<string | null, HandoutSlide[]>();
  for (const slide of slides) {
    const own = bySection.get(slide.section) ?? [];
    bySection.set(slide.section, own);
    own.push(slide);
  }
  const group = (section: CitedSection): SlideGroup[] => {
    const own = bySection.get(section.id) ?? [];
    const below = section.sections.flatMap(group);
    const first = [...own, ...below.map((inner) => inner.first)].sort(byNumber)[0];
    return first ? [{ section, own, below, first }] : [];
  };
  return sections.flatMap(group);
}

function byNumber(a: HandoutSlide, b: HandoutSlide): number {
  return a.number - b.number;
}

/** Ids of the sections that begin with each slide, by its number. */
export function openings(groups: readonly SlideGroup[]): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, string[]>();
  const enter = ({ section, first, below }: SlideGroup) => {
    found.set(first.number, [...(found.get(first.number) ?? []), section.id]);
    below.forEach(enter);
  };
  groups.forEach(enter);
  return found;
}

interface Numbered {
  readonly entry: OutlineEntry;
  readonly number: number;
}

/** The bookmarks: sections with their slides, and slides that belong to none, in the order of the deck. */
export function handoutOutline(
  slides: readonly HandoutSlide[],
  groups: readonly SlideGroup[],
  lang: string,
): OutlineEntry[] {
  const known = new Set<number>();
  const ofGroup = ({ section, own, below, first }: SlideGroup): Numbered => {
    for (const { number } of own) known.add(number);
    // A section of one slide says by its own title where that is.
    const shown = own.length > 1 ? own.map(ofSlide) : [];
    const children = inOrder([...shown, ...below.map(ofGroup)]);
    const title = `${numberOf(section, lang)} ${plain(section.title)}`.trim();
    return { entry: { title, id: slideId(first), children }, number: first.number };
  };
  const entries = groups.map(ofGroup);
  return inOrder([...slides.filter(({ number }) => !known.has(number)).map(ofSlide), ...entries]);
}

function ofSlide(slide: HandoutSlide): Numbered {
  const title = `${slide.number}. ${plain(slide.name)}`.trim();
  return { entry: { title, id: slideId(slide), children: [] }, number: slide.number };
}

function inOrder(entries: readonly Numbered[]): OutlineEntry[] {
  return [...entries].sort((a, b) => a.number - b.number).map(({ entry }) => entry);
}
