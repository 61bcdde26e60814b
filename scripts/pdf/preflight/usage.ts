import PDFArray from 'pdf-lib/es/core/objects/PDFArray';
import PDFDict from 'pdf-lib/es/core/objects/PDFDict';
import PDFName from 'pdf-lib/es/core/objects/PDFName';
import type PDFObject from 'pdf-lib/es/core/objects/PDFObject';
import PDFRawStream from 'pdf-lib/es/core/objects/PDFRawStream';
import { decodePDFRawStream } from 'pdf-lib/es/core/streams/decode';
import { ascii, nameAt, type Operation, scanContent, stringBytes } from './content-tokens.js';
import { INTENTS } from './operators.js';

/** A font that letters are shown in. */
export interface FontUse {
  readonly font: PDFDict;
  /** Those of simple fonts have one byte, those of composite ones two. */
  readonly codes: Set<number>;
  /** Whether any are painted: those that lie unseen over a scan are not (ISO 32000-1, 9.3.6, mode 3). */
  painted: boolean;
}

/** What a page’s content uses, with that of the forms, patterns and glyphs that it paints. */
export interface Usage {
  readonly fonts: ReadonlyMap<PDFDict, FontUse>;
  readonly spaces: ReadonlySet<PDFObject>;
  readonly images: ReadonlySet<PDFRawStream>;
  readonly limits: Limits;
}

/** How far the content goes in what an archive file bounds (ISO 19005-3, 6.1.13), and other lapses of it. */
export interface Limits {
  /** Graphics states kept at a time. */
  depth: number;
  /** Bytes. */
  longestString: number;
  longestName: number;
  largestInteger: number;
  /** Names that stand for nothing (6.2.2). */
  readonly missing: Set<string>;
  /** Filters, depths and intents of inline images that are not allowed (6.1.10, 6.2.6, 6.2.8). */
  readonly filters: Set<string>;
}

interface Work {
  readonly content: Uint8Array;
  readonly resources: PDFDict;
}

interface TextState {
  font: FontUse | null;
  mode: number;
}

/** Reads content and all that it paints, each stream once. */
export function usageOf(content: Uint8Array, resources: PDFDict): Usage {
  const reader = new Reader();
  reader.waiting.push({ content, resources });
  for (let next = reader.waiting.pop(); next; next = reader.waiting.pop()) reader.read(next);
  return reader;
}

class Reader implements Usage {
  readonly fonts = new Map<PDFDict, FontUse>();
  readonly spaces = new Set<PDFObject>();
  readonly images = new Set<PDFRawStream>();
  readonly limits: Limits = {
    depth: 0,
    longestString: 0,
    longestName: 0,
    largestInteger: 0,
    missing: new Set(),
    filters: new Set(),
  };
  readonly waiting: Work[] = [];
  private readonly seen = new Set<PDFObject>();

  read({ content, resources }: Work): void {
    const kept: TextState[] = [];
    let state: TextState = { font: null, mode: 0 };
    scanContent(content, (operation) => {
      const { operator, operands } = operation;
      this.measure(content, operands);
      if (operator === 'q') {
        kept.push({ ...state });
        this.limits.depth = Math.max(this.limits.depth, kept.length);
      } else if (operator === 'Q') state = kept.pop() ?? state;
      else if (operator === 'Tr') state.mode = Number(ascii(content, operands[0] ?? 0, operands[1] ?? 0));
      else if (operator === 'Tf') state.font = this.font(this.named(content, operation, resources, 'Font', 0));
      else if (operator === 'gs') this.state(this.named(content, operation, resources, 'ExtGState', 0), state);
      else if (TEXT.has(operator)) this.show(content, operands, state);
      else this.paint(content, operation, resources);
    });
  }

