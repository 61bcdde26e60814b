import { decodeString } from 'micromark-util-decode-string';
import type { Token } from 'micromark-util-types';

/** A stretch of what an audience reads; the first character stands at `source` in the deck's file. */
export interface SeenPiece {
  readonly text: string;
  readonly source: number;
}

type Slice = (token: Token) => string;

/** Tokens whose text is read as it stands. */
const TEXT: ReadonlySet<string> = new Set(['characterEscapeValue', 'codeTextData', 'codeFlowValue']);
const BLOCKS: ReadonlySet<string> = new Set([
  ...['paragraph', 'atxHeading', 'setextHeading', 'tableData', 'tableHeader', 'codeFlowValue'],
]);
/** Tokens whose inside nobody sees. */
const HIDDEN: ReadonlySet<string> = new Set(['image', 'resource', 'reference', 'definition', 'codeFencedFence']);

/** Collects what is seen of slides: blocks and cells apart by line breaks, without markup, comments and addresses. */
export class Seen {
  readonly pieces: SeenPiece[] = [];
  private hidden = 0;

  enter(token: Token, slice: Slice): void {
    const { type, start } = token;
    if (HIDDEN.has(type)) this.hidden++;
    else if (type === 'data') this.data(slice(token), start.offset);
    else if (TEXT.has(type)) this.add(slice(token), start.offset);
    else if (type === 'lineEnding') this.add(' ', start.offset);
    else if (type === 'htmlText') this.tag(slice(token), start.offset);
    else if (type === 'htmlFlow') this.html(slice(token), start.offset);
  }

  exit({ type, end }: Token): void {
    if (HIDDEN.has(type)) this.hidden--;
    else if (BLOCKS.has(type)) this.add('\n', end.offset);
  }

  /** Without the signs of emphasis, and with characters for references to them. */
  private data(text: string, source: number): void {
    for (const { 0: part, index } of text.matchAll(DATA)) {
      const inWord =
        part.startsWith('_') && /\w/.test(text[index - 1] ?? '') && /\w/.test(text[index + part.length] ?? '');
      if (!/^[*~_]/.test(part) || inWord) this.add(part.startsWith('&') ? decodeString(part) : part, source + index);
    }
  }

  private add(text: string, source: number): void {
    if (this.hidden === 0 && text !== '') this.pieces.push({ text, source });
  }

  /** A superscript is no figure of the number before it. */
  private tag(html: string, source: number): void {
    if (/^<sup\b/i.test(html)) this.add('^', source);
    else if (/^<br\b/i.test(html)) this.add('\n', source);
  }

  /** What stands between the tags of a block of HTML. */
  private html(html: string, source: number): void {
    for (const { 0: part, index } of html.matchAll(HTML)) if (!part.startsWith('<')) this.add(part, source + index);
    this.add('\n', source + html.length);
  }
}

/** Signs of emphasis, references, and text between them. */
const DATA = /[*~]+|_+|&[#\w]+;|[^*~_&]+|&/g;

const HTML = /<!--[\s\S]*?(?:-->|$)|<(style|script)\b[\s\S]*?(?:<\/\1>|$)|<[^>]*>|[^<]+/g;

/** The part of `pieces`, which are in order, between two offsets of the file. */
export function piecesBetween(pieces: readonly SeenPiece[], start: number, end: number): SeenPiece[] {
  return pieces.slice(firstAt(pieces, start), firstAt(pieces, end));
}

/** Index of the first piece at or behind an offset. */
function firstAt(pieces: readonly SeenPiece[], offset: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pieces[middle]!.source < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where an offset in the text of `pieces` stands in the file. */
export function sourceOf(pieces: readonly SeenPiece[], offset: number): number {
  let at = 0;
  for (const { text, source } of pieces) {
    if (offset < at + text.length) return source + offset - at;
    at += text.length;
  }
  return pieces.at(-1)?.source ?? 0;
}
