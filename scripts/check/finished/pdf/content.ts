import { Broken } from '../unreadable.js';
import type { Forms, Surroundings } from './forms.js';
import { type Matrix, matrixOf, times } from './matrix.js';
import { type Dict, Keyword, Name, type PdfObject } from './object.js';
import type { Objects } from './objects.js';
import { Parser } from './parser.js';
import { freshState, Pen, readString, type TextState } from './text-state.js';

/** Operands that no operator has as many of are forgotten. */
const MOST_OPERANDS = 64;

type Operands = readonly (PdfObject | undefined)[];

/** Reads what one content stream shows (ISO 32000-1, 7.8.2), which is all of a page or a form within it. */
export class ContentReader {
  private state: TextState;
  private readonly saved: TextState[] = [];
  private readonly pen = new Pen();
  private readonly fonts: Dict | null;

  constructor(
    private readonly objects: Objects,
    private readonly forms: Forms,
    private readonly where: Surroundings,
  ) {
    this.state = freshState(where.matrix);
    this.fonts = objects.dict(where.resources?.get('Font'));
  }

  read(content: Uint8Array): void {
    this.forms.budget.spend(content.length);
    const parser = new Parser(content);
    let operands: PdfObject[] = [];
    for (let token = parser.next(); token !== undefined; token = parser.next()) {
      if (!(token instanceof Keyword)) {
        if (operands.length < MOST_OPERANDS) operands.push(token);
        continue;
      }
      if (token.word === 'BI') {
        skipInlineImage(parser);
        this.paint();
      } else OPERATORS.get(token.word)?.(this, operands);
      operands = [];
    }
  }

  save(): void {
    this.saved.push({ ...this.state });
  }

  restore(): void {
    this.state = this.saved.pop() ?? this.state;
  }

  transform(matrix: Matrix): void {
    this.state.matrix = times(matrix, this.state.matrix);
  }

  set(key: 'charSpace' | 'wordSpace' | 'leading' | 'rise' | 'scale', value: number): void {
    this.state[key] = value;
  }

  setFont(name: PdfObject | undefined, size: number): void {
    const given = name instanceof Name ? this.fonts?.get(name.name) : undefined;
    this.state.font = this.forms.font(given);
    this.state.size = size;
  }

  place(matrix: Matrix): void {
    this.pen.set(matrix);
  }

  moveLine(x: number, y: number): void {
    this.pen.moveLine(x, y);
  }

  nextLine(): void {
    this.pen.moveLine(0, -this.state.leading);
  }

  /** `TJ`, or `Tj` with one string: strings, and numbers that move back by thousandths of the size (9.4.3). */
  show(items: readonly PdfObject[]): void {
    const { state, pen } = this;
    const start = pen.onPage(state);
    let shown = '';
    let advance = 0;
    /** Where the first glyph begins and the last one ends; numbers around them move the pen only. */
    let first = 0;
    let end = Number.NaN;
    for (const item of items) {
      if (typeof item === 'string') {
        const read = readString(item, state);
        shown += read.text;
        if (item !== '' && Number.isNaN(end)) first = advance;
        advance += read.advance;
        if (item !== '') end = advance;
      } else if (typeof item === 'number') advance -= (item / 1000) * state.size * state.scale;
    }
    pen.advance(advance);
    if (!Number.isNaN(end)) this.note(shown, start, first, end);
  }

  /** `first` and `end` are in unscaled text space. */
  private note(shown: string, [a, b, c, d, e, f]: Matrix, first: number, end: number): void {
    const { marks, texts } = this.where;
    const { mcid, artifact, onPage } = marks.innermost;
    texts.push({
      text: marks.show(shown),
      x: e + first * a,
      y: f + first * b,
      width: (end - first) * Math.hypot(a, b),
      size: this.state.size * Math.hypot(c, d),
      mcid: artifact || !onPage ? null : mcid,
      artifact,
    });
  }

