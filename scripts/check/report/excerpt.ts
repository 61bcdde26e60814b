import { columns, isRightToLeft, printable } from '../terminal.js';

/** Columns of source shown where the terminal does not say how wide it is; paragraphs are often one long line. */
export const WIDTH = 96;

export interface Excerpt extends Cut {
  readonly text: string;
  /** To be printed below `text`: spaces and carets. */
  readonly caret: string;
}

/**
 * The part of a source line around a finding, with what points at it. Where letters run from right to left, columns
 * say nothing of where a terminal puts them: what is meant is repeated instead.
 * @param start UTF-16 offset of the finding, from 0
 * @param end offset behind it; at least one character is marked
 * @param width columns that the excerpt may take
 */
export function excerpt(line: string, start: number, end: number, width = WIDTH): Excerpt {
  const { before, marked, after } = cut(line, start, Math.max(end, start + 1), width);
  const caret = isRightToLeft(before + marked)
    ? `^ ${marked}`
    : ' '.repeat(columns(before)) + '^'.repeat(Math.max(1, columns(marked)));
  return { text: before + marked + after, before, marked, after, caret };
}

/** What is marked, and what stands around it. */
interface Cut {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/** A line that does not fit is cut around the place, with so much of the width in front of it. */
const LEAD = 0.38;

function cut(line: string, start: number, end: number, width: number): Cut {
  const fits = line.length <= width * LONGEST && columns(printable(line)) <= width;
  const before = fits ? line.slice(0, start) : fromWord(nearest(line, start, Math.round(width * LEAD)), start);
  const rest = fits ? clusters(line.slice(start)) : following(line, start, width - columns(printable(before)));
  const shown = rest.join('');
  const to = lengthTo(rest, end - start);
  return {
    before: (before.length < start ? '…' : '') + printable(before),
    marked: printable(shown.slice(0, to)),
    after: printable(shown.slice(to)) + (start + shown.length < line.length ? '…' : ''),
  };
}

/** UTF-16 units to a column, as many as clusters have: a letter with its accents, a family of four with its joiners. */
const LONGEST = 8;

/** What stands in front of `start`, as much as fits into so many columns. */
function nearest(line: string, start: number, width: number): string {
  const before = clusters(line.slice(Math.max(0, start - width * LONGEST), start));
  return fitting(before.reverse(), width).reverse().join('');
}

function following(line: string, start: number, width: number): string[] {
  return fitting(clusters(line.slice(start, start + width * LONGEST)), width);
}

function fitting(from: readonly string[], width: number): string[] {
  let used = 0;
  const past = from.findIndex((cluster) => {
    used += columns(printable(cluster));
    return used > width;
  });
  return past < 0 ? [...from] : from.slice(0, past);
}

/** Without the rest of the word that the cut goes through, unless that is most of it. */
function fromWord(text: string, start: number): string {
  const space = text.length < start ? text.indexOf(' ') : -1;
  return space >= 0 && space < text.length / 2 ? text.slice(space + 1) : text;
}

/** UTF-16 units up to the end of the cluster in which offset `to` lies. */
function lengthTo(from: readonly string[], to: number): number {
  let length = 0;
  for (const cluster of from) {
    if (length >= to) break;
    length += cluster.length;
  }
  return length;
}

/** What a reader takes for one character each (UAX #29). ASCII, which most lines are, needs no looking up. */
function clusters(text: string): string[] {
  if (isAscii(text)) return text.split('');
  return [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)].map(({ segment }) => segment);
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) return false;
  return true;
}
