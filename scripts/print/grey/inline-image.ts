import PDFArray from 'pdf-lib/es/core/objects/PDFArray';
import PDFBool from 'pdf-lib/es/core/objects/PDFBool';
import PDFDict from 'pdf-lib/es/core/objects/PDFDict';
import PDFName from 'pdf-lib/es/core/objects/PDFName';
import type PDFObject from 'pdf-lib/es/core/objects/PDFObject';
import PDFRawStream from 'pdf-lib/es/core/objects/PDFRawStream';
import type PDFContext from 'pdf-lib/es/core/PDFContext';
import PDFObjectParser from 'pdf-lib/es/core/parser/PDFObjectParser';

/** Short names within content, and the whole ones (ISO 32000-1, Tables 93 and 94). */
const KEYS: Readonly<Record<string, string>> = {
  BPC: 'BitsPerComponent',
  CS: 'ColorSpace',
  D: 'Decode',
  DP: 'DecodeParms',
  F: 'Filter',
  H: 'Height',
  IM: 'ImageMask',
  I: 'Interpolate',
  W: 'Width',
};
const FILTERS: Readonly<Record<string, string>> = {
  AHx: 'ASCIIHexDecode',
  A85: 'ASCII85Decode',
  LZW: 'LZWDecode',
  Fl: 'FlateDecode',
  RL: 'RunLengthDecode',
  CCF: 'CCITTFaxDecode',
  DCT: 'DCTDecode',
};
const SPACES: Readonly<Record<string, string>> = {
  G: 'DeviceGray',
  RGB: 'DeviceRGB',
  CMYK: 'DeviceCMYK',
  I: 'Indexed',
};

/** An image that stands within content, as one that stands by itself; null for a mask, which has no colour. */
export function readInlineImage(entries: string, data: string, context: PDFContext): PDFRawStream | null {
  const found = PDFObjectParser.forBytes(bytesOf(`<<${entries}>>`), context).parseObject();
  if (!(found instanceof PDFDict)) return null;
  const dict = context.obj({ Type: 'XObject', Subtype: 'Image' });
  for (const [key, value] of found.entries()) {
    const name = KEYS[key.decodeText()] ?? key.decodeText();
    const names = name === 'Filter' ? FILTERS : name === 'ColorSpace' ? SPACES : {};
    dict.set(PDFName.of(name), inFull(value, names));
  }
  if (dict.lookup(PDFName.of('ImageMask')) === PDFBool.True) return null;
  return PDFRawStream.of(dict, bytesOf(data));
}

function inFull(value: PDFObject, names: Readonly<Record<string, string>>): PDFObject {
  if (value instanceof PDFName) return PDFName.of(names[value.decodeText()] ?? value.decodeText());
  if (value instanceof PDFArray) for (const [at, one] of value.asArray().entries()) value.set(at, inFull(one, names));
  return value;
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => char.charCodeAt(0));
}