  private measure(content: Uint8Array, operands: readonly number[]): void {
    const { limits } = this;
    for (let at = 0; at < operands.length; at += 2) {
      const length = operands[at + 1]! - operands[at]!;
      if (length < 10) continue;
      const first = content[operands[at]!]!;
      if (first === 0x2f) limits.longestName = Math.max(limits.longestName, length - 1);
      else if (first === 0x28 || first === 0x3c) {
        if (length > 1000)
          limits.longestString = Math.max(
            limits.longestString,
            stringBytes(content, operands[at]!, operands[at + 1]!).length,
          );
      } else {
        const text = ascii(content, operands[at]!, operands[at + 1]!);
        if (/^[+-]?\d+$/.test(text)) limits.largestInteger = Math.max(limits.largestInteger, Math.abs(Number(text)));
      }
    }
  }

  /** What a name among the operands stands for; undefined where it is none, or there is no such thing. */
  private named(
    content: Uint8Array,
    { operands }: Operation,
    resources: PDFDict,
    kind: string,
    at: number,
  ): PDFObject | undefined {
    const place = at < 0 ? operands.length + 2 * at : 2 * at;
    const [from, to] = [operands[place], operands[place + 1]];
    if (from === undefined || to === undefined || content[from] !== 0x2f) return undefined;
    const name = nameAt(content, from, to);
    if (kind === 'ColorSpace' && DEVICE.has(name)) return undefined;
    const dict = resources.lookup(PDFName.of(kind));
    const found = dict instanceof PDFDict ? dict.lookup(PDFName.of(name)) : undefined;
    if (found === undefined) this.limits.missing.add(`“${name}”`);
    return found;
  }

  private font(font: PDFObject | undefined): FontUse | null {
    if (!(font instanceof PDFDict)) return null;
    const known = this.fonts.get(font);
    if (known) return known;
    const use: FontUse = { font, codes: new Set(), painted: false };
    this.fonts.set(font, use);
    return use;
  }

  private state(dict: PDFObject | undefined, state: TextState): void {
    if (!(dict instanceof PDFDict)) return;
    const font = dict.lookup(PDFName.of('Font'));
    if (font instanceof PDFArray) state.font = this.font(font.lookup(0));
    const mask = dict.lookup(PDFName.of('SMask'));
    if (mask instanceof PDFDict) this.stream(mask.lookup(PDFName.of('G')), undefined);
  }

  private show(content: Uint8Array, operands: readonly number[], { font, mode }: TextState): void {
    if (!font) this.limits.missing.add('a font that it does not name');
    if (!font) return;
    const wide = font.font.lookup(PDFName.of('Subtype')) === PDFName.of('Type0');
    if (mode !== 3) font.painted = true;
    for (let at = 0; at < operands.length; at += 2) {
      const first = content[operands[at]!];
      if (first !== 0x28 && first !== 0x3c) continue;
      const bytes = stringBytes(content, operands[at]!, operands[at + 1]!);
      if (wide) for (let i = 0; i + 1 < bytes.length; i += 2) font.codes.add(256 * bytes[i]! + bytes[i + 1]!);
      else for (const code of bytes) this.glyph(font, code);
    }
  }

  /** A glyph of a Type 3 font is a content stream (9.6.5). */
  private glyph({ font, codes }: FontUse, code: number): void {
    if (codes.has(code)) return;
    codes.add(code);
    if (font.lookup(PDFName.of('Subtype')) !== PDFName.of('Type3')) return;
    const procedures = font.lookup(PDFName.of('CharProcs'));
    if (!(procedures instanceof PDFDict) || this.seen.has(procedures)) return;
    this.seen.add(procedures);
    for (const key of procedures.keys()) this.stream(procedures.lookup(key), font.lookup(PDFName.of('Resources')));
  }

  private paint(content: Uint8Array, operation: Operation, resources: PDFDict): void {
    const named = (kind: string, at: number) => this.named(content, operation, resources, kind, at);
    const { operator } = operation;
    if (operator === 'Do') this.external(named('XObject', 0), resources);
    else if (operator === 'cs' || operator === 'CS') this.space(named('ColorSpace', 0));
    else if (operator === 'scn' || operator === 'SCN') this.pattern(named('Pattern', -1), resources);
    else if (operator === 'sh') this.shading(named('Shading', 0));
    else if (operator === 'ID') this.inlineImage(content, operation, resources);
  }

