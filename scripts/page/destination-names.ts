import type { CitationUse, CitedPaper, Note } from '../citation/cited-paper.js';
import { Identifiers, identifier } from '../paper/identifier.js';
import { type Block, type CitedInline, eachBlock, eachSection, inlinesOf, plainText } from '../paper/index.js';
import { numberedId } from './compose/caption.js';

/*
 * Destinations keep their names while other parts of the paper change, so that one can link to them from outside. What
 * the author, a heading or a key names has such a name as its id; what is only counted gets one here, by what it is and
 * the section that it stands in.
 */

/** Words of its text that a name is made of. */
const WORDS = 5;
/** Of words that no spaces part. */
const MOST_LETTERS = 60;

/** The lasting names of notes, their marks, and of tables and figures without an id, by the ids that count. */
export function destinationNames(cited: CitedPaper): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const taken = new Identifiers(new Set());
  for (const note of cited.notes) {
    const name = taken.claim(noteName(note));
    names.set(`note-${note.number}`, `note:${name}`);
    names.set(`mark-${note.number}`, `mark:${name}`);
  }
  const enter = (blocks: readonly Block<CitedInline>[]) =>
    eachBlock(blocks, (block) => {
      if (block.kind !== 'figure' && block.kind !== 'table') return;
      const id = numberedId(block);
      if (id?.startsWith(COUNTED)) names.set(id, taken.claim(`${block.kind}:${worded(block.caption)}`));
    });
  enter(cited.preamble);
  eachSection(cited.sections, ({ blocks }) => enter(blocks));
  return names;
}

const COUNTED = 'numbered:';

/** The author's label of a note; or the section, and the source that it cites or its first words. */
function noteName({ label, keys, section, blocks }: Note): string {
  if (label !== undefined) return label;
  const [key] = keys;
  return within(section, key ?? worded(firstInlines(blocks)));
}

/** The lasting name of a citation in the text, which its entry leads back to. */
export function citationName({ key, section }: Pick<CitationUse, 'key' | 'section'>): string {
  return `cited:${within(section, key)}`;
}

function within(section: string | null, name: string): string {
  return section === null ? name : `${section}.${name}`;
}

function worded(inlines: readonly CitedInline[]): string {
  const words = identifier(plainText(inlines)).split('-').slice(0, WORDS).join('-');
  return words.slice(0, MOST_LETTERS).replace(/[.\s]+$/, '');
}

function firstInlines(blocks: readonly Block<CitedInline>[]): readonly CitedInline[] {
  let first: readonly CitedInline[] = [];
  eachBlock(blocks, (block) => {
    if (first.length === 0) first = inlinesOf(block)[0] ?? [];
  });
  return first;
}
