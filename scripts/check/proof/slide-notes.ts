import type { CitedPaper, Note } from '../../citation/index.js';
import { type Diagnostic, diagnose } from '../../diagnostic.js';
import { type Block, type CitedInline, eachBlock, inlinesOf, plainText as textOf } from '../../paper/index.js';
import type { FinishedSlide } from '../finished/deck.js';
import type { DeckProofs } from './deck.js';

/**
 * On a slide every mark has its note and every note its mark; its number is that of a note of the paper, of which it
 * says some words.
 */
export function checkSlideNotes({ cited, deck, placeOf }: DeckProofs): Diagnostic[] {
  const wordsOf = noteWords(cited);
  return deck.slides.flatMap((slide) => {
    const place = (number: number) => cited.notes[number - 1]?.markPlace ?? placeOf(slide);
    const say = (number: number, reason: string) =>
      diagnose('slide-mark', place(number), `${reason} on slide ${slide.number}`);
    return [...unmatched(slide, say), ...strange(slide, cited, wordsOf, say)];
  });
}

type Say = (number: number, reason: string) => Diagnostic;

function unmatched({ marks, notes }: FinishedSlide, say: Say): Diagnostic[] {
  const numbers = new Set(notes.map(({ number }) => number));
  const marked = new Set(marks);
  return [
    ...[...marked].filter((number) => !numbers.has(number)).map((number) => say(number, `Mark ${number} has no note`)),
    ...[...numbers].filter((number) => !marked.has(number)).map((number) => say(number, `Note ${number} has no mark`)),
  ];
}

function strange(
  { notes }: FinishedSlide,
  { notes: all }: CitedPaper,
  wordsOf: (note: Note) => ReadonlySet<string>,
  say: Say,
): Diagnostic[] {
  return notes.flatMap(({ number, text }) => {
    const note = all[number - 1];
    if (!note) return [say(number, `The report has no note ${number}, which stands`)];
    const own = wordsOf(note);
    const shared = wordsIn(text).some((word) => own.has(word));
    return shared ? [] : [say(number, `Note ${number} says nothing of the report’s note`)];
  });
}

/** Words that a note may say on a slide: its own, and those of the short forms of what it cites. */
function noteWords({ shortForms, bibliography }: CitedPaper): (note: Note) => ReadonlySet<string> {
  const entries = new Map(bibliography?.entries.map(({ key, content }) => [key, content]));
  const known = new Map<Note, ReadonlySet<string>>();
  return (note) => {
    const cites = note.keys.flatMap((key) => [shortForms.get(key) ?? [], entries.get(key) ?? []]);
    const words =
      known.get(note) ?? new Set(wordsIn([blockText(note.blocks), ...cites.map(textOf), ...note.keys].join(' ')));
    known.set(note, words);
    return words;
  };
}

function blockText(blocks: readonly Block<CitedInline>[]): string {
  const texts: string[] = [];
  eachBlock(blocks, (block) => {
    for (const inlines of inlinesOf(block)) texts.push(textOf(inlines));
    if (block.kind === 'codeBlock') texts.push(block.value);
  });
  return texts.join(' ');
}

/** Signs and spaces apart. */
function wordsIn(text: string): string[] {
  return (
    text.toLowerCase().match(/[^\s\u0021-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f\u3000-\u3020]+/g) ??
    []
  );
}