  begin(tag: PdfObject | undefined, properties: PdfObject | undefined): void {
    const { objects } = this;
    const dict = objects.dict(properties instanceof Name ? this.resource('Properties', properties) : properties);
    const name = tag instanceof Name ? tag.name : '';
    this.where.marks.begin(name, objects.number(dict?.get('MCID')), objects.text(dict?.get('ActualText')));
  }

  end(): void {
    this.where.marks.end();
  }

  paint(): void {
    this.where.marks.paint();
  }

  draw(name: PdfObject | undefined): void {
    this.paint();
    this.forms.draw(this.resource('XObject', name), { ...this.where, matrix: this.state.matrix });
  }

  private resource(kind: string, name: PdfObject | undefined): PdfObject | undefined {
    return name instanceof Name ? this.objects.dict(this.where.resources?.get(kind))?.get(name.name) : undefined;
  }
}

function num(operand: PdfObject | undefined): number {
  return typeof operand === 'number' ? operand : 0;
}

/** Operators that paint a path or a shading (8.5.3, 8.7.4.2). */
const PAINTING = ['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'sh'] as const;

type Operator = (reader: ContentReader, operands: Operands) => void;

/** Operators that have to do with text (9.3, 9.4), coordinates (8.4.4), marks (14.6) and forms (8.8). */
const OPERATORS: ReadonlyMap<string, Operator> = new Map<string, Operator>([
  ...PAINTING.map((word): [string, Operator] => [word, (reader) => reader.paint()]),
  ['q', (reader) => reader.save()],
  ['Q', (reader) => reader.restore()],
  ['cm', (reader, operands) => reader.transform(matrixOf(operands))],
  ['BT', (reader) => reader.place([1, 0, 0, 1, 0, 0])],
  ['Tc', (reader, [space]) => reader.set('charSpace', num(space))],
  ['Tw', (reader, [space]) => reader.set('wordSpace', num(space))],
  ['Tz', (reader, [percent]) => reader.set('scale', num(percent) / 100)],
  ['TL', (reader, [leading]) => reader.set('leading', num(leading))],
  ['Ts', (reader, [rise]) => reader.set('rise', num(rise))],
  ['Tf', (reader, [name, size]) => reader.setFont(name, num(size))],
  ['Td', (reader, [x, y]) => reader.moveLine(num(x), num(y))],
  [
    'TD',
    (reader, [x, y]) => {
      reader.set('leading', -num(y));
      reader.moveLine(num(x), num(y));
    },
  ],
  ['Tm', (reader, operands) => reader.place(matrixOf(operands))],
  ['T*', (reader) => reader.nextLine()],
  ['Tj', (reader, [string]) => reader.show([string ?? null])],
  ['TJ', (reader, [items]) => reader.show(Array.isArray(items) ? items : [])],
  [
    "'",
    (reader, [string]) => {
      reader.nextLine();
      reader.show([string ?? null]);
    },
  ],
  [
    '"',
    (reader, [wordSpace, charSpace, string]) => {
      reader.set('wordSpace', num(wordSpace));
      reader.set('charSpace', num(charSpace));
      reader.nextLine();
      reader.show([string ?? null]);
    },
  ],
  ['BMC', (reader, [tag]) => reader.begin(tag, undefined)],
  ['BDC', (reader, [tag, properties]) => reader.begin(tag, properties)],
  ['EMC', (reader) => reader.end()],
  ['Do', (reader, [name]) => reader.draw(name)],
]);

/** An inline image (8.9.7) ends where `EI` stands by itself. */
function skipInlineImage({ lexer }: Parser): void {
  const { bytes, end } = lexer;
  const white = (at: number) => at >= end || bytes[at]! <= 32;
  for (let at = lexer.at; at < end; at++) {
    if (bytes[at] === 0x45 && bytes[at + 1] === 0x49 && white(at - 1) && white(at + 2)) {
      lexer.at = at + 2;
      return;
    }
  }
  throw new Broken('An image within the text is not closed');
}
