import PDFDict from 'pdf-lib/es/core/objects/PDFDict';
import PDFName from 'pdf-lib/es/core/objects/PDFName';
import PDFRawStream from 'pdf-lib/es/core/objects/PDFRawStream';
import { decodePDFRawStream } from 'pdf-lib/es/core/streams/decode';
import { latin1 } from '../pdf/content-marks.js';
import { dictOf, stringOf } from './printed.js';

/** What the codes of a font say. */
export interface FontText {
  /** Bytes of a code. */
  readonly width: 1 | 2;
  readonly texts: ReadonlyMap<number, string>;
  /** The code of a space; null where the font has none. */
  readonly space: number | null;
}

/** The fonts of a page or a form, by the names that its content gives them. */
export function fontTexts(resources: unknown, known: Map<PDFDict, FontText>): ReadonlyMap<string, FontText> {
  const fonts = resources instanceof PDFDict ? dictOf(resources, 'Font') : undefined;
  const found = new Map<string, FontText>();
  for (const [name, ref] of fonts?.entries() ?? []) {
    const font = fonts?.context.lookup(ref);
    if (!(font instanceof PDFDict)) continue;
    if (!known.has(font)) known.set(font, fontText(font));
    found.set(name.decodeText(), known.get(font)!);
  }
  return found;
}

function fontText(font: PDFDict): FontText {
  const map = font.lookup(PDFName.of('ToUnicode'));
  const texts = map instanceof PDFRawStream ? readMap(latin1(decodePDFRawStream(map).decode())) : new Map();
  const space = [...texts].find(([, text]) => text === ' ')?.[0] ?? null;
  return { width: stringOf(font, 'Subtype') === 'Type0' ? 2 : 1, texts, space };
}

const BLOCKS = /beginbf(char|range)([\s\S]*?)endbf/g;
const HEX = /<([\dA-Fa-f\s]*)>/g;
/** Codes of a range that a stranger's font may name. */
const MOST = 0x10000;

/** A ToUnicode CMap (ISO 32000-1, 9.10.3), as browsers write it: no lists in ranges. */
function readMap(source: string): Map<number, string> {
  const texts = new Map<number, string>();
  for (const [, kind, block = ''] of source.matchAll(BLOCKS)) {
    const values = [...block.matchAll(HEX)].map(([, digits = '']) => digits.replace(/\s/g, ''));
    const size = kind === 'char' ? 2 : 3;
    for (let at = 0; at + size <= values.length; at += size) {
      const [first = 0, last = 0] = values.slice(at, at + 2).map((digits) => Number.parseInt(digits, 16));
      const text = utf16(values[at + size - 1] ?? '');
      if (kind === 'char') texts.set(first, text);
      else
        for (let code = first; code <= Math.min(last, first + MOST); code++) texts.set(code, plus(text, code - first));
    }
  }
  return texts;
}

/** Text in UTF-16, as hexadecimal digits; U+0000 stands for nothing. */
export function utf16(digits: string): string {
  const units = digits.match(/.{4}/g) ?? [];
  return String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16))).replace(/[\0\ufeff]/g, '');
}

function plus(text: string, offset: number): string {
  if (offset === 0 || text === '') return text;
  const last = [...text].at(-1)!;
  return text.slice(0, -last.length) + String.fromCodePoint(last.codePointAt(0)! + offset);
}
