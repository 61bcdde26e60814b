import type { CitedPaper } from '../citation/cited-paper.js';
import type { Diagnostic } from '../diagnostic.js';
import { BackReferences, type CitingSlides } from './back-references.js';
import { composeBlocks } from './compose/index.js';
import { composeNotes } from './compose/note.js';
import { composePaper } from './compose-paper.js';
import { destinationNames } from './destination-names.js';
import { pageFaults } from './faults.js';
import type { Tools } from './flow.js';
import { furnish } from './furnish.js';
import { startOf } from './generated.js';
import type { Leaf } from './leaves.js';
import { outlineOf } from './outline.js';
import type { Page, Report } from './page.js';
import { placePage, type SetReference } from './place.js';
import { referBack } from './refer-back.js';
import { folioFinder, referenceSetter } from './references.js';
import { type Sheet, sheetsOf } from './sheets.js';

/** The finished pages, and where things stand on them. */
export interface Layout<R> {
  readonly report: Report<R>;
  /** Folio of the page on which the thing with an id begins; null for no such thing. */
  labelOf(id: string): string | null;
}

/** What the pages are made with. */
export interface Means<R> extends Pick<Tools<R>, 'design' | 'setter' | 'images' | 'highlight'> {
  readonly citingSlides: CitingSlides;
}

/** Composes the paper into vertical lists, breaks them into pages with their notes, and places everything. */
export function layOut<R>(cited: CitedPaper, { citingSlides, ...means }: Means<R>): Layout<R> {
  const { design, setter } = means;
  const diagnostics: Diagnostic[] = [];
  const backReferences = new BackReferences(cited, citingSlides);
  const tools: Tools<R> = {
    ...means,
    diagnostics,
    compose: composeBlocks,
    backReferences,
    bibliography: cited.bibliography,
  };

  const { parts, structure } = composePaper(cited, tools);
  const bodies = composeNotes(cited.notes, tools);
  const leaves = referBack(parts, bodies, tools);
  diagnostics.push(...parts.flatMap(({ stretches }) => stretches.flatMap((stretch) => stretch.diagnostics)));
  diagnostics.push(...pageFaults(leaves, cited, bodies));

  const sheets = sheetsOf(leaves, design);
  const place = ({ page, part }: Leaf<R>, index: number, set: SetReference<R>) =>
    placePage(page, part.strips, bodies, (sheets[index] as Sheet).design, set);
  const labelOf = folioFinder(leaves, (index) => place(leaves[index] as Leaf<R>, index, () => []));
  const setReference = referenceSetter(setter, startOf(cited), labelOf);
  const furniture = furnish(cited, leaves, sheets, design, setter);

  const pages = leaves.map((leaf, index): Page<R> => {
    const { width, height } = (sheets[index] as Sheet).design;
    const ends = leaves[index + 1]?.part !== leaf.part;
    const fragments = [...place(leaf, index, setReference), ...(furniture[index] ?? [])];
    return { index, label: leaf.label, width, height, ends, fragments };
  });
  const noteTags = new Map(bodies.map((body) => [body.number, body.tag]));
  const outline = outlineOf(cited, design);
  const names = destinationNames(cited);
  return { report: { pages, structure, noteTags, noteWord: design.terms.note, outline, names, diagnostics }, labelOf };
}