  private external(object: PDFObject | undefined, resources: PDFDict): void {
    if (!(object instanceof PDFRawStream)) return;
    if (object.dict.lookup(PDFName.of('Subtype')) === PDFName.of('Form')) this.stream(object, resources);
    else this.image(object);
  }

  private image(image: PDFRawStream): void {
    if (this.images.has(image)) return;
    this.images.add(image);
    const { dict } = image;
    this.space(dict.lookup(PDFName.of('ColorSpace')));
    for (const key of ['SMask', 'Mask']) {
      const mask = dict.lookup(PDFName.of(key));
      if (mask instanceof PDFRawStream) this.image(mask);
    }
  }

  private space(space: PDFObject | undefined): void {
    if (!(space instanceof PDFArray) || this.spaces.has(space)) return;
    this.spaces.add(space);
    // The base of indexed colours and patterns, and what inks are shown in (8.6.6).
    for (let at = 1; at < space.size(); at++) this.space(space.lookup(at));
  }

  private pattern(pattern: PDFObject | undefined, resources: PDFDict): void {
    if (pattern instanceof PDFRawStream) this.stream(pattern, resources);
    else if (pattern instanceof PDFDict) this.shading(pattern.lookup(PDFName.of('Shading')));
  }

  private shading(shading: PDFObject | undefined): void {
    const dict = shading instanceof PDFRawStream ? shading.dict : shading;
    if (dict instanceof PDFDict) this.space(dict.lookup(PDFName.of('ColorSpace')));
  }

  /** Abbreviated names of inline images: table 93. Their filters are names like any other. */
  private inlineImage(content: Uint8Array, { operands }: Operation, resources: PDFDict): void {
    const text = (at: number) => ascii(content, operands[at]!, operands[at + 1]!);
    for (let at = 0; at < operands.length; at += 2) {
      if (isForbidden(text(at), text(Math.min(at + 2, operands.length - 2))))
        this.limits.filters.add(text(at).slice(1));
      const next = /^\/(?:CS|ColorSpace)$/.test(text(at)) && at + 2 < operands.length ? text(at + 2).slice(1) : '';
      const spaces = resources.lookup(PDFName.of('ColorSpace'));
      if (next !== '' && spaces instanceof PDFDict) this.space(spaces.lookup(PDFName.of(next)));
    }
  }

  private stream(object: PDFObject | undefined, above: PDFObject | undefined): void {
    if (!(object instanceof PDFRawStream) || this.seen.has(object)) return;
    this.seen.add(object);
    const own = object.dict.lookup(PDFName.of('Resources'));
    const resources = own instanceof PDFDict ? own : above;
    const content = decodePDFRawStream(object).decode();
    const group = object.dict.lookup(PDFName.of('Group'));
    if (group instanceof PDFDict) this.space(group.lookup(PDFName.of('CS')));
    this.waiting.push({
      content,
      resources: resources instanceof PDFDict ? resources : PDFDict.withContext(object.dict.context),
    });
  }
}

/** Of an inline image: filters and intents that are not allowed, and depths that no image has (8.9.5.1, table 94). */
function isForbidden(key: string, value: string): boolean {
  if (/^\/(?:LZW|LZWDecode|Crypt)$/.test(key)) return true;
  if (/^\/(?:BPC|BitsPerComponent)$/.test(key)) return !/^(?:1|2|4|8|16)$/.test(value);
  if (/^\/(?:F|Filter)$/.test(key) && value !== '[') return !FILTERS.test(value);
  return key === '/Intent' && !INTENTS.has(value.slice(1));
}

const FILTERS =
  /^\/(?:AHx|A85|Fl|RL|CCF|DCT|ASCIIHexDecode|ASCII85Decode|FlateDecode|RunLengthDecode|CCITTFaxDecode|DCTDecode)$/;

const TEXT: ReadonlySet<string> = new Set(['Tj', 'TJ', "'", '"']);
/** Colour spaces that need no resource (8.6.4), and that of patterns without a colour of their own. */
const DEVICE: ReadonlySet<string> = new Set(['DeviceGray', 'DeviceRGB', 'DeviceCMYK', 'Pattern']);
