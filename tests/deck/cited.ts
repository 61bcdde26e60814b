import type { CitedPaper, Note } from '../../scripts/citation/index.js';
import type { Block, CitedInline, Metadata, Place, Section } from '../../scripts/paper/index.js';
import { NO_METADATA } from '../metadata.js';

/* Small cited papers, written by hand: `*word*` is emphasis, `{3}` the mark of note 3. */

export const PLACE: Place = { file: 'paper.md', line: 1, column: 1, endLine: 1, endColumn: 1 };

export function text(source: string): CitedInline[] {
  return source
    .split(/(\{\d+\}|\*[^*]+\*)/)
    .filter(Boolean)
    .map((part): CitedInline => {
      if (/^\{\d+\}$/.test(part)) return { kind: 'noteMark', number: Number(part.slice(1, -1)), place: PLACE };
      if (/^\*/.test(part)) return { kind: 'emphasis', children: text(part.slice(1, -1)), place: PLACE };
      return { kind: 'text', value: part, place: PLACE };
    });
}

export function paragraph(source: string): Block<CitedInline> {
  return { kind: 'paragraph', children: text(source), place: PLACE };
}

export function list(...items: readonly string[]): Block<CitedInline> {
  const blocks = items.map((item) => ({ checked: null, blocks: [paragraph(item)], place: PLACE }));
  return { kind: 'list', ordered: false, start: 1, tight: true, items: blocks, place: PLACE };
}

export function quote(source: string): Block<CitedInline> {
  return { kind: 'quote', blocks: [paragraph(source)], place: PLACE };
}

export function table(
  rows: readonly (readonly string[])[],
  classes: readonly string[] = [],
  caption = '',
): Block<CitedInline> {
  const [head, ...others] = rows.map((cells) => ({
    cells: cells.map((cell) => ({ children: text(cell), blocks: [], place: PLACE })),
    place: PLACE,
  }));
  return {
    kind: 'table',
    attributes: { id: null, classes, pairs: {} },
    number: caption === '' ? null : 1,
    columns: rows[0]!.map(() => ({ align: null, width: null })),
    head: [head!],
    rows: others,
    caption: text(caption),
    place: PLACE,
  };
}

export function section(
  id: string,
  blocks: readonly Block<CitedInline>[],
  sections: readonly Section<CitedInline>[] = [],
): Section<CitedInline> {
  const title = id.charAt(0).toUpperCase() + id.slice(1);
  return {
    level: 1,
    id,
    number: null,
    title: text(title),
    attributes: { id, classes: [], pairs: {} },
    blocks,
    sections,
    place: PLACE,
  };
}

/** Note `number` of a paper: a citation of `key` in `section`. */
export function citation(number: number, key: string, where: string): Note {
  const blocks = [
    {
      kind: 'paragraph' as const,
      children: [{ kind: 'citation' as const, key, children: text(`${key} in full`), place: PLACE }],
      place: PLACE,
    },
  ];
  return { number, origin: 'citation', blocks, keys: [key], section: where, place: PLACE, markPlace: PLACE };
}

export function authorNote(number: number, body: string, where: string): Note {
  return {
    number,
    origin: 'author',
    blocks: [paragraph(body)],
    keys: [],
    section: where,
    place: PLACE,
    markPlace: PLACE,
  };
}

const METADATA: Metadata<CitedInline> = {
  ...NO_METADATA,
  title: text('A Small Paper'),
  authors: [{ name: text('Ada Example'), affiliations: [text('University of Examples')], orcid: null, email: null }],
  date: text('May 1, 2021'),
  abstract: [paragraph('What the paper is about.')],
};

export function cited(
  sections: readonly Section<CitedInline>[],
  notes: readonly Note[] = [],
  more: Partial<CitedPaper> = {},
): CitedPaper {
  const keys = [...new Set(notes.flatMap((note) => note.keys))];
  return {
    file: 'paper.md',
    source: '',
    metadata: METADATA,
    preamble: [],
    sections,
    notes,
    bibliography: null,
    shortForms: new Map(keys.map((key) => [key, text(`${key} in short`)])),
    uses: notes.flatMap((note) =>
      note.keys.map((key) => ({ key, place: PLACE, locator: null, note: note.number, section: note.section })),
    ),
    ...more,
  };
}
