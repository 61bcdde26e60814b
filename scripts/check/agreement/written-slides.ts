import { type Lines, linesOf, placeBetween } from '../../deck/offset.js';
import type { Slide } from '../../deck/index.js';
import type { Place } from '../../paper/index.js';
import { type VisibleText, visibleText } from './visible-text.js';

/** A slide of the author's: what is seen of it, and where that stands in the deck's file. */
export interface WrittenSlide {
  readonly slide: Slide;
  /** Markdown of the slide, as the author wrote it. */
  readonly source: string;
  readonly seen: VisibleText;
  /** Place of a part of what is seen; offsets in `seen.text`, the end exclusive. */
  place(start: number, end: number): Place;
  /** Place of a part of `source`. */
  sourcePlace(start: number, end: number): Place;
}

/** The slides written by hand, read from the author's files, given by name. */
export function writtenSlides(slides: readonly Slide[], sources: ReadonlyMap<string, string>): WrittenSlide[] {
  const files = new Map<string, Deck>();
  return slides
    .filter(({ origin }) => origin === 'written')
    .map((slide) => {
      const { file } = slide.place;
      const deck = files.get(file) ?? deckOf(file, sources.get(file) ?? '');
      files.set(file, deck);
      return written(slide, deck);
    });
}

interface Deck {
  readonly text: string;
  readonly lines: Lines;
}

/** With the line ends that places count in. */
function deckOf(file: string, source: string): Deck {
  const text = source.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  return { text, lines: linesOf(file, text) };
}

function written(slide: Slide, { text, lines }: Deck): WrittenSlide {
  const { line, column, endLine, endColumn } = slide.place;
  const start = (lines.starts[line - 1] ?? 0) + column - 1;
  const source = text.slice(start, (lines.starts[endLine - 1] ?? 0) + endColumn - 1);
  const seen = visibleText(source);
  const sourcePlace = (from: number, to: number) => placeBetween(lines, start + from, start + to);
  return {
    ...{ slide, source, seen, sourcePlace },
    place: (from, to) => sourcePlace(seen.at(from), seen.at(to - 1) + 1),
  };
}
