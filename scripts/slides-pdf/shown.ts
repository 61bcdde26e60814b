import { spoken, spokenString } from '../pdf/syntax.js';
import { type FontText, utf16 } from './font-text.js';
import { numberOf, type Operation, operations } from './operations.js';
import { MISSING, STAND_IN } from './stand-in.js';

/** Text that one operation shows, or some do that say together what they mean. */
export interface Shown {
  readonly text: string;
  /** What takes the place of its last operation where a space is to follow; null where none can. */
  readonly spaced: Edit | null;
}

/** An operation, by where it ends, and what is written instead. */
export interface Edit {
  readonly end: number;
  readonly source: string;
}

/** What a content stream shows. */
export interface ShownStream {
  /** By the number of the marked content, in the order of painting. */
  readonly marks: ReadonlyMap<number, readonly Shown[]>;
  /** Glyphs that no font has are shown as a box in our own (ISO 14289-1, 7.21.8). */
  readonly edits: ReadonlyMap<number, string>;
}

const SHOWS: ReadonlySet<string> = new Set(['Tj', 'TJ', "'", '"']);

export function readShown(content: string, fonts: ReadonlyMap<string, FontText>): ShownStream {
  return new ShownReader(content, fonts).read();
}

interface OpenMark {
  readonly number: number | null;
  /** What a Span says instead of its glyphs. */
  readonly actualText: string | null;
}

class ShownReader {
  private readonly marks = new Map<number, Shown[]>();
  private readonly edits = new Map<number, string>();
  private readonly open: OpenMark[] = [];
  private font = { name: '', size: '1' };
  private inText = false;

  constructor(
    private readonly content: string,
    private readonly fonts: ReadonlyMap<string, FontText>,
  ) {}

  read(): ShownStream {
    for (const operation of operations(this.content)) this.take(operation);
    return { marks: this.marks, edits: this.edits };
  }

  private take(operation: Operation): void {
    const { operator, start, end } = operation;
    const source = this.content.slice(start, end);
    if (operator === 'BT' || operator === 'ET') this.inText = operator === 'BT';
    else if (operator === 'Tf') {
      const [, name = '', size = '1'] = /\/(\S+)\s+(\S+)\s+Tf$/.exec(source) ?? [];
      this.font = { name, size };
    } else if (operator === 'BDC' || operator === 'BMC') {
      const digits = ACTUAL_TEXT.exec(source)?.[1];
      const actualText = digits === undefined ? null : utf16(digits);
      this.open.push({ number: numberOf(this.content, operation), actualText });
      if (actualText !== null && spoken(actualText) !== actualText)
        this.edits.set(end, source.replace(ACTUAL_TEXT, `/ActualText${spokenString(actualText)}`));
    } else if (operator === 'EMC') {
      const closed = this.open.pop();
      if (closed?.actualText != null) this.enter(closed.actualText, source, end);
    } else if (SHOWS.has(operator)) this.show(source, end);
  }

  private show(source: string, end: number): void {
    const font = this.fonts.get(this.font.name);
    if (!font) return;
    const written = font.width === 2 ? withoutMissing(source, this.font) : source;
    if (written !== source) this.edits.set(end, written);
    const covering = this.open.find(({ actualText }) => actualText !== null);
    if (!covering) this.enter(textOf(source, font), written, end);
    // Browsers paint a space for what has no glyph; most readers would say one.
    else if (INVISIBLE.test(covering.actualText ?? '') && textOf(source, font).trim() === '') this.edits.set(end, '');
  }

  private enter(text: string, source: string, end: number): void {
    const number = this.open.findLast((mark) => mark.number !== null)?.number ?? null;
    if (number === null) return;
    const shown = this.marks.get(number) ?? [];
    this.marks.set(number, shown);
    shown.push({ text, spaced: this.inText ? { end, source: source + this.space() } : null });
  }

  private space(): string {
    const { name, size } = this.font;
    const font = this.fonts.get(name);
    if (font?.space != null) return ` <${font.space.toString(16).padStart(font.width * 2, '0')}> Tj`;
    return ` /${STAND_IN} ${size} Tf <20> Tj /${name} ${size} Tf`;
  }
}

const ACTUAL_TEXT = /\/ActualText\s*<([\dA-Fa-f]*)>/;

/** Marks of direction and joiners. */
const INVISIBLE = /^\p{Cf}+$/u;

const STRING = /<([\dA-Fa-f\s]*)>/g;

function codesOf(digits: string, width: number): number[] {
  const codes = digits.replace(/\s/g, '').match(new RegExp(`.{${width * 2}}`, 'g')) ?? [];
  return codes.map((code) => Number.parseInt(code, 16));
}

function textOf(source: string, { width, texts }: FontText): string {
  const strings = [...source.matchAll(STRING)].map(([, digits = '']) => digits);
  return strings
    .flatMap((digits) => codesOf(digits, width))
    .map((code) => texts.get(code) ?? (code === 0 ? MISSING : ''))
    .join('');
}

/** The same operation with boxes for glyphs of number 0. */
function withoutMissing(source: string, { name, size }: { readonly name: string; readonly size: string }): string {
  const [, before = '', digits = ''] = /^([\s\S]*?)<([\dA-Fa-f\s]*)>\s*Tj$/.exec(source) ?? [];
  const codes = codesOf(digits, 2);
  if (!codes.includes(0)) return source;
  const shown = codes.map((code) =>
    code === 0 ? `/${STAND_IN} ${size} Tf <21> Tj /${name} ${size} Tf` : `<${code.toString(16).padStart(4, '0')}> Tj`,
  );
  return `${before} ${shown.join(' ')}`;
}
