import type { Overflow } from '../../deck/drawn.js';
import type { DeckSource } from '../../deck/index.js';
import { readDeck } from '../finished/index.js';
import { type DeckTheme, overflows } from './index.js';

/**
 * What overflows of the slides that the author wrote, before they are in a file; the others need not be read for it.
 * @param html one `<svg>` for each slide of `source`, with what says where it comes from
 */
export function checkWrittenOverflow(
  { slides }: DeckSource,
  { html, css }: { readonly html: readonly string[]; readonly css: string },
  theme: DeckTheme,
): Overflow[] {
  const written = [...slides.keys()].filter((at) => slides[at]!.origin === 'written');
  const deck = readDeck(`<style>${css}</style>${written.map((at) => html[at]).join('')}`);
  if (!('slides' in deck)) return [];
  const numbered = deck.slides.map((slide, i) => ({ ...slide, number: written[i]! + 1 }));
  return overflows({ ...deck, slides: numbered }, theme, ({ number }) => slides[number - 1]!.place);
}
