import type { CitedPaper } from '../citation/cited-paper.js';
import { type Diagnostic, diagnose } from '../diagnostic.js';
import type { CitedInline, ImageFile, Section } from '../paper/index.js';
import type { Measured } from '../shape/piece.js';
import { breakPages } from './break-pages.js';
import { type Highlight, plainCode } from './code-look.js';
import { composeBlocks } from './compose/index.js';
import { composeNote, type NoteBody, noteColumn } from './compose/note.js';
import { composePaper, startOf } from './compose-paper.js';
import { type Design, versoOf } from './design.js';
import type { Tools } from './flow.js';
import { EMPTY_FOOT, PART } from './foot.js';
import { withoutMarks } from './generated.js';
import { outlineOf } from './outline.js';
import type { Page, Report } from './page.js';
import type { PageBreak } from './page-break.js';
import { placePage } from './place.js';
import { pagesById, referenceSetter } from './references.js';
import { Margins } from './running-head.js';
import type { Setter } from './setter.js';
import type { Strip } from './strip.js';

export type { CodeToken, Highlight } from './code-look.js';
export { type Design, designFor } from './design.js';
export type * from './page.js';
export type * from './setter.js';

/**
 * Composes the paper into one vertical list, breaks it into pages with their notes, and places everything on
 * them. Lengths in points. Reports `line-overfull`,
 * `page-overfull` and `note-split`; every line is on some page all the same.
 */
export function paginate<R extends Measured>(
  cited: CitedPaper,
  design: Design,
  setter: Setter<R>,
  images: ReadonlyMap<string, ImageFile>,
  highlight: Highlight = plainCode,
): Report<R> {
  const diagnostics: Diagnostic[] = [];
  const tools: Tools<R> = { design, setter, images, diagnostics, highlight, compose: composeBlocks };

  const { strips, structure } = composePaper(cited, tools);
  const column = cited.notes.length > 0 ? noteColumn(cited.notes.length, tools) : 0;
  const bodies = cited.notes.map((note) => composeNote(note, tools, column));
  const broken = breakPages(strips, bodies, design);
  const breaks = broken.length > 0 ? broken : [BLANK];
  diagnostics.push(
    ...breaks.flatMap((page, index) => [...overfull(page, index, strips), ...scraps(page, index, cited, bodies)]),
  );

  const pageOf = pagesById(breaks, strips);
  const setReference = referenceSetter(setter, startOf(cited), (id) => labelOf(pageOf.get(id)));
  const margins = new Margins(setter, design, startOf(cited));
  const heads = runningHeads(cited, breaks, strips, pageOf);
  const pages = breaks.map((page, index): Page<R> => {
    const label = `${index + 1}`;
    const side = design.twoSided && index % 2 === 1 ? versoOf(design) : design;
    const body = placePage(page, strips, bodies, side, setReference);
    const named = { title: heads.title, section: heads.sections[index] ?? [], folio: label };
    return {
      index,
      label,
      width: design.width,
      height: design.height,
      fragments: [...body, ...margins.set(named, index, index === 0)],
    };
  });
  const noteTags = new Map(bodies.map((body) => [body.number, body.tag]));
  return { pages, structure, noteTags, outline: outlineOf(cited.sections), diagnostics };
}

/** A paper without any text still has a page. */
const BLANK: PageBreak = { from: 0, to: 0, top: null, held: null, foot: EMPTY_FOOT, overfull: 0 };

/** Folios count from the title page. */
function labelOf(page: number | undefined): string | null {
  return page === undefined ? null : `${page + 1}`;
}

/** What each page's head names: the section of the first level in which the page begins. */
function runningHeads<R>(
  cited: CitedPaper,
  breaks: readonly PageBreak[],
  strips: readonly Strip<R>[],
  pageOf: ReadonlyMap<string, number>,
) {
  const titles: (readonly CitedInline[])[] = [];
  let current: readonly CitedInline[] = [];
  let next = 0;
  breaks.forEach(({ from }, page) => {
    const opens = strips[from]?.opens ?? [];
    for (; next < cited.sections.length; next++) {
      const section = cited.sections[next] as Section<CitedInline>;
      const began = pageOf.get(section.id) ?? 0;
      if (began > page || (began === page && !opens.includes(section.id))) break;
      current = withoutMarks(section.title);
    }
    titles.push(current);
  });
  return { title: withoutMarks(cited.metadata.title), sections: titles };
}

function overfull<R>(page: PageBreak, index: number, strips: readonly Strip<R>[]): Diagnostic[] {
  if (page.overfull <= 0) return [];
  const points = page.overfull.toFixed(1);
  const place = strips[page.from]?.place ?? null;
  return [
    diagnose('page-overfull', place, `Page ${index + 1} runs ${points} pt past its bottom margin`, {
      actual: `${points} pt too tall`,
      expected: ['0 pt'],
      hint: 'Shorten the notes that are marked here, or make the picture smaller.',
    }),
  ];
}

/** Parts of notes on page `index` that are shorter than a part may be: nothing else was left. */
function scraps<R>(page: PageBreak, index: number, cited: CitedPaper, bodies: readonly NoteBody<R>[]): Diagnostic[] {
  return page.foot.slices.flatMap(({ note, from, to }) => {
    const lines = bodies[note - 1]?.strips.length ?? 0;
    if (to - from >= Math.min(PART, lines)) return [];
    return [
      diagnose(
        'note-split',
        cited.notes[note - 1]?.place ?? null,
        `Note ${note} has a single line on page ${index + 1}`,
        {
          hint: 'Shorten the notes that are marked on the same line, or move one of them.',
        },
      ),
    ];
  });
}
