import { type Diagnostic, diagnose } from '../../diagnostic.js';
import type { Block, CitedInline, Place } from '../../paper/index.js';
import { allSections } from '../coverage.js';
import type { DeckProofs } from './deck.js';
import { maySay } from './formula-signs.js';
import { homeBlocks } from './home-blocks.js';
import { plainText } from './plain-text.js';
import type { SpokenPart } from './spoken-parts.js';
import { type SpokenStretch, spokenStretches } from './spoken-stretches.js';

/**
 * The speaker notes of a section's slides say every paragraph of it, each in its order, but for those that the author
 * wrote himself; where he did so on all slides, they say what he likes.
 */
export function checkSpeakerNotes(proofs: DeckProofs): Diagnostic[] {
  const said = notesBySection(proofs);
  return spokenBlocks(proofs).flatMap(([id, blocks]) => {
    const text = said.get(id);
    // A section without slides is reported as such.
    if (text === undefined) return [];
    return spokenStretches(blocks).flatMap((stretch) => lackOf(stretch, text) ?? []);
  });
}

/** Paragraphs are parted by line ends, and so are slides. */
function notesBySection({ deck }: DeckProofs): ReadonlyMap<string, string> {
  const said = new Map<string, string>();
  for (const { section, speakerNotes, ownNotes } of deck.slides) {
    if (section === null || ownNotes) continue;
    const paragraphs = speakerNotes.split('\n').map(plainText);
    said.set(section, [said.get(section) ?? '', ...paragraphs].join('\n'));
  }
  return said;
}

function spokenBlocks({ cited, deck }: DeckProofs): (readonly [string, readonly Block<CitedInline>[]])[] {
  const written = new Set(deck.slides.flatMap(({ origin, section }) => (origin === 'written' ? (section ?? []) : [])));
  const own = allSections(cited.sections).flatMap(({ id, blocks }) => (written.has(id) ? [[id, blocks] as const] : []));
  return [...homeBlocks(cited, deck.slides), ...own];
}

/** What the notes lack of a stretch, if anything. */
function lackOf({ place, parts }: SpokenStretch, text: string): Diagnostic | null {
  let at = 0;
  let formulas: string[] = [];
  for (const part of [...parts.flatMap(sentences), END]) {
    if (part.kind === 'formula') formulas.push(part.text);
    else if (part === END || isTelling(part.text) || formulas.length === 0) {
      const start = part === END ? endOfParagraph(text, at) : text.indexOf(part.text, at);
      if (start < 0) return unsaid(place, part.text);
      const from = at === 0 ? text.lastIndexOf('\n', start) + 1 : at;
      const isAlone = part === END && at === 0;
      const isSaid = isAlone ? isSaidAlone(formulas, text) : maySay(formulas, text.slice(from, start));
      if (formulas.length > 0 && !isSaid) return unsaid(place, formulas.join(' … '));
      formulas = [];
      at = start + part.text.length;
    }
  }
  return null;
}

/** A formula without words is a paragraph of its own, or part of an item or a definition. */
function isSaidAlone(formulas: readonly string[], text: string): boolean {
  const most = 2 * formulas.join(' ').length + SLACK;
  return text.split('\n').some((line) => (line.length <= most || /^– |: /.test(line)) && maySay(formulas, line));
}

/** Characters that even a short formula may take more when it is spoken. */
const SLACK = 20;

const END: SpokenPart = { kind: 'words', text: '' };

function endOfParagraph(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

/** Words between two formulas that neither of them says. */
function isTelling(words: string): boolean {
  return words.length > 4 || /[^\p{ASCII}]{2}/u.test(words);
}

/** Roughly: a paragraph may go on on the next slide where a sentence ends. */
function sentences(part: SpokenPart): SpokenPart[] {
  if (part.kind === 'formula') return [part];
  return part.text.split(/(?<=[.!?…][”’"')\]]{0,9}) /).map((text) => ({ kind: 'words', text }));
}

function unsaid(place: Place, part: string): Diagnostic {
  const reason = `The speaker notes of its section’s slides lack “${part.length > 60 ? `${part.slice(0, 60)}…` : part}”`;
  return diagnose('speaker-notes', place, reason, { expected: [part] });
}
