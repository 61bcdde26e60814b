import { type BibliographyEntry, type CitedPaper, entriesIn, type Note } from '../../citation/index.js';
import { numberOf } from '../../page/compose/section-number.js';
import type { CitedInline, Section } from '../../paper/index.js';
import { blockPassages } from './block-passages.js';
import { Collector } from './collector.js';
import { linksIn } from './paper-links.js';
import { ENTRY, HOLE, type PaperPassage } from './passage.js';
import { printed } from './printed.js';
import { abstractPassages, listTitles, titlePassages } from './title-passages.js';

/** All that the report has to say, in reading order; notes by number, apart from the text. */
export interface PaperPassages {
  readonly text: readonly PaperPassage[];
  readonly notes: ReadonlyMap<number, readonly PaperPassage[]>;
}

/** Reads from a paper what its report has to say. */
export function paperPassages(cited: CitedPaper): PaperPassages {
  const { lang } = cited.metadata;
  const text = new Collector(lang);
  titlePassages(cited, text);
  abstractPassages(cited, text);
  listTitles(cited, text);
  listingPassages(cited.preamble, 0, cited, text);
  for (const section of cited.sections) sectionPassages(section, 0, cited, text);
  const notes = cited.notes.map((note) => [note.number, notePassages(note, new Collector(lang))] as const);
  return { text: text.passages, notes: new Map(notes) };
}

/** `depth` sections stand around it. */
function sectionPassages(section: Section<CitedInline>, depth: number, cited: CitedPaper, to: Collector): void {
  const { id, title, place, blocks, sections } = section;
  to.section = id;
  const text = `${numberOf(section, to.lang)} ${printed(title, 'report with marks')}`;
  to.add('H', text, place, { id, rank: depth + 1, links: linksIn(title) });
  listingPassages(blocks, depth + 1, cited, to);
  if (cited.bibliography?.lists.size === 0) {
    for (const entry of entriesIn(section, cited.bibliography)) entryPassages(entry, cited, to);
  }
  for (const child of sections) sectionPassages(child, depth + 1, cited, to);
}

/** Blocks, some of which list sources. */
function listingPassages(
  blocks: Section<CitedInline>['blocks'],
  depth: number,
  cited: CitedPaper,
  to: Collector,
): void {
  for (const block of blocks) {
    blockPassages([block], '', depth, to);
    for (const entry of cited.bibliography?.lists.get(block.place) ?? []) entryPassages(entry, cited, to);
  }
}

function entryPassages(entry: BibliographyEntry, { metadata }: CitedPaper, to: Collector): void {
  const { id, label, content, annotation, place } = entry;
  // What it says of its uses follows.
  const said = printed(content) + (metadata.backref ? HOLE : '');
  to.inlines('L/LI/Lbl', label, place);
  to.add(ENTRY, said, place, { id: entry.repeated ? null : id, links: linksIn(content) });
  if (annotation) blockPassages(annotation, 'L/LI/LBody', 0, to);
}

function notePassages({ number, blocks, place }: Note, to: Collector): readonly PaperPassage[] {
  to.add('Note/Lbl', `${number}.`, place, { links: null });
  blockPassages(blocks, 'Note', 0, to);
  return to.passages;
}
