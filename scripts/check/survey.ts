import type { Page, Report } from '../page/index.js';
import type { Tag } from '../paper/tag.js';

/**
 * What stands on which page, as the checks need it. Read from the layout here; whatever reads a finished file
 * gives the same. Pages by index, from 0.
 */
export interface Survey {
  /** Folio of each page. */
  readonly labels: readonly string[];
  /** Ids of the headings, in reading order. */
  readonly headings: readonly string[];
  /** Ids in the outline, parents before children. */
  readonly outline: readonly string[];
  /** Pages with text of a section (its subsections and notes apart), ascending, by id. */
  readonly sections: ReadonlyMap<string, readonly number[]>;
  /** Page of each note's mark, by number, in reading order. */
  readonly marks: ReadonlyMap<number, number>;
  /** Page on which each note begins, by number, in reading order. */
  readonly notes: ReadonlyMap<number, number>;
}

/** Reads the survey from a layout, in one pass over its text. */
export function surveyLayout<R>(report: Report<R>): Survey {
  const roleOf = remember(partOf);
  const headings = new Set<string>();
  const sections = new Map<string, number[]>();
  const marks = new Map<number, number>();
  const notes = new Map<number, number>();
  for (const page of report.pages) {
    for (const fragment of page.fragments) {
      if (fragment.kind !== 'text' || fragment.artifact) continue;
      if (fragment.noteStart > 0 && !notes.has(fragment.noteStart)) notes.set(fragment.noteStart, page.index);
      for (const { tag } of fragment.runs) {
        const part = roleOf(tag);
        if (part.mark > 0 && !marks.has(part.mark)) marks.set(part.mark, page.index);
        if (part.heading !== null) headings.add(part.heading);
        if (part.section !== null) enter(sections, part.section, page);
      }
    }
  }
  const outline = report.outline.flatMap(function ids(entry): string[] {
    return [entry.id, ...entry.children.flatMap(ids)];
  });
  const labels = report.pages.map(({ label }) => label);
  return { labels, headings: [...headings], outline, sections, marks, notes };
}

function enter(sections: Map<string, number[]>, section: string, page: Pick<Page<unknown>, 'index'>): void {
  const pages = sections.get(section);
  if (!pages) sections.set(section, [page.index]);
  else if (pages[pages.length - 1] !== page.index) pages.push(page.index);
}

/** What a tag's text is part of. */
interface Part {
  /** Id of the heading. */
  readonly heading: string | null;
  /** Id of the section; null in the title block, the contents and notes. */
  readonly section: string | null;
  /** Number of the note of which it is the mark; 0 for none. */
  readonly mark: number;
}

/** Finds the section that a tag's text belongs to; null in the title block, the contents and notes. */
export function sectionFinder(): (tag: Tag) => string | null {
  const roleOf = remember(partOf);
  return (tag) => roleOf(tag).section;
}

/** Runs share their tags: each is looked at once. */
function remember(find: (tag: Tag) => Part): (tag: Tag) => Part {
  const known = new Map<Tag, Part>();
  return (tag) => {
    const part = known.get(tag) ?? find(tag);
    known.set(tag, part);
    return part;
  };
}

function partOf(tag: Tag): Part {
  let heading: string | null = null;
  let mark = 0;
  for (let at: Tag | null = tag; at; at = at.parent) {
    if (at.role === 'Note' || at.role === 'TOC') return { heading: null, section: null, mark: 0 };
    if (at.note !== null) mark = at.note;
    if (isHeading(at)) heading = at.id;
    if (at.role === 'Sect') return { heading, section: at.children.find(isHeading)?.id ?? at.id, mark };
  }
  return { heading, section: heading, mark };
}

function isHeading({ role }: Tag): boolean {
  return /^H[1-6]$/.test(role);
}
