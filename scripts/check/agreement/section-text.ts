import { type BibliographyEntry, type CitedPaper, entriesIn, type Note } from '../../citation/index.js';
import { type Block, type CitedInline, eachBlock, inlinesOf, plainText, type Section } from '../../paper/index.js';

/** With the citations that a style words in the text, or without. */
type Citing = 'cited' | 'uncited';

/** Inline content as text. Superscripts begin with `^`, so that 10² is not 102. */
export function inlineText(inlines: readonly CitedInline[], citing: Citing = 'cited'): string {
  return inlines.map((inline) => textOf(inline, citing)).join('');
}

function textOf(inline: CitedInline, citing: Citing): string {
  if (!('children' in inline)) return plainText([inline]);
  if (inline.kind === 'citation' && citing === 'uncited') return '';
  const text = inlineText(inline.children, citing);
  return inline.kind === 'superscript' ? `^${text}` : text;
}

/** Blocks as text: paragraphs, cells and items apart by line breaks. */
export function blocksText(blocks: readonly Block<CitedInline>[], citing: Citing = 'cited'): string {
  const parts: string[] = [];
  eachBlock(blocks, (block) => {
    if (block.kind === 'codeBlock' || block.kind === 'raw') parts.push(block.value);
    else if (block.kind === 'equation') parts.push(block.tex);
    for (const run of inlinesOf(block)) parts.push(inlineText(run, citing).replace(/\n/g, ' '));
  });
  return parts.join('\n');
}

/** All that a section says, with its subsections, its notes and, where it is the bibliography's, the entries. */
export function sectionText(section: Section<CitedInline>, cited: CitedPaper, notesOf: NotesBySection): string {
  const { id, number, title, blocks, sections } = section;
  return [
    `${number ?? ''} ${inlineText(title)}`,
    blocksText(blocks),
    ...(notesOf.get(id) ?? []).map(noteText),
    entriesText(entriesIn(section, cited.bibliography)),
    ...sections.map((inner) => sectionText(inner, cited, notesOf)),
  ].join('\n');
}

/** What stands before the first heading: title block, abstract, preamble, and their notes. */
export function frontText({ metadata, preamble }: CitedPaper, notesOf: NotesBySection): string {
  const { title, subtitle, authors, date, abstract, keywords } = metadata;
  return [
    ...[title, subtitle, date, ...authors.flatMap(({ name, affiliations }) => [name, ...affiliations])].map((run) =>
      inlineText(run),
    ),
    ...keywords,
    blocksText(abstract),
    blocksText(preamble),
    ...(notesOf.get(null) ?? []).map(noteText),
  ].join('\n');
}

/** What entries say, each with its author's name. */
export function entriesText(entries: readonly BibliographyEntry[]): string {
  return entries.map(({ label, named, content }) => inlineText([...label, ...(named ?? content)])).join('\n');
}

export type NotesBySection = ReadonlyMap<string | null, readonly Note[]>;

export function notesBySection({ notes }: CitedPaper): NotesBySection {
  const grouped = new Map<string | null, Note[]>();
  for (const note of notes) {
    const known = grouped.get(note.section);
    if (known) known.push(note);
    else grouped.set(note.section, [note]);
  }
  return grouped;
}

/** A citation's volume and pages bear nothing out; what its author adds does, and the years of its works. */
function noteText({ origin, blocks }: Note): string {
  const text = blocksText(blocks);
  return origin === 'author'
    ? text
    : text.replace(/(?:[:,]|\b(?:pp?|S|vol|no|nos|Nr|Bd)\.?)\s*\d{1,3}(?:[–-]\d{1,3})?(?=[\s,.;()]|$)/gi, ' ');
}
