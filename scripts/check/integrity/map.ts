import type { CitedPaper } from '../../citation/index.js';
import type { Slide } from '../../deck/index.js';
import { eachSection, plainText } from '../../paper/walk.js';
import type { Survey } from '../survey.js';

/** A section and where it has gone, its subsections apart. */
export interface MappedSection {
  readonly id: string;
  readonly title: string;
  /** Which of the paper's first sections it is or stands in, from 0: its colour. */
  readonly hue: number;
  /** Indices from 0, ascending. */
  readonly pages: readonly number[];
  /** Numbers from 1, ascending. */
  readonly slides: readonly number[];
}

/** A row of the map: some pages, and the slides of the sections that begin on them. */
export interface Strip {
  readonly pages: readonly number[];
  readonly slides: readonly number[];
}

/** Most of either that can be told apart beside each other. */
const MOST_PAGES = 24;
const MOST_SLIDES = 96;

/** The sections in the paper's order; sources are slides of the bibliography. */
export function mappedSections(cited: CitedPaper, survey: Survey, slides: readonly Slide[]): MappedSection[] {
  const slidesOf = new Map<string, number[]>();
  for (const [at, { section, kind }] of slides.entries()) {
    const id = section ?? (kind === 'sources' ? cited.bibliography?.section : undefined);
    if (id === undefined) continue;
    const known = slidesOf.get(id);
    if (known) known.push(at + 1);
    else slidesOf.set(id, [at + 1]);
  }
  const mapped: MappedSection[] = [];
  for (const [hue, top] of cited.sections.entries())
    eachSection([top], ({ id, title }) =>
      mapped.push({
        id,
        title: plainText(title),
        hue,
        pages: survey.sections.get(id) ?? [],
        slides: slidesOf.get(id) ?? [],
      }),
    );
  return mapped;
}

/** Cuts pages and slides into rows of about the same length; a slide stands where its section begins. */
export function strips(pages: number, slides: number, sections: readonly MappedSection[]): Strip[] {
  const most = Math.ceil(pages / Math.ceil(pages / MOST_PAGES));
  const begun = slidesByPage(pages, slides, sections);
  const rows: { pages: number[]; slides: number[] }[] = [];
  begun.forEach((here, page) => {
    const row = rows.at(-1);
    const fits = row && row.pages.length < most && row.slides.length + here.length <= MOST_SLIDES;
    if (fits) {
      row.pages.push(page);
      row.slides.push(...here);
    } else rows.push({ pages: [page], slides: [...here] });
  });
  return rows;
}

/** For each page the slides of the sections that begin there, in the deck's order; others follow those before them. */
function slidesByPage(pages: number, slides: number, sections: readonly MappedSection[]): number[][] {
  const pageOf = new Map(
    sections.flatMap((section) => section.slides.map((slide) => [slide, section.pages[0]] as const)),
  );
  const found: number[][] = Array.from({ length: pages }, () => []);
  let at = 0;
  for (let slide = 1; slide <= slides; slide++) {
    at = Math.max(at, pageOf.get(slide) ?? at);
    found[at]?.push(slide);
  }
  return found;
}
