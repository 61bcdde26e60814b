import { type Diagnostic, diagnose } from '../diagnostic.js';
import { didYouMean } from '../did-you-mean.js';
import type { Block, Div, Paper, Place, Section, SourceInline } from '../paper/index.js';
import { TYPES } from './bibtex/types.js';
import type { CitationUse } from './cited-paper.js';
import { isBibliographyHeading } from './headings.js';
import type { CslItem, Entry, Library } from './library.js';

/** A div that lists entries, and the sections around it, from the outermost. */
export interface ListDiv {
  readonly div: Div<SourceInline>;
  readonly within: readonly Section<SourceInline>[];
}

/** Pandoc's `::: {#refs}`, or `::: {.bibliography …}`. */
function isList(block: Block<SourceInline>): block is Div<SourceInline> {
  if (block.kind !== 'div') return false;
  const { id, classes } = block.attributes;
  return id === 'refs' || classes.includes('bibliography');
}

/** The divs among the blocks of a paper and its sections that list entries, in the order of the text. */
export function listDivs({ preamble, sections }: Paper): ListDiv[] {
  const inside = (blocks: readonly Block<SourceInline>[], within: ListDiv['within']) =>
    blocks.filter(isList).map((div) => ({ div, within }));
  const below = (section: Section<SourceInline>, around: ListDiv['within']): ListDiv[] => {
    const within = [...around, section];
    return [...inside(section.blocks, within), ...section.sections.flatMap((child) => below(child, within))];
  };
  return [...inside(preamble, []), ...sections.flatMap((section) => below(section, []))];
}

/** Whether an entry has one of the values that its list asks for. */
type Filter = (entry: Entry, wanted: string) => boolean;

const FILTERS: Readonly<Record<string, Filter>> = {
  type: ({ item }, wanted) => isOfType(item, wanted),
  keyword: ({ item }, wanted) => keywordsOf(item).includes(wanted),
  language: ({ item }, wanted) => isIn(languageOf(item), wanted),
  file: ({ place }, wanted) => place.file.toLowerCase().split('/').at(-1) === wanted,
};

/** A type of CSL's, or all that begin with it (`article`), or the one that BibLaTeX's type becomes. */
function isOfType({ type }: CslItem, wanted: string): boolean {
  return type === wanted || type.startsWith(`${wanted}-`) || TYPES[wanted] === type;
}

function keywordsOf({ keyword }: CslItem): string[] {
  return valuesOf(typeof keyword === 'string' ? keyword : '', /[,;]/);
}

/** A tag, or BibLaTeX's name of a language. */
function languageOf({ language, langid }: CslItem): string {
  return String(language ?? langid ?? '').toLowerCase();
}

function isIn(language: string, wanted: string): boolean {
  return language === wanted || language.startsWith(`${wanted}-`);
}

/** Alternatives, apart by commas. */
function valuesOf(text: string, comma: RegExp = /,/): string[] {
  return text
    .split(comma)
    .map((value) => value.trim().toLowerCase())
    .filter(Boolean);
}

/**
 * Finds the keys that a div lists: those that pass all its filters (`type`, `keyword`, `language`, `file`,
 * `cited-in`, each of several values with commas between, and each with `not-` before it); all where it has none.
 * Reports values that no entry has (`attribute-unknown`) and sections that are not there (`reference-unresolved`).
 */
export function keysListed(
  { div, within }: ListDiv,
  paper: Paper,
  library: Library,
  uses: readonly CitationUse[],
  keys: readonly string[],
  diagnostics: Diagnostic[],
): ReadonlySet<string> {
  const { pairs } = div.attributes;
  let kept = keys.map((key) => library.entries.get(key)).filter((entry) => entry !== undefined);
  for (const [name, filter] of Object.entries(FILTERS)) {
    for (const [attribute, holds] of [
      [name, true],
      [`not-${name}`, false],
    ] as const) {
      if (pairs[attribute] === undefined) continue;
      const wanted = valuesOf(pairs[attribute]);
      for (const value of wanted) reportValue(attribute, value, filter, library, div.place, diagnostics);
      kept = kept.filter((entry) => wanted.some((value) => filter(entry, value)) === holds);
    }
  }
  for (const [attribute, holds] of [
    ['cited-in', true],
    ['not-cited-in', false],
  ] as const) {
    if (pairs[attribute] === undefined) continue;
    const inside = citedIn(valuesOf(pairs[attribute]), within, paper, uses, div.place, diagnostics);
    kept = kept.filter(({ key }) => inside.has(key) === holds);
  }
  return new Set(kept.map(({ key }) => key));
}

function reportValue(
  attribute: string,
  value: string,
  filter: Filter,
  library: Library,
  place: Place,
  diagnostics: Diagnostic[],
): void {
  const entries = [...library.entries.values()];
  if (entries.some((entry) => filter(entry, value))) return;
  const known = knownValues(attribute.replace('not-', ''), entries);
  const guess = didYouMean(value, known);
  diagnostics.push(
    diagnose('attribute-unknown', place, `\`${attribute}=${value}\` is true of no entry`, {
      actual: value,
      ...(guess !== null && { expected: [guess] }),
      hint: guess !== null ? `Did you mean \`${guess}\`?` : 'Look for the value in the bibliography file.',
    }),
  );
}

function knownValues(name: string, entries: readonly Entry[]): Set<string> {
  const found: Readonly<Record<string, (entry: Entry) => readonly string[]>> = {
    type: ({ item }) => [item.type, ...Object.keys(TYPES).filter((type) => TYPES[type] === item.type)],
    keyword: ({ item }) => keywordsOf(item),
    language: ({ item }) => valuesOf(languageOf(item)),
    file: ({ place }) => [place.file.split('/').at(-1) ?? ''],
  };
  return new Set(entries.flatMap((entry) => found[name]?.(entry) ?? []));
}

/** Keys cited in sections: `section` is the one around the list, `chapter` that of the first level, others go by id. */
function citedIn(
  names: readonly string[],
  within: readonly Section<SourceInline>[],
  paper: Paper,
  uses: readonly CitationUse[],
  place: Place,
  diagnostics: Diagnostic[],
): ReadonlySet<string> {
  // A section that is called “References” is not the one that is meant.
  const around = within.filter(({ id, title }) => !isBibliographyHeading(id, title));
  const named: Readonly<Record<string, Section<SourceInline> | undefined>> = {
    section: around.at(-1),
    chapter: around[0],
  };
  const all = paper.sections.flatMap(flat);
  const ids = new Set<string>();
  for (const name of names) {
    const section = name in named ? named[name] : all.find(({ id }) => id.toLowerCase() === name);
    if (section) for (const { id } of flat(section)) ids.add(id);
    else reportSection(name, name in named, all, place, diagnostics);
  }
  return new Set(uses.filter(({ section }) => section !== null && ids.has(section)).map(({ key }) => key));
}

function flat(section: Section<SourceInline>): Section<SourceInline>[] {
  return [section, ...section.sections.flatMap(flat)];
}

function reportSection(
  name: string,
  around: boolean,
  all: readonly Section<SourceInline>[],
  place: Place,
  diagnostics: Diagnostic[],
): void {
  const guess = didYouMean(name, new Set(all.map(({ id }) => id)));
  const reason = around ? 'This list stands in no section' : `There is no section \`${name}\``;
  diagnostics.push(
    diagnose('reference-unresolved', place, reason, {
      actual: name,
      ...(guess !== null && { expected: [guess], hint: `Did you mean \`${guess}\`?` }),
    }),
  );
}
