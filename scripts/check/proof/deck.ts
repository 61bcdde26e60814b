import type { CitedPaper } from '../../citation/index.js';
import { type Diagnostic, diagnose } from '../../diagnostic.js';
import type { Place } from '../../paper/index.js';
import { allSections } from '../coverage.js';
import type { FinishedDeck, FinishedSlide } from '../finished/deck.js';
import { checkDeckSections } from '../sections.js';
import { checkDrawnSlides } from './drawn-slides.js';
import type { PaperPassages } from './paper-passages.js';
import { checkSlideMarks } from './slide-marks.js';
import { checkSlideNotes } from './slide-notes.js';
import { checkSources } from './sources.js';
import { checkSpeakerNotes } from './speaker-notes.js';

/** A paper and its finished deck: what every rule about the deck looks at. */
export interface DeckProofs {
  readonly cited: CitedPaper;
  readonly paper: PaperPassages;
  readonly deck: FinishedDeck;
  /** How many slides were made of the paper; 0 where that is not known. */
  readonly made: number;
  /** Where a slide comes from: its own place, or its section's heading, or the paper's start. */
  placeOf(slide: FinishedSlide): Place;
}

/** Proves a finished deck against its paper; `written` are the places of its slides, as they are counted. */
export function proveDeck(given: Omit<DeckProofs, 'placeOf' | 'made'>, written: readonly Place[]): Diagnostic[] {
  const { cited, deck } = given;
  const start = { file: cited.file, line: 1, column: 1, endLine: 1, endColumn: 1 };
  const places = new Map(allSections(cited.sections).map(({ id, place }) => [id, place]));
  const placeOf = ({ id, section }: FinishedSlide) => written[Number(id) - 1] ?? places.get(section ?? '') ?? start;
  const proofs = { ...given, made: written.length, placeOf };
  const slides = deck.slides.map((slide) => ({ section: slide.section, kind: slide.kind, place: placeOf(slide) }));
  return [...checkDeckSections(cited, slides), ...RULES.flatMap((rule) => rule(proofs))];
}

/** None is missing and none has moved: where their ids do not tell, their number may. */
function checkOrder(proofs: DeckProofs): Diagnostic[] {
  const found = checkIds(proofs);
  return found.length > 0 ? found : checkCount(proofs);
}

/** Slides count through from the first. */
function checkIds({ deck, placeOf }: DeckProofs): Diagnostic[] {
  return deck.slides.flatMap((slide, at) => {
    const before = at === 0 ? 0 : Number(deck.slides[at - 1]!.id);
    const expected = String(before + 1);
    // Ids of another kind say nothing about the order.
    if (slide.id === expected || !/^\d+$/.test(slide.id) || Number.isNaN(before)) return [];
    const reason = `Slide ${slide.id} stands where slide ${expected} is due`;
    return [diagnose('slide-order', placeOf(slide), reason, { expected: [expected], actual: slide.id })];
  });
}

/** There are as many slides as were made, where that is known: none is gone, even if those behind it were counted anew. */
function checkCount({ cited, deck, made }: DeckProofs): Diagnostic[] {
  if (made === 0 || made === deck.slides.length) return [];
  const start = { file: cited.file, line: 1, column: 1, endLine: 1, endColumn: 1 };
  const reason = `The deck has ${deck.slides.length} slides, and ${made} were made of the paper`;
  return [diagnose('slide-order', start, reason, { expected: [String(made)], actual: String(deck.slides.length) })];
}

/** Links inside the deck lead to slides that are there. */
function checkLinks({ deck, placeOf }: DeckProofs): Diagnostic[] {
  const ids = new Set(deck.slides.map(({ id }) => id));
  return deck.slides.flatMap((slide) =>
    slide.links
      .filter((href) => href.startsWith('#') && !ids.has(decoded(href.slice(1))))
      .map((href) =>
        diagnose(
          'link-target',
          placeOf(slide),
          `On slide ${slide.number} a link leads to “${href}”, which is no slide`,
        ),
      ),
  );
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

/** Pictures have something to be said, even if that is nothing. */
function checkImages({ deck, placeOf }: DeckProofs): Diagnostic[] {
  return deck.slides
    .filter(({ images }) => images.includes(null))
    .map((slide) => diagnose('image-alt', placeOf(slide), `An image on slide ${slide.number} has no alternative text`));
}

/** Nothing is loaded from anywhere. */
function checkRequests({ cited, deck }: DeckProofs): Diagnostic[] {
  const start = { file: cited.file, line: 1, column: 1, endLine: 1, endColumn: 1 };
  return deck.requests.map((address) =>
    diagnose('deck-request', start, `The deck asks for “${address}”`, { actual: address }),
  );
}

function checkLanguage({ cited, deck }: DeckProofs): Diagnostic[] {
  const { lang } = cited.metadata;
  if (deck.lang === lang) return [];
  const start = { file: cited.file, line: 1, column: 1, endLine: 1, endColumn: 1 };
  return [diagnose('structure-document', start, `The deck says that it is in “${deck.lang}”, and the paper “${lang}”`)];
}

const RULES: readonly ((proofs: DeckProofs) => Diagnostic[])[] = [
  checkOrder,
  checkDrawnSlides,
  checkSlideNotes,
  checkSlideMarks,
  checkSources,
  checkSpeakerNotes,
  checkLinks,
  checkImages,
  checkRequests,
  checkLanguage,
];
