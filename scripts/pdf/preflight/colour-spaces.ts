import PDFArray from 'pdf-lib/es/core/objects/PDFArray';
import PDFDict from 'pdf-lib/es/core/objects/PDFDict';
import PDFName from 'pdf-lib/es/core/objects/PDFName';
import PDFNumber from 'pdf-lib/es/core/objects/PDFNumber';
import type PDFObject from 'pdf-lib/es/core/objects/PDFObject';
import PDFRawStream from 'pdf-lib/es/core/objects/PDFRawStream';
import { decodePDFRawStream } from 'pdf-lib/es/core/streams/decode';
import { isProfile } from '../colour-space.js';
import { fingerprint } from '../hash.js';
import type { PdfFile } from '../objects.js';

/** Mends an array if it is a colour space: what is wrong with it stays as it is seen. */
export function mendSpace(file: PdfFile, array: PDFArray): void {
  const kind = array.size() > 1 ? array.lookup(0) : undefined;
  if (kind === PDFName.of('ICCBased')) mendProfile(array);
  else if (kind === PDFName.of('Separation') && array.size() >= 4) nameApart(file, array);
}

/** What readers do where a profile is none (ISO 32000-1, 8.6.5.5): as many components of a device. */
function mendProfile(space: PDFArray): void {
  const stream = space.lookup(1);
  if (!(stream instanceof PDFRawStream)) return;
  const components = stream.dict.lookup(PDFName.of('N'));
  const count = components instanceof PDFNumber ? components.asNumber() : 3;
  if (isWhole(stream, count)) return;
  space.remove(1);
  space.set(0, PDFName.of(count === 1 ? 'DeviceGray' : count === 4 ? 'DeviceCMYK' : 'DeviceRGB'));
}

function isWhole(stream: PDFRawStream, components: number): boolean {
  try {
    return isProfile(decodePDFRawStream(stream).decode(), components);
  } catch {
    return false;
  }
}

/** How each ink of a file is described: the first to come. */
const described = new WeakMap<PdfFile, Map<string, string>>();

/** An ink of one name is described in one way (ISO 19005-3, 6.2.4.4): one that differs has a name of its own. */
function nameApart(file: PdfFile, space: PDFArray): void {
  const inks = described.get(file) ?? new Map<string, string>();
  described.set(file, inks);
  const name = space.lookup(1);
  if (!(name instanceof PDFName) || /^(?:All|None)$/.test(name.decodeText())) return;
  const told = fingerprint(new TextEncoder().encode(`${spelt(space.lookup(2))} ${spelt(space.lookup(3))}`));
  let own = name.decodeText();
  for (let at = 2; (inks.get(own) ?? told) !== told; at++) own = `${name.decodeText()} ${at}`;
  inks.set(own, told);
  if (own !== name.decodeText()) space.set(1, PDFName.of(own));
}

/** An object with all that it refers to, as text. */
function spelt(object: PDFObject | undefined, depth = 0): string {
  if (depth > 8) return '…';
  if (object instanceof PDFArray)
    return `[${Array.from({ length: object.size() }, (_, at) => spelt(object.lookup(at), depth + 1))}]`;
  const dict = object instanceof PDFRawStream ? object.dict : object;
  if (!(dict instanceof PDFDict)) return String(object);
  const entries = dict.keys().map((key) => `${key} ${spelt(dict.lookup(key), depth + 1)}`);
  return `<<${entries}>>${object instanceof PDFRawStream ? fingerprint(object.getContents().slice()) : ''}`;
}
