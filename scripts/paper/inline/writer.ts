import type { Link, SourceInline, Text } from '../inline.js';
import type { Place } from '../place.js';
import { placeOf, type TextReading } from '../reading.js';
import { further } from '../source.js';
import type { Extent, Part, TextPart } from './part.js';
import { newQuoteState, type QuoteState, smarten } from './quotes.js';
import { spacePunctuation } from './spacing.js';

/**
 * Writes the inline nodes of one paragraph, heading or cell. Text is collected into one node a source line,
 * so that what is found on a page can be traced to its line.
 */
export interface Writer {
  readonly reading: TextReading;
  readonly out: SourceInline[];
  readonly quotes: QuoteState;
  /** Inside brackets with a citation, where a locator has to stay readable for the next stage. */
  readonly cited: boolean;
  /** Text that the next characters join. */
  text: OpenText | null;
  /** A line has ended, and its space is not written yet. */
  space: boolean;
  /** The table of handlers, handed down so that they can call each other. */
  readonly write: (writer: Writer, parts: readonly Part[]) => void;
}

/** A text node that is still being written. */
type OpenText = { -readonly [K in keyof Text]: Text[K] };

export function newWriter(reading: TextReading, write: Writer['write']): Writer {
  return { reading, out: [], quotes: newQuoteState(), cited: false, text: null, space: false, write };
}

/** The nodes that `parts` make, as children of another. */
export function childrenOf(writer: Writer, parts: readonly Part[], cited = writer.cited): SourceInline[] {
  const inner: Writer = { ...writer, out: [], text: null, space: false, cited };
  writer.write(inner, parts);
  endText(inner);
  return inner.out;
}

/** Enters a node that is not text. `sound` is the character that a quotation mark after it sees before it. */
export function enter(writer: Writer, node: SourceInline, sound = 'x'): void {
  endText(writer);
  writer.out.push(node);
  writer.quotes.previous = sound;
}

export function writeText(writer: Writer, part: TextPart): void {
  if (part.literal) {
    say(writer, part.value, part);
    writer.quotes.previous = part.value.at(-1) ?? writer.quotes.previous;
    return;
  }
  let from = 0;
  if (part.value.includes('@')) {
    for (const found of part.value.matchAll(EMAIL)) {
      writeSmart(writer, part, from, found.index);
      from = found.index + found[0].length;
      enter(writer, mailLink(writer, part, found.index, found[0]));
    }
  }
  writeSmart(writer, part, from, part.value.length);
}

// As GFM's autolink literals read an address, with at least one dot in the host.
const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]*[A-Za-z0-9])+/g;

function mailLink(writer: Writer, part: TextPart, from: number, address: string): Link<SourceInline> {
  const start = further(part.start, from);
  const place = placeOf(writer.reading, { start, end: further(start, address.length) });
  return {
    kind: 'link',
    url: `mailto:${address}`,
    bare: true,
    children: [{ kind: 'text', value: address, place }],
    place,
  };
}

function writeSmart(writer: Writer, part: TextPart, from: number, to: number): void {
  if (from >= to) return;
  const { reading, quotes } = writer;
  const raw = from === 0 && to === part.value.length ? part.value : part.value.slice(from, to);
  const next = part.start.offset + to;
  const after = reading.source.text.slice(next, next + 80);
  const { spacing } = reading.language;
  const before = quotes.previous;
  const smart = smarten(raw, after, reading.language, quotes);
  const value = spacing && !writer.cited ? spacePunctuation(smart, before, after.slice(0, 1), spacing) : smart;
  const start = further(part.start, from);
  say(writer, writer.cited ? value : bindAbbreviations(value), { start, end: further(start, to - from) });
}

/** Pandoc's list of abbreviations, shortened to what papers use: no line ends after one. */
const ABBREVIATION =
  /(?<![\p{L}\p{N}.])(Mr|Mrs|Ms|Dr|Prof|St|Gen|Gov|Sen|Rep|Capt|Hon|Rev|vol|no|nos|p|pp|ch|chap|sec|cf|vs|e\.g|i\.e|Fig|Figs|Eq|Eqs|Tab|Nr|Abb|S)\. (?=[\p{Lu}\p{N}])/gu;

function bindAbbreviations(value: string): string {
  return value.includes('. ') ? value.replace(ABBREVIATION, '$1.\u00A0') : value;
}

/** Adds characters as they are to be printed. */
export function say(writer: Writer, value: string, extent: Extent): void {
  const place = placeOf(writer.reading, extent);
  const { text } = writer;
  if (text && !writer.space) {
    text.value += value;
    text.place = { ...text.place, endLine: place.endLine, endColumn: place.endColumn };
    return;
  }
  openText(writer, writer.space ? ` ${value}` : value, place);
  writer.space = false;
}

function openText(writer: Writer, value: string, place: Place): void {
  writer.text = { kind: 'text', value, place };
  writer.out.push(writer.text);
}

/**
 * A line of the source ends: the space joins the text before it. Between two characters of a script that
 * is written without spaces there is none.
 */
export function endLine(writer: Writer): void {
  if (IDEOGRAPH.test(writer.quotes.previous)) {
    endText(writer);
    return;
  }
  if (writer.text) {
    writer.text.value += ' ';
    endText(writer);
  } else writer.space = true;
  writer.quotes.previous = ' ';
}

const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u;

/** What follows is not text, or stands on another line. */
export function endText(writer: Writer): void {
  if (writer.space && !writer.text) openText(writer, ' ', placeBefore(writer));
  if (writer.text) writer.text.value = writer.text.value.replace(/[ \t]{2,}|\t/g, ' ');
  writer.text = null;
  writer.space = false;
}

/** A space between two nodes has no place of its own: it takes that of the node before it. */
function placeBefore({ out, reading }: Writer): Place {
  return out.at(-1)?.place ?? reading.source.place(reading.source.origin, reading.source.origin);
}
