import { isSquare, type Measure, type Type } from './typefaces.js';

/** What a line is filled from: a word, white between two, a forced end. Widths in px, as what a word adds to the line's height. */
type Item =
  | { readonly kind: 'word'; readonly width: number; readonly extra: number }
  | { readonly kind: 'space'; readonly width: number }
  | { readonly kind: 'end' };

/** Text to be broken into lines, as a browser does it: as many words a line as fit. */
export class Text {
  private readonly items: Item[] = [];
  /** Nothing can part what is added next from the word before. */
  private joined = false;

  constructor(private readonly measure: Measure) {}

  add(text: string, type: Type): void {
    for (let at = 0; at < text.length; ) {
      const end = endOfPart(text, at);
      if (isSpace(text.charCodeAt(at))) this.space(this.measure(' ', type));
      else this.words(text.slice(at, end), type);
      at = end;
    }
  }

  private words(part: string, type: Type): void {
    if (!DIVISIBLE.test(part)) this.word(this.measure(part, type), 0, false);
    else for (const word of divided(part)) this.word(this.measure(word, type), 0, /[-–—/]$/.test(word) || isLast(word));
  }

  /** White that is no character. */
  space(width: number): void {
    this.items.push({ kind: 'space', width });
    this.joined = false;
  }

  /** White that belongs to the word before it. */
  pad(width: number): void {
    if (this.items.at(-1)?.kind === 'word') this.word(width, 0, false);
  }

  /** What is not parted and may be higher than its line, by `extra`. */
  box(width: number, extra: number): void {
    this.word(width, extra, true);
  }

  /** Ends the line where one is begun. */
  close(): void {
    if (this.items.at(-1)?.kind === 'word') this.end();
  }

  end(): null {
    this.items.push({ kind: 'end' });
    this.joined = false;
    return null;
  }

  private word(width: number, extra: number, parted: boolean): void {
    const last = this.items.at(-1);
    if (this.joined && last?.kind === 'word')
      this.items[this.items.length - 1] = {
        kind: 'word',
        width: last.width + width,
        extra: Math.max(last.extra, extra),
      };
    else this.items.push({ kind: 'word', width, extra });
    this.joined = !parted;
  }

  get isEmpty(): boolean {
    return !this.items.some(({ kind }) => kind === 'word');
  }

  /** Widths of the widest word and of the longest line. */
  extent(): { readonly min: number; readonly max: number } {
    let [min, max, line] = [0, 0, 0];
    for (const item of this.items) {
      if (item.kind === 'word') min = Math.max(min, item.width);
      line = item.kind === 'end' ? 0 : line + item.width;
      max = Math.max(max, line);
    }
    return { min, max };
  }

  /** Number of lines in a column; a word wider than that is divided. */
  lines(column: number): number {
    return this.set(column).lines;
  }

  /** Height in a column. */
  height(column: number, leading: number): number {
    const { lines, extra } = this.set(column);
    return lines * leading + extra;
  }

  private set(column: number): { readonly lines: number; readonly extra: number } {
    let [lines, extra, most] = [0, 0, 0];
    let [used, white] = [Number.POSITIVE_INFINITY, 0];
    for (const item of this.items) {
      if (item.kind === 'space') white += item.width;
      else if (item.kind === 'end') {
        if (used === Number.POSITIVE_INFINITY) lines++;
        [used, white] = [Number.POSITIVE_INFINITY, 0];
      } else if (used + white + item.width <= column) {
        used += white + item.width;
        white = 0;
        extra += Math.max(0, item.extra - most);
        most = Math.max(most, item.extra);
      } else {
        const whole = Math.max(0, Math.ceil(item.width / column) - 1);
        lines += 1 + whole;
        [used, white] = [item.width - whole * column, 0];
        most = item.extra;
        extra += most;
      }
    }
    return { lines, extra };
  }
}

/** Where the white or the word at `start` ends. */
function endOfPart(text: string, start: number): number {
  const space = isSpace(text.charCodeAt(start));
  let end = start + 1;
  while (end < text.length && isSpace(text.charCodeAt(end)) === space) end++;
  return end;
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0a;
}

const DIVISIBLE = /[-–—/\u2e80-\uffff]/;

/** Parts a word where its line may end: behind a hyphen, dash or slash, and between ideographs. */
function divided(part: string): readonly string[] {
  const words: string[] = [];
  for (const piece of part.match(/[^-–—/]*[-–—/]+|[^-–—/]+/g) ?? []) {
    let open = '';
    for (const character of piece) {
      if (isSquare(character) && !CLOSING.test(character) && open !== '') {
        words.push(open);
        open = '';
      }
      open += character;
    }
    words.push(open);
  }
  return words;
}

function isLast(word: string): boolean {
  const last = [...word].at(-1);
  return last !== undefined && isSquare(last);
}

/** Signs with which no line begins. */
const CLOSING = /[、。，．：；？！）」』】〕〉》ー々]/;
