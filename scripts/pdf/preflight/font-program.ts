import PDFArray from 'pdf-lib/es/core/objects/PDFArray';
import PDFDict from 'pdf-lib/es/core/objects/PDFDict';
import PDFName from 'pdf-lib/es/core/objects/PDFName';
import PDFRawStream from 'pdf-lib/es/core/objects/PDFRawStream';
import { decodePDFRawStream } from 'pdf-lib/es/core/streams/decode';
import { Sfnt } from '../sfnt.js';
import { Cff } from './cff.js';
import { TrueType } from './true-type.js';
import { Type1 } from './type-1.js';

/** The outlines of a font, as far as a preflight looks into them. */
export interface FontProgram {
  /** The glyph of a name or a CID; 0, that for nothing, where there is none. */
  glyphOf(key: string | number): number;
  /** In thousandths of the size. Throws where there is no such glyph. */
  width(glyph: number): number;
  /** Names of glyphs by their codes, as the program has them without the file around it. */
  codes?(): ReadonlyMap<number, string>;
}

/** A program that is in the file and can be read; null where there is none, undefined where it is damaged. */
export function programOf(font: PDFDict): FontProgram | null | undefined {
  const descriptor = describedPart(font)?.lookup(PDFName.of('FontDescriptor'));
  if (!(descriptor instanceof PDFDict)) return null;
  for (const key of ['FontFile', 'FontFile2', 'FontFile3'] as const) {
    const stream = descriptor.lookup(PDFName.of(key));
    if (stream instanceof PDFRawStream) return read(stream, key);
  }
  return null;
}

/** Of a composite font, its only part; else the font itself. */
export function describedPart(font: PDFDict): PDFDict | undefined {
  const parts = font.lookup(PDFName.of('DescendantFonts'));
  const part = parts instanceof PDFArray ? parts.lookup(0) : font;
  return part instanceof PDFDict ? part : undefined;
}

const known = new WeakMap<PDFRawStream, FontProgram | undefined>();

function read(stream: PDFRawStream, key: 'FontFile' | 'FontFile2' | 'FontFile3'): FontProgram | undefined {
  if (known.has(stream)) return known.get(stream);
  let program: FontProgram | undefined;
  try {
    const data = decodePDFRawStream(stream).decode();
    program = key === 'FontFile' ? new Type1(data) : key === 'FontFile2' ? new TrueType(data) : compact(data);
  } catch {
    program = undefined;
  }
  known.set(stream, program);
  return program;
}

/** Bare, or in an OpenType file: “OTTO”, or any other number than that of its version. */
function compact(data: Uint8Array): FontProgram {
  if (data[0] === 1 && data[1] === 0 && data[2]! < 16) return new Cff(data);
  return data[0] === 0x4f ? new Cff(new Sfnt(data).table('CFF ')) : new TrueType(data);
}
