import PDFDict from 'pdf-lib/es/core/objects/PDFDict';
import PDFName from 'pdf-lib/es/core/objects/PDFName';
import { standardEncoding } from './cff-strings.js';
import { programOf } from './font-program.js';
import { baseEncoding, differences } from './standard-encoding.js';

/**
 * Names of a simple font’s glyphs, by their codes: of the encoding that it names, or else of its program, and where
 * they differ from it (ISO 32000-1, 9.6.6).
 */
export function glyphNames(font: PDFDict): Map<number, string> {
  const encoding = font.lookup(PDFName.of('Encoding'));
  const base = encoding instanceof PDFDict ? encoding.lookup(PDFName.of('BaseEncoding')) : encoding;
  const names = new Map(base instanceof PDFName ? baseEncoding(base.decodeText()) : ownCodes(font));
  for (const [code, name] of differences(encoding)) names.set(code, name);
  return names;
}

function ownCodes(font: PDFDict): ReadonlyMap<number, string> {
  if (font.lookup(PDFName.of('Subtype')) === PDFName.of('Type3')) return new Map();
  try {
    const program = programOf(font);
    return program === null ? standardEncoding() : (program?.codes?.() ?? new Map());
  } catch {
    return new Map();
  }
}
