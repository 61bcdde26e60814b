import { type Diagnostic, diagnose } from '../diagnostic.js';
import type { CitedInline, Paper, Place, Section, SourceInline } from '../paper/index.js';
import { annotationOf } from './annotation.js';
import type { Bibliography, BibliographyEntry } from './cited-paper.js';
import { readMarked } from './csl/marked-text.js';
import type { MadeEntry, Processor } from './csl/processor.js';
import { authorBehind } from './csl/same-author.js';
import { isBibliographyHeading } from './headings.js';
import { TitleLanguages } from './item-language.js';
import { keysListed, type ListDiv, listDivs } from './lists.js';
import type { CitedTree } from './paper-tree.js';
import type { Run } from './run.js';

export interface PlacedBibliography {
  /** The paper's, with the bibliography's own among them where the author wrote none. */
  readonly sections: readonly Section<CitedInline>[];
  readonly bibliography: Bibliography;
  /** `entry-unplaced`, and what is wrong with the lists' attributes. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The bibliography where the author wants it: in divs, under its heading, or at the end; null where the style has none. */
export function makeBibliography(
  paper: Paper,
  tree: CitedTree,
  processor: Processor,
  run: Run,
): PlacedBibliography | null {
  const made = processor.bibliography();
  if (!made || made.entries.length === 0) return null;
  const languages = new TitleLanguages(processor.library, paper.metadata.lang);
  const entries = made.entries.map((entry) => entryOf(entry, processor, languages));
  const divs = listDivs(paper);
  const { hanging } = made;
  if (divs.length > 0) return { sections: tree.sections, ...divided(divs, entries, hanging, paper, run) };
  const found = findSection(paper.sections);
  const own = found === null ? ownSection(paper, tree) : null;
  return {
    sections: own ? [...tree.sections, own] : tree.sections,
    bibliography: { section: found ?? own!.id, hanging, entries, lists: new Map() },
    diagnostics: [],
  };
}

function entryOf({ key, text, named }: MadeEntry, processor: Processor, languages: TitleLanguages): BibliographyEntry {
  const { place } = processor.library.entries.get(key)!;
  const referents = { keys: processor.keys, held: [], place };
  const base = { key, id: `ref-${key}`, place };
  const read = (marked: string, author?: string) => {
    const { label, content } = readMarked(marked, author === undefined ? referents : { ...referents, author });
    return { label, content: languages.mark(content, key) };
  };
  if (named === null) return { ...base, ...read(text) };
  return { ...base, ...read(text, authorBehind(text, named)), named: read(named).content };
}

/** Lists for divs, each entry with an id where it stands first. */
function divided(
  divs: readonly ListDiv[],
  entries: readonly BibliographyEntry[],
  hanging: boolean,
  paper: Paper,
  run: Run,
): Pick<PlacedBibliography, 'bibliography' | 'diagnostics'> {
  const diagnostics: Diagnostic[] = [];
  const keys = entries.map(({ key }) => key);
  const lists = new Map<Place, BibliographyEntry[]>();
  const listed = new Map<string, BibliographyEntry>();
  for (const list of divs) {
    const taken = keysListed(list, paper, run.library, run.uses, keys, diagnostics);
    const shown = withNames(entries, (key) => taken.has(key)).map((entry): BibliographyEntry => {
      const annotation = annotationOf(entry, list.div.attributes, run);
      const made = annotation ? { ...entry, annotation } : entry;
      if (listed.has(entry.key)) return { ...made, repeated: true };
      listed.set(entry.key, made);
      return made;
    });
    lists.set(list.div.place, shown);
  }
  const unplaced = entries.filter(({ key }) => !listed.has(key));
  const section = divs[0]?.within.at(-1)?.id ?? '';
  return {
    bibliography: { section, hanging, entries: [...listed.values()], lists },
    diagnostics: [...diagnostics, ...unplaced.map(({ key, place }) => reportUnplaced(key, place))],
  };
}

function reportUnplaced(key: string, place: Place): Diagnostic {
  return diagnose('entry-unplaced', place, `No list of the paper takes the entry “${key}”, so it is printed nowhere`, {
    actual: key,
    hint: 'Give it what one of the lists asks for, or add a list that takes the rest: `::: {.bibliography not-keyword=…}`.',
  });
}

/** The entries that are wanted; a dash stands only for the author of the entry right before. */
export function withNames(
  entries: readonly BibliographyEntry[],
  wanted: (key: string) => boolean,
): BibliographyEntry[] {
  const kept: BibliographyEntry[] = [];
  let author = 0;
  let shown = -1;
  for (const entry of entries) {
    if (!entry.named) author++;
    if (!wanted(entry.key)) continue;
    const { named, ...rest } = entry;
    kept.push(named && shown !== author ? { ...rest, content: named } : entry);
    shown = author;
  }
  return kept;
}

/** The section that is called a bibliography; the last, where there are several. */
function findSection(sections: readonly Section<SourceInline>[]): string | null {
  return flat(sections).findLast(({ id, title }) => isBibliographyHeading(id, title))?.id ?? null;
}

function flat(sections: readonly Section<SourceInline>[]): Section<SourceInline>[] {
  return sections.flatMap((section) => [section, ...flat(section.sections)]);
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
