import { type Diagnostic, diagnose } from '../../diagnostic.js';
import { type Block, type CitedInline, divLook, type Place, steering } from '../../paper/index.js';
import type { DeckProofs } from './deck.js';
import { homeBlocks } from './home-blocks.js';

/** What always has a slide of its own, with the kinds of slide that it may be. */
const SHOWN = [
  { kind: 'figure', name: 'figures', slides: ['figure', 'beside'] },
  { kind: 'table', name: 'tables', slides: ['table', 'timeline'] },
  { kind: 'quote', name: 'quotations', slides: ['quotation'] },
  { kind: 'codeBlock', name: 'listings', slides: ['code'] },
] as const;

/** Each figure, table, quotation and listing of a section that was drafted has its slide: a slide that is gone is missed. */
export function checkDrawnSlides({ cited, deck }: DeckProofs): Diagnostic[] {
  const kinds = new Map<string, string[]>();
  for (const { section, kind } of deck.slides) {
    if (section === null) continue;
    const known = kinds.get(section);
    if (known) known.push(kind);
    else kinds.set(section, [kind]);
  }
  return [...homeBlocks(cited, deck.slides)].flatMap(([id, blocks]) => {
    const shown = kinds.get(id);
    // A section without slides is reported as such.
    if (!shown) return [];
    return SHOWN.flatMap(({ kind, name, slides }) => {
      const places = placesOf(kind, blocks);
      const found = shown.filter((one) => slides.some((slide) => slide === one)).length;
      return places.length > found ? [lacking(name, places[found] as Place, [places.length, found])] : [];
    });
  });
}

/** Where blocks of a kind stand that are not within others, divs apart, as far as each has to have a slide. */
function placesOf(kind: string, blocks: readonly Block<CitedInline>[]): Place[] {
  return blocks.flatMap((block): Place[] => {
    const said = 'attributes' in block ? steering(block.attributes) : null;
    if (said === 'no-slide' || (said === 'slide' && block.kind === 'div')) return [];
    if (block.kind === 'div') return divLook(block.attributes.classes) ? [] : placesOf(kind, block.blocks);
    return block.kind === kind ? [block.place] : [];
  });
}

function lacking(name: string, place: Place, [due, found]: readonly [number, number]): Diagnostic {
  const reason = `The section has ${due} ${name}, and the deck slides of ${found}`;
  return diagnose('slide-order', place, reason, { expected: [String(due)], actual: String(found) });
}
