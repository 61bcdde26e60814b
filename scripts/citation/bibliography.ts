import type { Block, CitedInline, Paper, Place, Section, SourceInline } from '../paper/index.js';
import type { Bibliography, BibliographyEntry } from './cited-paper.js';
import { readMarked } from './csl/marked-text.js';
import type { Processor } from './csl/processor.js';
import { isBibliographyHeading } from './headings.js';
import type { CitedTree } from './paper-tree.js';

/** The paper's sections with the bibliography's among them, and the bibliography; null where the style has none. */
export function makeBibliography(
  paper: Paper,
  tree: CitedTree,
  processor: Processor,
): { sections: readonly Section<CitedInline>[]; bibliography: Bibliography } | null {
  const made = processor.bibliography();
  if (!made || made.entries.length === 0) return null;
  const found = findSection(paper.sections);
  const own = found === null ? ownSection(paper, tree) : null;
  const entries = made.entries.map(({ key, text }) => entryOf(key, text, processor));
  return {
    sections: own ? [...tree.sections, own] : tree.sections,
    bibliography: { section: found ?? own!.id, hanging: made.hanging, entries },
  };
}

function entryOf(key: string, text: string, processor: Processor): BibliographyEntry {
  const { place } = processor.library.entries.get(key)!;
  const { label, content } = readMarked(text, { keys: processor.keys, held: [], place });
  return { key, id: `ref-${key}`, label, content, place };
}

/** The section with a `::: {#refs}` div, else the last one that is called a bibliography. */
function findSection(sections: readonly Section<SourceInline>[]): string | null {
  const all = flat(sections);
  const marked = all.find((section) => section.blocks.some(isRefsDiv));
  return (marked ?? all.filter(({ id, title }) => isBibliographyHeading(id, title)).at(-1))?.id ?? null;
}

function flat(sections: readonly Section<SourceInline>[]): Section<SourceInline>[] {
  return sections.flatMap((section) => [section, ...flat(section.sections)]);
}

function isRefsDiv(block: Block<SourceInline>): boolean {
  return block.kind === 'div' && block.attributes.id === 'refs';
}

function ownSection(paper: Paper, tree: CitedTree): Section<CitedInline> {
  return {
    level: paper.sections[0]?.level ?? 1,
    id: freeId('references', new Set(flat(paper.sections).map(({ id }) => id))),
    number: null,
    title: tree.metadata.referencesTitle,
    attributes: { id: null, classes: ['unnumbered'], pairs: {} },
    blocks: [],
    sections: [],
    place: endOf(paper),
  };
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  let id = wanted;
  for (let count = 1; taken.has(id); count++) id = `${wanted}-${count}`;
  return id;
}

function endOf({ file, source }: Paper): Place {
  const lines = source.split('\n');
  const column = lines.at(-1)!.length + 1;
  return { file, line: lines.length, column, endLine: lines.length, endColumn: column };
}
