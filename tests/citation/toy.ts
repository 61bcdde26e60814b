import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { CitedPaper, StyleSource } from '../../scripts/citation/index.js';
import type {
  Block,
  Cite,
  CitedInline,
  CiteItem,
  Metadata,
  Paper,
  Place,
  Section,
  SourceInline,
} from '../../scripts/paper/index.js';
import { NO_METADATA } from '../metadata.js';

/** Papers made by hand, so that citing is tested without reading Markdown. */
export const place = (line = 1, column = 1): Place => ({
  file: 'paper.md',
  line,
  column,
  endLine: line,
  endColumn: column + 1,
});

const HERE = place();

export const text = (value: string): SourceInline => ({ kind: 'text', value, place: HERE });

export function item(key: string, suffix = '', prefix = '', suppressAuthor = false): CiteItem {
  const inlines = (value: string) => (value === '' ? [] : [text(value)]);
  return { key, prefix: inlines(prefix), suffix: inlines(suffix), suppressAuthor, place: HERE };
}

/** `[@a; @b]`; a string is an item without affixes. */
export function cluster(...items: (string | CiteItem)[]): Cite {
  return {
    kind: 'cite',
    mode: 'cluster',
    items: items.map((one) => (typeof one === 'string' ? item(one) : one)),
    place: HERE,
  };
}

/** `@key says`, `@key [suffix]`. */
export const named = (key: string, suffix = ''): Cite => ({
  kind: 'cite',
  mode: 'text',
  items: [item(key, suffix)],
  place: HERE,
});

export const mark = (id: string): SourceInline => ({ kind: 'noteReference', id, place: HERE });

export const p = (...children: (SourceInline | string)[]): Block<SourceInline> => ({
  kind: 'paragraph',
  children: children.map((child) => (typeof child === 'string' ? text(child) : child)),
  place: HERE,
});

export const section = (title: string, ...blocks: Block<SourceInline>[]): Section<SourceInline> => ({
  level: 1,
  id: title.toLowerCase().replace(/\W+/g, '-'),
  number: null,
  title: [text(title)],
  attributes: { id: null, classes: [], pairs: {} },
  blocks,
  sections: [],
  place: HERE,
});

const METADATA: Metadata<SourceInline> = { ...NO_METADATA, referencesTitle: [text('References')] };

interface Parts {
  readonly metadata?: Partial<Metadata<SourceInline>>;
  readonly preamble?: readonly Block<SourceInline>[];
  readonly sections?: readonly Section<SourceInline>[];
  readonly notes?: Readonly<Record<string, readonly Block<SourceInline>[]>>;
}

export function paper({ metadata = {}, preamble = [], sections = [], notes = {} }: Parts): Paper {
  return {
    file: 'paper.md',
    source: 'One\nTwo',
    metadata: { ...METADATA, ...metadata },
    preamble,
    sections,
    notes: new Map(Object.entries(notes).map(([id, blocks]) => [id, { id, blocks, place: HERE }])),
    macros: [],
    allowances: [],
  };
}

/** Inlines as a reader sees them: `*italic*`, `³` for note marks, isolates as `⟨…⟩`. */
export function shown(inlines: readonly CitedInline[]): string {
  return inlines.map(shownOne).join('');
}

function shownOne(inline: CitedInline): string {
  if (inline.kind === 'noteMark')
    return [...String(inline.number)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('');
  if (inline.kind === 'text') return inline.value.replaceAll('\u2068', '⟨').replaceAll('\u2069', '⟩');
  if (inline.kind === 'superscript') return `^${shown(inline.children)}^`;
  if (inline.kind === 'emphasis') return `*${shown(inline.children)}*`;
  if ('children' in inline) return shown(inline.children);
  return 'value' in inline ? inline.value : 'tex' in inline ? inline.tex : '';
}

export const shownBlocks = (blocks: readonly Block<CitedInline>[]): string =>
  blocks.map((block) => ('children' in block ? shown(block.children) : block.kind)).join(' | ');

export const shownNotes = ({ notes }: CitedPaper): string[] => notes.map(({ blocks }) => shownBlocks(blocks));

const require = createRequire(import.meta.url);

function packageJson(path: string): Record<string, string> {
  return JSON.parse(readFileSync(require.resolve(path), 'utf8'));
}

const PLUGIN = dirname(require.resolve('@citation-js/plugin-csl'));
const LOCALES = packageJson(`${PLUGIN}/locales.json`);
const STYLES = packageJson(`${PLUGIN}/styles.json`);
const CHICAGO = packageJson('@citation/csl-style-chicago-fullnote-bibliography/info.json').content!;

/** Chicago notes and bibliography, or one of the styles `apa`, `vancouver`, `harvard1`, or XML. */
export function style(csl: string = CHICAGO): StyleSource {
  return { csl: STYLES[csl] ?? csl, locale: (lang) => LOCALES[lang] ?? null };
}
