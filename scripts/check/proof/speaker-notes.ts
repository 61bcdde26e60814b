import { type Diagnostic, diagnose } from '../../diagnostic.js';
import type { Block, CitedInline, Place } from '../../paper/index.js';
import { allSections } from '../coverage.js';
import type { DeckProofs } from './deck.js';
import { homeBlocks } from './home-blocks.js';
import { plainText } from './plain-text.js';
import { spokenParts } from './spoken-parts.js';

/**
 * The speaker notes of a section's slides say every paragraph of it, each in its order, but for those that the author
 * wrote himself; where he did so on all slides, they say what he likes.
 */
export function checkSpeakerNotes({ cited, deck }: DeckProofs): Diagnostic[] {
  const said = new Map<string, string>();
  for (const { section, speakerNotes, ownNotes } of deck.slides)
    if (section !== null && !ownNotes) said.set(section, `${said.get(section) ?? ''} ${plainText(speakerNotes)}`);
  const written = new Set(deck.slides.flatMap(({ origin, section }) => (origin === 'written' ? (section ?? []) : [])));
  const own = allSections(cited.sections).flatMap(({ id, blocks }) => (written.has(id) ? [[id, blocks] as const] : []));
  return [...homeBlocks(cited, deck.slides), ...own].flatMap(([id, blocks]) => {
    const text = said.get(id);
    // A section without slides is reported as such.
    if (text === undefined) return [];
    for (const block of paragraphsIn(blocks)) {
      let at = 0;
      for (const part of spokenParts(block.children).flatMap(sentences)) {
        const found = text.indexOf(part, at);
        if (found < 0) return [unsaid(block.place, part)];
        at = found + part.length;
      }
    }
    return [];
  });
}

/** Roughly: a paragraph may go on on the next slide where a sentence ends. */
function sentences(text: string): string[] {
  return text.split(/(?<=[.!?…][”’"')\]]{0,9}) /);
}

type Paragraph = Extract<Block<CitedInline>, { kind: 'paragraph' }>;

/** Those of lists and quotations among them. */
function paragraphsIn(blocks: readonly Block<CitedInline>[]): Paragraph[] {
  return blocks.flatMap((block): Paragraph[] => {
    if (block.kind === 'paragraph') return [block];
    if (block.kind === 'list') return block.items.flatMap((item) => paragraphsIn(item.blocks));
    return block.kind === 'quote' ? paragraphsIn(block.blocks) : [];
  });
}

function unsaid(place: Place, part: string): Diagnostic {
  const reason = `The speaker notes of its section’s slides lack “${part.length > 60 ? `${part.slice(0, 60)}…` : part}”`;
  return diagnose('speaker-notes', place, reason, { expected: [part] });
}
