import { type Diagnostic, diagnose } from '../../diagnostic.js';
import type { DeckProofs } from './deck.js';
import { lastWord, type MarkSpot, withoutSigns } from './mark-spots.js';
import type { PaperPassages } from './paper-passages.js';
import { letters, plainText } from './plain-text.js';

/**
 * A mark on a slide that was drafted from the paper stands behind the words that it stands behind there, if those words
 * are on the slide. Slides of the author's have their marks where he likes.
 */
export function checkSlideMarks({ cited, paper, deck, placeOf }: DeckProofs): Diagnostic[] {
  const spots = spotsOf(paper);
  return deck.slides.flatMap((slide) => {
    if (slide.origin === 'written' || slide.marks.length === 0) return [];
    const shown = letters(plainText(slide.text));
    return slide.marks.flatMap((number, at) => {
      const spot = spots.get(number);
      const before = slide.aroundMarks[at]?.before ?? '';
      if (!spot || isDue(spot, shown, before)) return [];
      const place = cited.notes[number - 1]?.markPlace ?? placeOf(slide);
      const actual = lastWord(before);
      const found = actual === '' ? 'nothing' : `“${actual}”`;
      const reason = `Mark ${number} stands behind ${found} on slide ${slide.number}, not behind “${spot.word}”`;
      return [diagnose('note-mark', place, reason, { expected: [spot.word], actual: actual || 'nothing' })];
    });
  });
}

/** Fewer letters, a short word or two, may stand on a slide that was cut before the words of the mark. */
const TELLING = 12;

/** Whether the mark stands where it does in the paper; so it is where the slide leaves out or rewords what is before it. */
function isDue({ before, word }: MarkSpot, shown: string, actual: string): boolean {
  const due = withoutSigns(before);
  if (word === '' || due.length < TELLING || !shown.includes(due)) return true;
  const made = withoutSigns(letters(plainText(actual)));
  return made.endsWith(due) || due.endsWith(made || '\n');
}

/** Where each mark stands in the paper, by number. */
function spotsOf({ text, notes }: PaperPassages): ReadonlyMap<number, MarkSpot> {
  const found = new Map<number, MarkSpot>();
  for (const passages of [text, ...notes.values()])
    for (const { marks } of passages) for (const spot of marks) found.set(spot.number, spot);
  return found;
}
