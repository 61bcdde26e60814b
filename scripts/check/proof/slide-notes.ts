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
  const saysOf = noteWords(cited);
  return deck.slides.flatMap((slide) => {
    const place = (number: number) => cited.notes[number - 1]?.markPlace ?? placeOf(slide);
    const say = (number: number, reason: string) =>
      diagnose('slide-mark', place(number), `${reason} on slide ${slide.number}`);
    return [...unmatched(slide, say), ...strange(slide, cited, saysOf, say)];
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

function strange({ notes }: FinishedSlide, { notes: all }: CitedPaper, saysOf: SaysOf, say: Say): Diagnostic[] {
  return notes.flatMap(({ number, text }) => {
    const note = all[number - 1];
    if (!note) return [say(number, `The report has no note ${number}, which stands`)];
    return wordsIn(text).some(saysOf(note)) ? [] : [say(number, `Note ${number} says nothing of the report’s note`)];
  });
}

type SaysOf = (note: Note) => (word: string) => boolean;

/** Whether a word is one that a note may say on a slide: its own, or one of what it cites. */
function noteWords({ shortForms, bibliography }: CitedPaper): SaysOf {
  const entries = new Map(bibliography?.entries.map(({ key, named, content }) => [key, named ?? content]));
  const ownWords = remember((note: Note) => new Set(wordsIn(blockText(note.blocks))));
  const keyWords = remember((key: string) => {
    const forms = [shortForms.get(key) ?? [], entries.get(key) ?? []];
    return new Set(wordsIn([key, ...forms.map(textOf)].join(' ')));
  });
  return (note) => (word) => note.keys.some((key) => keyWords(key).has(word)) || ownWords(note).has(word);
}

function remember<K, V>(find: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const value = known.get(key) ?? find(key);
    known.set(key, value);
    return value;
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
