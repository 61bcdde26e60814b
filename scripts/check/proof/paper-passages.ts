import type { CitedPaper, Note } from '../../citation/index.js';
import { numberOf } from '../../page/compose/section-number.js';
import type { CitedInline, Section } from '../../paper/index.js';
import { blockPassages } from './block-passages.js';
import { Collector } from './collector.js';
import { linksIn } from './paper-links.js';
import { HOLE, type PaperPassage } from './passage.js';
import { printed, type Wording } from './printed.js';
import { abstractPassages, listTitles, titlePassages } from './title-passages.js';

/** All that the report has to say, in reading order; notes by number, apart from the text. */
export interface PaperPassages {
  readonly text: readonly PaperPassage[];
  readonly notes: ReadonlyMap<number, readonly PaperPassage[]>;
}

/** Reads from a paper what its report has to say. */
export function paperPassages(cited: CitedPaper, wording: Wording): PaperPassages {
  const { lang } = cited.metadata;
  const text = new Collector(lang, wording);
  titlePassages(cited, text);
  abstractPassages(cited, text);
  listTitles(cited, text);
  blockPassages(cited.preamble, '', 0, text);
  for (const section of cited.sections) sectionPassages(section, 0, cited, text);
  const notes = cited.notes.map((note) => [note.number, notePassages(note, new Collector(lang, wording))] as const);
  return { text: text.passages, notes: new Map(notes) };
}

/** `depth` sections stand around it. */
function sectionPassages(section: Section<CitedInline>, depth: number, cited: CitedPaper, to: Collector): void {
  const { id, title, place, blocks, sections } = section;
  to.section = id;
  const text = `${numberOf(section, to.lang)} ${printed(title, to.wording)}`;
  to.add('H', text, place, { id, rank: depth + 1, links: linksIn(title) });
  blockPassages(blocks, '', depth + 1, to);
  const { bibliography } = cited;
  if (bibliography?.section === id) {
    for (const entry of bibliography.entries) {
      // What it says of its uses follows.
      const said = printed(entry.content, to.wording) + (cited.metadata.backref ? HOLE : '');
      to.add('P/BibEntry', said, entry.place, { id: entry.id, links: linksIn(entry.content) });
      to.inlines('P/BibEntry/Lbl', entry.label, entry.place);
    }
  }
  for (const child of sections) sectionPassages(child, depth + 1, cited, to);
}

function notePassages({ number, keys, blocks, place }: Note, to: Collector): readonly PaperPassage[] {
  to.add('Note/Lbl', `${number}.`, place, { links: null });
  if (to.wording === 'unworded' && keys.length > 0) to.add('Note/P', HOLE, place, { links: null });
  else blockPassages(blocks, 'Note', 0, to);
  return to.passages;
}
