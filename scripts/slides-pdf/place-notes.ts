import { type Element, isElement, type Kid, PLAIN } from './element.js';

const HEADING = /^H\d$/;

/**
 * A slide with the notes from its foot after their marks, as whoever hears it read needs them; what is marked in a
 * heading follows that. A note without a mark, and one that was said already, stay at the end.
 */
export function withPlacedNotes(slide: Element): Element {
  const waiting = new Map<string, Element>();
  const bare = withoutNotes(slide, waiting);
  const placed = placedBelow(bare, waiting);
  const rest = [...new Set(waiting.values())];
  return rest.length === 0 ? placed : { ...placed, kids: [...placed.kids, inParagraph(rest)] };
}

/** Takes the notes out, each entered under its numbers. */
function withoutNotes(element: Element, notes: Map<string, Element>): Element {
  const kids = element.kids.flatMap((kid): Kid[] => {
    if (!isElement(kid)) return [kid];
    if (kid.role === 'Note') {
      const numbers = numbersOf(labelOf(kid));
      for (const number of numbers.length > 0 ? numbers : [`${notes.size} without a number`]) notes.set(number, kid);
      return [];
    }
    const below = withoutNotes(kid, notes);
    return below.kids.length === 0 && kid.kids.length > 0 ? [] : [below];
  });
  return { ...element, kids };
}

/** What a note's number stands in. */
export function labelOf(note: Element): Element | undefined {
  return note.kids.find((one): one is Element => isElement(one) && one.role === 'Lbl');
}

/** The numbers that a mark or a label shows. */
export function numbersOf(element: Element | undefined): string[] {
  return element?.note?.text.split(/[^\p{N}]+/u).filter((number) => number !== '') ?? [];
}

function placedBelow(element: Element, waiting: Map<string, Element>): Element {
  const kids = element.kids.flatMap((kid): Kid[] => {
    if (!isElement(kid)) return [kid];
    if (kid.role === 'Reference') return [kid, ...taken(kid, waiting)];
    if (!HEADING.test(kid.role)) return [placedBelow(kid, waiting)];
    const notes = marksIn(kid).flatMap((mark) => taken(mark, waiting));
    return notes.length > 0 ? [kid, inParagraph(notes)] : [kid];
  });
  return { ...element, kids };
}

function marksIn(element: Element): Element[] {
  return element.kids.filter(isElement).flatMap((kid) => (kid.role === 'Reference' ? [kid] : marksIn(kid)));
}

/** The notes of a mark that have not been said. */
function taken(mark: Element, waiting: Map<string, Element>): Element[] {
  const notes = numbersOf(mark).flatMap((number) => waiting.get(number) ?? []);
  for (const [number, note] of waiting) if (notes.includes(note)) waiting.delete(number);
  return [...new Set(notes)];
}

function inParagraph(kids: readonly Kid[]): Element {
  return { ...PLAIN, role: 'P', kids };
}
