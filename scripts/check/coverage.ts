import { type CitedPaper, entriesIn } from '../citation/index.js';
import { type CitedInline, eachSection, plainText, type Section, slideHomes } from '../paper/index.js';
import type { Survey } from './survey.js';
import { wordsIn } from './words.js';

/** One section of the paper and where it has gone. */
export interface CoverageRow {
  readonly id: string;
  readonly title: string;
  /** 1 to 6. */
  readonly level: number;
  /** Without heading, notes and subsections; the bibliography's entries count. */
  readonly words: number;
  /** Folios of the pages with its text; empty where it is not in the report, null where no report was made. */
  readonly pages: readonly string[] | null;
  /** Notes whose marks stand in it. */
  readonly notes: number;
  /** Numbers of its slides, from 1; null where no deck was made. */
  readonly slides: readonly number[] | null;
  /** Its author wants it on no slide. */
  readonly leftOut: boolean;
  /** In everything that was made. */
  readonly covered: boolean;
}

/** “Is everything in?”: a row for each section, in the paper's order. */
export function coverage(
  cited: CitedPaper,
  report: Survey | null,
  slides: readonly ShownSlide[] | null,
): CoverageRow[] {
  const notes = countBy(cited.notes.map(({ section }) => section));
  const slidesOf = slides && slideFinder(cited, slides);
  const homes = slideHomes(cited.sections, cited.metadata);
  return allSections(cited.sections).map((section) => {
    const { id, level, title } = section;
    const pages = report && (report.sections.get(id) ?? []).map((page) => report.labels[page] ?? String(page + 1));
    const numbers = slidesOf?.(section) ?? null;
    const leftOut = homes.get(id) === null;
    return {
      id,
      title: plainText(title),
      level,
      words: wordsIn(section.blocks) + wordsOfEntries(section, cited),
      pages,
      notes: notes.get(id) ?? 0,
      slides: numbers,
      leftOut,
      covered: pages?.length !== 0 && (leftOut || numbers?.length !== 0),
    };
  });
}

/** All sections, parents before their subsections. */
export function allSections(sections: readonly Section<CitedInline>[]): Section<CitedInline>[] {
  const all: Section<CitedInline>[] = [];
  eachSection(sections, (section) => all.push(section));
  return all;
}

/** What coverage has to know of a slide, planned or finished. */
export interface ShownSlide {
  readonly section: string | null;
  readonly kind: string;
}

/**
 * Finds the numbers of a section's slides. The bibliography's are the sources; a section without text of its own
 * is where its subsections are, and one that begins no slides where the section around it is.
 */
export function slideFinder(
  cited: CitedPaper,
  slides: readonly ShownSlide[],
): (section: Section<CitedInline>) => number[] {
  const numbers = new Map<string, number[]>();
  for (const [index, { section, kind }] of slides.entries()) {
    const id = section ?? (kind === 'sources' ? cited.bibliography?.section : undefined);
    if (id !== undefined) numbers.set(id, [...(numbers.get(id) ?? []), index + 1]);
  }
  const homes = slideHomes(cited.sections, cited.metadata);
  const own = ({ id }: Section<CitedInline>) => numbers.get(id) ?? numbers.get(homes.get(id) ?? id) ?? [];
  return (section) => {
    const whole = section.blocks.length === 0 ? [section, ...allSections(section.sections)] : [section];
    return [...new Set(whole.flatMap(own))].sort((a, b) => a - b);
  };
}

function wordsOfEntries(section: Section<CitedInline>, { bibliography }: CitedPaper): number {
  const place = { file: '', line: 1, column: 1, endLine: 1, endColumn: 1 };
  const entries = entriesIn(section, bibliography);
  return wordsIn(
    entries.flatMap(({ content, annotation = [] }) => [{ kind: 'paragraph', children: content, place }, ...annotation]),
  );
}

function countBy<T>(items: readonly T[]): ReadonlyMap<T, number> {
  const counts = new Map<T, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}
