import { PDFDict, type PDFDocument, PDFHexString, PDFName, type PDFObject } from 'pdf-lib';
import { harmed } from './pdf.js';

/** The entry of the outline at `index`, from the top in reading order, is changed. */
export function changeOutline(
  bytes: Uint8Array,
  index: number,
  change: { readonly title?: string; readonly destination?: string },
): Promise<Uint8Array> {
  return harmed(bytes, (document) => {
    const entry = outlineOf(document)[index]!;
    if (change.title !== undefined) entry.set(PDFName.of('Title'), PDFHexString.fromText(change.title));
    if (change.destination !== undefined) entry.set(PDFName.of('Dest'), PDFHexString.fromText(change.destination));
  });
}

/** The entry of the outline at `index` is gone, with those below it. */
export function dropOutlineEntry(bytes: Uint8Array, index: number): Promise<Uint8Array> {
  return harmed(bytes, (document) => {
    const entry = outlineOf(document)[index]!;
    const [parent, before, after] = ['Parent', 'Prev', 'Next'].map((key) => entry.get(PDFName.of(key)));
    const join = (holder: PDFObject | undefined, key: string, to: PDFObject | undefined) => {
      const dict = document.context.lookup(holder, PDFDict);
      if (to) dict.set(PDFName.of(key), to);
      else dict.delete(PDFName.of(key));
    };
    join(before ?? parent, before ? 'Next' : 'First', after);
    join(after ?? parent, after ? 'Prev' : 'Last', before);
  });
}

function outlineOf(document: PDFDocument): PDFDict[] {
  const below = (parent: PDFDict): PDFDict[] => {
    const found: PDFDict[] = [];
    let next = parent.lookup(PDFName.of('First'));
    while (next instanceof PDFDict) {
      found.push(next, ...below(next));
      next = next.lookup(PDFName.of('Next'));
    }
    return found;
  };
  return below(document.catalog.lookup(PDFName.of('Outlines'), PDFDict));
}
