import {
  decodePDFRawStream,
  PDFArray,
  PDFBool,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
} from 'pdf-lib';
import { elementsOf, harmed, kidsOf } from './pdf.js';

/** Harms to what archives and screen readers ask of a report, each to the bytes of a sound one. */

/** The text of an element's entry is another. */
export function changeEntry(bytes: Uint8Array, index: number, key: 'Alt' | 'ActualText', text: string) {
  return harmed(bytes, (document) => {
    elementsOf(document)[index]!.element.set(PDFName.of(key), PDFHexString.fromText(text));
  });
}

/** An element is no longer there; what it holds belongs to the one around it. */
export function unwrapElement(bytes: Uint8Array, index: number): Promise<Uint8Array> {
  return harmed(bytes, (document) => {
    const { context } = document;
    const { element, parent } = elementsOf(document)[index]!;
    const page = element.get(PDFName.of('Pg'));
    const own = kidsOf(document, element).map((kid) => {
      const held = context.lookup(kid);
      return held instanceof PDFDict ? kid : context.obj({ Type: 'MCR', Pg: page, MCID: held });
    });
    const kids = kidsOf(document, parent).flatMap((kid) => (context.lookup(kid) === element ? own : [kid]));
    parent.set(PDFName.of('K'), context.obj(kids));
  });
}

/** An attached file is gone. */
export function dropAttachment(bytes: Uint8Array, path: string): Promise<Uint8Array> {
  return harmed(bytes, (document) => {
    const files = attachedFiles(document);
    const at = files.asArray().findIndex((one) => textOf(one) === path);
    files.remove(at);
    files.remove(at);
  });
}

/** An attached file says something else. */
export function changeAttachment(bytes: Uint8Array, path: string, change: (text: string) => string) {
  return harmed(bytes, (document) => {
    const { context } = document;
    const files = attachedFiles(document);
    const at = files.asArray().findIndex((one) => textOf(one) === path);
    const embedded = files.lookup(at + 1, PDFDict).lookup(PDFName.of('EF'), PDFDict);
    const stream = embedded.lookup(PDFName.of('UF')) as PDFRawStream;
    const text = Buffer.from(decodePDFRawStream(stream).decode()).toString('utf8');
    const changed = context.register(context.flateStream(Buffer.from(change(text), 'utf8'), { Type: 'EmbeddedFile' }));
    for (const key of ['F', 'UF']) embedded.set(PDFName.of(key), changed);
  });
}

/** The array of paths and files; our name trees of few names have one node. */
function attachedFiles({ catalog }: PDFDocument): PDFArray {
  const names = catalog.lookup(PDFName.of('Names'), PDFDict);
  return names.lookup(PDFName.of('EmbeddedFiles'), PDFDict).lookup(PDFName.of('Names'), PDFArray);
}

function textOf(object: unknown): string {
  return object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : '';
}

/** A named destination goes by another name. */
export function renameDestination(bytes: Uint8Array, name: string, other: string): Promise<Uint8Array> {
  return harmed(bytes, (document) => {
    for (const [, object] of document.context.enumerateIndirectObjects())
      if (object instanceof PDFDict && object.has(PDFName.of('Names'))) rename(object, name, other);
    const names = document.catalog.lookup(PDFName.of('Names'), PDFDict).lookupMaybe(PDFName.of('Dests'), PDFDict);
    if (names?.has(PDFName.of('Names'))) rename(names, name, other);
  });
}

function rename(node: PDFDict, name: string, other: string): void {
  const pairs = node.lookup(PDFName.of('Names'));
  if (!(pairs instanceof PDFArray)) return;
  pairs.asArray().forEach((one, at) => {
    if (textOf(one) === name) pairs.set(at, PDFHexString.fromText(other));
  });
}

/** The fonts of all pages, in the order of the file. */
function fontsOf({ context }: PDFDocument): PDFDict[] {
  return context
    .enumerateIndirectObjects()
    .flatMap(([, one]) => (one instanceof PDFDict && one.get(PDFName.of('Type')) === PDFName.of('Font') ? [one] : []));
}

/** A font’s glyphs are not in the file; null where it has no fonts with descriptors. */
export function dropFontProgram(bytes: Uint8Array, choose: (below: number) => number): Promise<Uint8Array> {
  return harmed(bytes, (document) => {
    const descriptors = document.context
      .enumerateIndirectObjects()
      .flatMap(([, one]) => (one instanceof PDFDict && PROGRAMS.some((key) => one.has(key)) ? [one] : []));
    const descriptor = descriptors[choose(descriptors.length)];
    for (const key of PROGRAMS) descriptor?.delete(key);
  });
}

const PROGRAMS = ['FontFile', 'FontFile2', 'FontFile3'].map((key) => PDFName.of(key));

/** The font of the running text maps a letter’s glyph to the next letter, or none of its glyphs to any. */
export function breakToUnicode(bytes: Uint8Array, how: 'letter' | 'all'): Promise<Uint8Array> {
  return harmed(bytes, (document) => {
    const mapped = fontsOf(document).flatMap((font) => {
      const map = document.context.lookup(font.get(PDFName.of('ToUnicode')));
      return map instanceof PDFRawStream
        ? [{ font, text: Buffer.from(decodePDFRawStream(map).decode()).toString('latin1') }]
        : [];
    });
    // That with the most characters.
    const [{ font, text } = { font: null, text: '' }] = mapped.sort((a, b) => b.text.length - a.text.length);
    if (!font) return;
    if (how === 'all') font.delete(PDFName.of('ToUnicode'));
    else font.set(PDFName.of('ToUnicode'), document.context.register(document.context.flateStream(misread(text))));
  });
}

/** “e” is read as “f”. */
function misread(map: string): string {
  return map.replace(/(<[0-9a-fA-F]{4}>\s*)<0065>/, '$1<0066>');
}

export function dropTabOrder(bytes: Uint8Array, page: number): Promise<Uint8Array> {
  return harmed(bytes, (document) => void document.getPage(page).node.delete(PDFName.of('Tabs')));
}

/** Readers show the file’s name instead of its title. */
export function hideTitle(bytes: Uint8Array): Promise<Uint8Array> {
  return harmed(bytes, ({ catalog }) => {
    catalog.lookup(PDFName.of('ViewerPreferences'), PDFDict).set(PDFName.of('DisplayDocTitle'), PDFBool.False);
  });
}

/** The file says of itself that it keeps to other standards, or to none. */
export function changeMetadata(bytes: Uint8Array, change: (packet: string) => string): Promise<Uint8Array> {
  return harmed(bytes, ({ catalog, context }) => {
    const stream = catalog.lookup(PDFName.of('Metadata')) as PDFRawStream;
    const packet = Buffer.from(decodePDFRawStream(stream).decode()).toString('utf8');
    const written = context.stream(Buffer.from(change(packet), 'utf8'), { Type: 'Metadata', Subtype: 'XML' });
    catalog.set(PDFName.of('Metadata'), context.register(written));
  });
}
