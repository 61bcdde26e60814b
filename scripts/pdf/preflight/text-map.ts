import PDFArray from 'pdf-lib/es/core/objects/PDFArray';
import PDFDict from 'pdf-lib/es/core/objects/PDFDict';
import PDFName from 'pdf-lib/es/core/objects/PDFName';
import type PDFObject from 'pdf-lib/es/core/objects/PDFObject';
import PDFRawStream from 'pdf-lib/es/core/objects/PDFRawStream';
import { decodePDFRawStream } from 'pdf-lib/es/core/streams/decode';
import { latin1 } from '../content-marks.js';
import type { PdfFile } from '../objects.js';
import { characterMap } from '../to-unicode.js';
import { glyphNames } from './glyph-encoding.js';
import { characterOf, saying } from './glyph-names.js';
import type { FontUse } from './usage.js';

/**
 * Every code that is used stands for text (ISO 19005-3, 6.2.11.7.2): what a font’s map leaves out is taken from the
 * names of its glyphs, and added. A font whose map is whole stays as it is.
 */
export function completeText(file: PdfFile, { font, codes }: FontUse): void {
  const wide = font.lookup(PDFName.of('Subtype')) === PDFName.of('Type0');
  const map = font.lookup(PDFName.of('ToUnicode'));
  if (!(map instanceof PDFRawStream) && isReadable(font, wide)) return;
  const known = map instanceof PDFRawStream ? readMap(latin1(decodePDFRawStream(map).decode())) : new Map();
  if ([...codes].every((code) => isSayable(known.get(code)))) return;
  const names = wide ? new Map<number, string>() : glyphNames(font);
  for (const [code, text] of known) known.set(code, saying(text));
  for (const code of codes) if (!isSayable(known.get(code))) known.set(code, characterOf(names.get(code) ?? ''));
  const entries = [...known].sort(([a], [b]) => a - b);
  font.set(PDFName.of('ToUnicode'), file.addStream({}, new TextEncoder().encode(characterMap(entries, wide ? 2 : 1))));
}

/** What characters a reader takes from the font’s encoding or its collection of glyphs alone (9.10.2). */
function isReadable(font: PDFDict, wide: boolean): boolean {
  if (!wide) return /^(?:WinAnsi|MacRoman)Encoding$/.test(nameOf(font.lookup(PDFName.of('Encoding'))));
  const parts = font.lookup(PDFName.of('DescendantFonts'));
  const part = parts instanceof PDFArray ? parts.lookup(0) : undefined;
  const system = part instanceof PDFDict ? part.lookup(PDFName.of('CIDSystemInfo')) : undefined;
  return system instanceof PDFDict && /Japan1|GB1|CNS1|Korea1|KR/.test(String(system.lookup(PDFName.of('Ordering'))));
}

function isSayable(text: string | undefined): boolean {
  return text !== undefined && text !== '' && saying(text) === text;
}

/** Codes that one range or map may hold. */
const MOST = 65536;

/** The entries of a ToUnicode CMap (Adobe Technical Note 5411). */
function readMap(map: string): Map<number, string> {
  const found = new Map<number, string>();
  for (const block of blocksOf(map, 'bfchar'))
    for (const [, code, text] of block.matchAll(/<([^>]*)>\s*<([^>]*)>/g)) found.set(number(code!), utf16(text!));
  for (const block of blocksOf(map, 'bfrange'))
    for (const [, from, to, text, list] of block.matchAll(/<([^>]*)>\s*<([^>]*)>\s*(?:<([^>]*)>|\[([^\]]*)\])/g)) {
      const texts = list?.match(/<[^>]*>/g)?.map((one) => utf16(one.slice(1, -1)));
      const last = Math.min(number(to!), MOST - 1);
      for (let code = number(from!); code <= last; code++) {
        const at = code - number(from!);
        found.set(code, texts ? (texts[at] ?? '') : shifted(utf16(text ?? ''), at));
      }
    }
  return found;
}

/** What stands between `begin…` and the next `end…` of a kind. */
function blocksOf(map: string, kind: string): string[] {
  const pieces = map.split(`begin${kind}`).slice(1);
  return pieces.map((piece) => piece.split('end', 1)[0]!);
}

function number(digits: string): number {
  return Number.parseInt(digits.replace(/\s/g, ''), 16);
}

function utf16(digits: string): string {
  const plain = digits.replace(/\s/g, '').padStart(4, '0');
  return (plain.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('');
}

/** In a range, the last code unit counts on. */
function shifted(text: string, by: number): string {
  return text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + by);
}

function nameOf(value: PDFObject | undefined): string {
  return value instanceof PDFName ? value.decodeText() : '';
}
