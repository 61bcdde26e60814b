import { type Font, NO_FONT } from './font.js';
import { IDENTITY, type Matrix, times } from './matrix.js';

/** What `q` keeps and `Q` brings back: the text state (ISO 32000-1, 9.3) and the coordinates. */
export interface TextState {
  matrix: Matrix;
  font: Font;
  size: number;
  charSpace: number;
  wordSpace: number;
  /** Horizontal scaling as a share. */
  scale: number;
  leading: number;
  rise: number;
}

export function freshState(matrix: Matrix): TextState {
  return { matrix, font: NO_FONT, size: 0, charSpace: 0, wordSpace: 0, scale: 1, leading: 0, rise: 0 };
}

/** Place of the next glyph within a text object (9.4). */
export class Pen {
  private line: Matrix = IDENTITY;
  private text: Matrix = IDENTITY;

  set(matrix: Matrix): void {
    this.line = matrix;
    this.text = matrix;
  }

  /** To a line that begins `x`, `y` from where this one began. */
  moveLine(x: number, y: number): void {
    this.set(times([1, 0, 0, 1, x, y], this.line));
  }

  /** On along the line, in unscaled text space. */
  advance(x: number): void {
    const [a, b, c, d, e, f] = this.text;
    this.text = [a, b, c, d, e + x * a, f + x * b];
  }

  /** From text space to the page, the rise counted in. */
  onPage({ rise, matrix }: TextState): Matrix {
    return times(rise === 0 ? this.text : times([1, 0, 0, 1, 0, rise], this.text), matrix);
  }
}

/** Characters and advance of a string (9.4.3, 9.4.4), the latter in unscaled text space. */
export function readString(string: string, state: TextState): { readonly text: string; readonly advance: number } {
  const { texts, widths, otherWidth, bytes } = state.font;
  let text = '';
  let shares = 0;
  let spaces = 0;
  for (let i = 0; i + bytes <= string.length; i += bytes) {
    const first = string.charCodeAt(i);
    const code = bytes === 1 ? first : (first << 8) | string.charCodeAt(i + 1);
    text += texts[code] ?? '';
    shares += code < widths.length ? widths[code]! : otherWidth;
    if (bytes === 1 && code === 32) spaces++;
  }
  const glyphs = Math.floor(string.length / bytes);
  const advance = shares * state.size + glyphs * state.charSpace + spaces * state.wordSpace;
  return { text, advance: advance * state.scale };
}
