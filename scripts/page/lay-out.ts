import type { CitedPaper } from '../citation/cited-paper.js';
import type { Diagnostic } from '../diagnostic.js';
import { composeBlocks } from './compose/index.js';
import { composeNote, noteColumn } from './compose/note.js';
import { composePaper } from './compose-paper.js';
import { type Design, versoOf } from './design.js';
import { pageFaults } from './faults.js';
import type { Tools } from './flow.js';
import { startOf, withoutMarks } from './generated.js';
import { leavesOf } from './leaves.js';
import { outlineOf } from './outline.js';
import type { Page, Report } from './page.js';
import { placePage, type SetReference } from './place.js';
import { pagesOfHeadings, pagesOfTags, referenceSetter } from './references.js';
import { Margins } from './running-head.js';
import { sectionMarks } from './section-marks.js';
import { isTurned, turnedDesign } from './turned.js';

/** The finished pages, and where things stand on them. */
export interface Layout<R> {
  readonly report: Report<R>;
  /** Folio of the page on which the thing with an id begins; null for no such thing. */
  labelOf(id: string): string | null;
}

/** Composes the paper into vertical lists, breaks them into pages with their notes, and places everything. */
export function layOut<R>(cited: CitedPaper, means: Omit<Tools<R>, 'diagnostics' | 'compose'>): Layout<R> {
  const { design, setter } = means;
  const diagnostics: Diagnostic[] = [];
  const tools: Tools<R> = { ...means, diagnostics, compose: composeBlocks };

  const { parts, structure } = composePaper(cited, tools);
  const column = cited.notes.length > 0 ? noteColumn(cited.notes.length, tools) : 0;
  const bodies = cited.notes.map((note) => composeNote(note, tools, column));
  const leaves = leavesOf(parts, bodies, design);
  diagnostics.push(...pageFaults(leaves, cited, bodies));

  const sides = [design, design.twoSided ? versoOf(design) : design] as const;
  const turned = leaves.map(({ page, part }) => isTurned(page, part.strips));
  const sheetOf = (index: number): Design => {
    const side = sides[index % 2] as Design;
    return turned[index] ? turnedDesign(side) : side;
  };
  const placed = (index: number, set: SetReference<R>) => {
    const { page, part } = leaves[index] as (typeof leaves)[number];
    return placePage(page, part.strips, bodies, sheetOf(index), set);
  };
  const headings = pagesOfHeadings(leaves);
  let tags: ReadonlyMap<string, number> | null = null;
  const labelOf = (id: string): string | null => {
    const known = headings.get(id);
    tags ??= known === undefined ? pagesOfTags(leaves.map((_, index) => placed(index, () => []))) : null;
    return leaves[known ?? tags?.get(id) ?? -1]?.label ?? null;
  };

  const setReference = referenceSetter(setter, startOf(cited), labelOf);
  const margins = new Margins(setter, design, startOf(cited));
  const lying = new Margins(setter, turnedDesign(design), startOf(cited));
  const { shortTitle, title } = cited.metadata;
  const named = withoutMarks(shortTitle.length > 0 ? shortTitle : title);
  const marks = sectionMarks(cited, leaves, headings);
  const pages = leaves.map(({ part, label, margins: kind }, index): Page<R> => {
    const ends = leaves[index + 1]?.part !== part;
    const { width, height } = sheetOf(index);
    const own = turned[index] ? lying : margins;
    const furniture = own.set({ title: named, section: marks[index] ?? [], folio: label }, index, kind);
    return { index, label, width, height, ends, fragments: [...placed(index, setReference), ...furniture] };
  });
  const noteTags = new Map(bodies.map((body) => [body.number, body.tag]));
  const outline = outlineOf(cited.sections, design.lang);
  return { report: { pages, structure, noteTags, outline, diagnostics }, labelOf };
}
