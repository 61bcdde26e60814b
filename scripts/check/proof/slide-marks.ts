import { type Diagnostic, diagnose } from '../../diagnostic.js';
import type { DeckProofs } from './deck.js';
import { lastWord } from './mark-spots.js';
import type { PaperPassages } from './paper-passages.js';
import { letters, plainText } from './plain-text.js';

/**
 * A mark on a slide that was drafted from the paper stands behind the word that it stands behind there, if that word
 * is on the slide. Slides of the author's have their marks where he likes.
 */
export function checkSlideMarks({ cited, paper, deck, placeOf }: DeckProofs): Diagnostic[] {
  const words = wordsBefore(paper);
  return deck.slides.flatMap((slide) => {
    if (slide.origin === 'written') return [];
    return slide.marks.flatMap((number, at) => {
      const due = words.get(number) ?? '';
      const actual = lastWord(slide.aroundMarks[at]?.before ?? '');
      if (due === '' || actual.endsWith(due) || due.endsWith(actual || '\n')) return [];
      // A formula, and what the deck words in its own way, is not there to be compared.
      if (!letters(plainText(slide.text)).includes(due)) return [];
      const place = cited.notes[number - 1]?.markPlace ?? placeOf(slide);
      const found = actual === '' ? 'nothing' : `“${actual}”`;
      const reason = `Mark ${number} stands behind ${found} on slide ${slide.number}, not behind “${due}”`;
      return [diagnose('note-mark', place, reason, { expected: [due], actual: actual || 'nothing' })];
    });
  });
}

/** The word that each mark stands behind in the paper, by number. */
function wordsBefore({ text, notes }: PaperPassages): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const passages of [text, ...notes.values()])
    for (const { marks } of passages) for (const { number, word } of marks) found.set(number, word);
  return found;
}
