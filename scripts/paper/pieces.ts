import { drawnTableEnd } from './drawn-table/extent.js';
import { further, type Point } from './source.js';
import { markerLength } from './syntax/fancy-item.js';

/**
 * A stretch of the source that can be tokenized by itself: blocks of any kind, or, since most of a paper is
 * that, one paragraph, heading or note that is certainly nothing else and needs no tokenizing as blocks.
 */
export type Piece = {
  /** Where the text begins, after what marks it as a heading or a note. */
  readonly start: Point;
  readonly end: number;
} & (
  | { readonly kind: 'blocks' | 'paragraph' }
  /** Drawn with characters: Pandoc's simple, multiline and grid tables. */
  | { readonly kind: 'table' }
  | { readonly kind: 'heading'; readonly level: number; readonly from: Point; readonly lineEnd: number }
  | { readonly kind: 'note'; readonly label: string; readonly from: Point }
);

/** A piece of blocks ends at the next possible place after so many characters. */
const LONG = 4000;
const NEWLINE = 10;
const HASH = 35;

/** What can only begin a paragraph or go on with it. */
const PLAIN =
  /^(?:\p{L}|[("“‘«»„'@!&(…—–]|\d(?!\d{0,8}[.)](?:[ \t]|$))|\*{1,2}[^\s*]|_[^\s_]|`[^`]|\[|\\(?!begin)|\$[^$])/u;
/** After a blank line neither goes on with what was before, nor do table, quotation and div. */
const BOUNDARY = /^(?:#{1,6}[ \t]|\[\^|>|\||:::)/;
const HEADING = /^(#{1,6})[ \t]+(?=[^\s#])/;
const LIST = /^[ \t]*(?:[-+*]|\d+[.)])[ \t]/m;
const NOTE = /^\[\^([^\s[\]\\]{1,99})\]:[ \t]+/;
const FENCE = /^( {0,3})(`{3,}(?=[^`]*$)|~{3,})/;
const HTML = /^( {0,3})<(?:(script|pre|style|textarea)(?=[\s>]|$)|(!--)|(\?)|(!\[CDATA\[)|(![A-Za-z]))/i;
const HTML_ENDS = [/<\/(?:script|pre|style|textarea)>/i, /-->/, /\?>/, /\]\]>/, />/] as const;

/** A block that may hold blank lines: `indent` of its first line, and what ends it. */
interface Open {
  readonly indent: number;
  readonly ends: RegExp;
}

/**
 * Splits a text where a new top-level block certainly begins: after a blank line, not indented, outside
 * fenced code and HTML. Micromark takes time quadratic in the blocks of one piece.
 */
export function splitPieces(text: string, origin: Point): Piece[] {
  return new Splitter(text, origin).run();
}

class Splitter {
  private readonly pieces: Piece[] = [];
  private piece: Point | null = null;
  private open: Open | null = null;
  /** Set where it cannot be told whether a fence is still open: the rest stays in one piece. */
  private unsure = false;
  private line: number;

  constructor(
    private readonly text: string,
    private readonly origin: Point,
  ) {
    this.line = origin.line;
  }

  run(): Piece[] {
    const { text } = this;
    let blank = true;
    for (let at = this.origin.offset; at < text.length; ) {
      const end = lineEnd(text, at);
      const line = text.slice(at, end);
      const taken = blank && !this.open && !this.unsure && line !== '' ? this.startBlock(at, line) : 0;
      if (taken > 0) {
        at = taken;
        blank = true;
        continue;
      }
      blank = this.enterLine(line, at);
      at = end + 1;
      this.line++;
    }
    this.closePiece(text.length);
    return this.pieces;
  }

  /** Takes a plain block whole, giving the offset after it; otherwise may begin a new piece, and gives 0. */
  private startBlock(at: number, line: string): number {
    const first = line.charCodeAt(0);
    const end =
      first === HASH
        ? this.takeHeading(at, line)
        : this.takeNote(at, line) || this.takeParagraph(at) || this.takeTable(at, line);
    if (end > 0) {
      for (let i = at; i <= end; i++) if (this.text.charCodeAt(i) === NEWLINE) this.line++;
      return end + 1;
    }
    if (this.piece && at - this.piece.offset > LONG && BOUNDARY.test(line)) this.closePiece(at);
    return 0;
  }

  private takeHeading(at: number, line: string): number {
    const found = HEADING.exec(line);
    if (!found || /#[ \t]*$/.test(line)) return 0;
    const from = this.point(at);
    const start = further(from, found[0].length);
    const lineEnd = at + line.length;
    this.add({ kind: 'heading', level: found[1]!.length, from, start, end: at + line.trimEnd().length, lineEnd });
    return lineEnd;
  }

  /** A note of one paragraph: what follows it is not indented. */
  private takeNote(at: number, line: string): number {
    const found = NOTE.exec(line);
    if (!found) return 0;
    const end = this.plainEnd(at + found[0].length, true);
    if (end === 0 || /^\s*\n[ \t]+\S/.test(this.text.slice(end, end + 200))) return 0;
    const from = this.point(at);
    this.add({ kind: 'note', label: found[1]!, from, start: further(from, found[0].length), end });
    return end;
  }

  private takeParagraph(at: number): number {
    if (markerLength(this.text, at) > 0) return 0;
    const end = this.plainEnd(at, false);
    if (end > 0) this.add({ kind: 'paragraph', start: this.point(at), end });
    return end;
  }

  /** Not in a list, to whose items what is indented may belong. */
  private takeTable(at: number, line: string): number {
    const { text, piece } = this;
    const end = drawnTableEnd(text, at);
    if (end === 0 || (/^[ \t]/.test(line) && piece && LIST.test(text.slice(piece.offset, at)))) return 0;
    this.add({ kind: 'table', start: this.point(at), end });
    return end;
  }

  /** End of the paragraph at `at` if all its lines are plain, otherwise 0; a note also ends where the next begins. */
  private plainEnd(at: number, note: boolean): number {
    const { text } = this;
    let bracket = false;
    for (let from = at; ; ) {
      const end = lineEnd(text, from);
      const line = text.slice(from, end);
      if (from > at && (line.trim() === '' || (note && NOTE.test(line)))) {
        return bracket && text.slice(at, from).includes(']:') ? 0 : from - 1;
      }
      if (!PLAIN.test(line)) return 0;
      bracket ||= line.startsWith('[');
      if (end >= text.length) return bracket && text.slice(at).includes(']:') ? 0 : text.length;
      from = end + 1;
    }
  }

  private add(piece: Piece): void {
    this.closePiece('from' in piece ? piece.from.offset : piece.start.offset);
    this.pieces.push(piece);
  }

  /** Notes what a line opens or closes; true where it is blank. */
  private enterLine(line: string, at: number): boolean {
    const blank = line.trim() === '';
    if (!blank) this.piece ??= this.point(at);
    if (!this.open) this.open = opened(line);
    else if (this.open.ends.test(line)) this.open = null;
    else if (!blank && this.open.indent > line.search(/\S/)) this.unsure = true;
    return blank;
  }

  private closePiece(end: number): void {
    if (this.piece) this.pieces.push({ kind: 'blocks', start: this.piece, end: this.withoutBlankLines(end) });
    this.piece = null;
  }

  /** What is not closed at its container's end would take the blank lines before the next piece. */
  private withoutBlankLines(end: number): number {
    if (end === this.text.length) return end;
    let last = end;
    while (/[ \t]/.test(this.text[last - 1]!) || this.text[last - 2] === '\n') last--;
    return last;
  }

  private point(offset: number): Point {
    const column = offset === this.origin.offset ? this.origin.column : 1;
    return { line: this.line, column, offset };
  }
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

function opened(line: string): Open | null {
  const fence = FENCE.exec(line);
  if (fence) {
    const [, indent, marker] = fence;
    return { indent: indent!.length, ends: new RegExp(`^ {0,3}\\${marker![0]}{${marker!.length},}[ \\t]*$`) };
  }
  const html = HTML.exec(line);
  if (!html) return null;
  const ends = HTML_ENDS[html.slice(2).findIndex((part) => part !== undefined)]!;
  const rest = line.slice(html[0].length);
  return ends.test(rest) || (html[3] && /^-?>/.test(rest)) ? null : { indent: html[1]!.length, ends };
}
