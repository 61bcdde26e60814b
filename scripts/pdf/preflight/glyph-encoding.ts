import PDFDict from 'pdf-lib/es/core/objects/PDFDict';
import PDFName from 'pdf-lib/es/core/objects/PDFName';
import PDFRawStream from 'pdf-lib/es/core/objects/PDFRawStream';
import { decodePDFRawStream } from 'pdf-lib/es/core/streams/decode';
import { latin1 } from '../content-marks.js';
import { differences } from './standard-encoding.js';

/** Names of a simple font’s glyphs, by their codes: of its program, where that has names, and where they differ from it. */
export function glyphNames(font: PDFDict): Map<number, string> {
  const names = new Map<number, string>();
  const descriptor = font.lookup(PDFName.of('FontDescriptor'));
  const program = descriptor instanceof PDFDict ? descriptor.lookup(PDFName.of('FontFile')) : undefined;
  if (program instanceof PDFRawStream) {
    const head = latin1(decodePDFRawStream(program).decode().subarray(0, CLEAR_TEXT));
    for (const [, code, name] of head.matchAll(/dup\s+(\d+)\s*\/(\S+)\s+put/g)) names.set(Number(code), name!);
  }
  for (const [code, name] of differences(font.lookup(PDFName.of('Encoding')))) names.set(code, name);
  return names;
}

/** The encoding of a Type 1 program stands before its encrypted part (Adobe Type 1 Font Format, 2.3). Bytes. */
const CLEAR_TEXT = 16384;
