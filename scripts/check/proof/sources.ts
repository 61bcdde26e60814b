import { type Diagnostic, diagnose } from '../../diagnostic.js';
import { slideHomes, plainText as textOf } from '../../paper/index.js';
import type { DeckProofs } from './deck.js';
import { HOLE } from './passage.js';
import { plainText } from './plain-text.js';
import { spokenParts } from './spoken-parts.js';

/** Every source that the paper lists stands on the slides of the bibliography. */
export function checkSources({ cited, deck }: DeckProofs): Diagnostic[] {
  const { bibliography } = cited;
  if (!bibliography || slideHomes(cited.sections, cited.metadata).get(bibliography.section) === null) return [];
  const slides = deck.slides.filter(({ kind, section }) => kind === 'sources' || section === bibliography.section);
  // Slides that the author wrote for the bibliography say what he likes.
  if (slides.some(({ origin }) => origin === 'written')) return [];
  const shown = plainText(slides.map(({ text }) => text).join(' '));
  let at = 0;
  return bibliography.entries.flatMap(({ content, place }) => {
    for (const part of spokenParts(content)) {
      const ahead = shown.indexOf(part, at);
      const found = ahead < 0 ? shown.indexOf(part) : ahead;
      if (found < 0) {
        const reason = `The deck does not list the source “${textOf(content).replaceAll(HOLE, '…').slice(0, 80)}”`;
        return [diagnose('source-not-in-deck', place, reason)];
      }
      at = found + part.length;
    }
    return [];
  });
}
