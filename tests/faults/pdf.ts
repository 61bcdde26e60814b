import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
  type PDFRef,
  PDFString,
} from 'pdf-lib';
import { type Operation, operations, paints, shows } from './content.js';

/**
 * Reports with one fault: each function takes the bytes of a sound report and gives those of a harmed one, which
 * readers open all the same. Pages by index, from 0.
 */

/** A marked content of a page. */
export interface Marked {
  readonly page: number;
  readonly mcid: number;
}

export async function harmed(bytes: Uint8Array, harm: (document: PDFDocument) => void): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  harm(document);
  return document.save({ useObjectStreams: false, updateFieldAppearances: false });
}

/** Two pages change places. */
export function swapPages(bytes: Uint8Array, first: number, second: number): Promise<Uint8Array> {
  return harmed(bytes, (document) => {
    const [low, high] = [Math.min(first, second), Math.max(first, second)];
    const [early, late] = [document.getPage(low), document.getPage(high)];
    document.removePage(high);
    document.removePage(low);
    document.insertPage(low, late);
    document.insertPage(high, early);
  });
}

/** A page is left out. */
export function dropPage(bytes: Uint8Array, page: number): Promise<Uint8Array> {
  return harmed(bytes, (document) => document.removePage(page));
}

/** A page stands twice, the second time without structure. */
export async function doublePage(bytes: Uint8Array, page: number): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const [copy] = await document.copyPages(document, [page]);
  document.insertPage(page + 1, copy!);
  return document.save({ useObjectStreams: false, updateFieldAppearances: false });
}

/** What some marked content shows is gone; the structure stays. */
export function silence(bytes: Uint8Array, contents: readonly Marked[]): Promise<Uint8Array> {
  return harmed(bytes, (document) => void takeOut(document, contents));
}

/** What some marked content shows, and its place in the structure, goes to another page. */
export function moveTo(bytes: Uint8Array, contents: readonly Marked[], to: number): Promise<Uint8Array> {
  return harmed(bytes, (document) => {
    const page = document.getPage(to);
    let content = read(page);
    let mcid = Math.max(-1, ...operations(content).map((operation) => operation.mcid ?? -1));
    for (const { from, taken } of takeOut(document, contents)) {
      const shown = taken.map(
        ({ text: { x, y, font, colour }, source }) => `${font} ${colour} 1 0 0 1 ${x} ${y} Tm${source}`,
      );
      content += `\n/P<</MCID ${++mcid}>>BDC\nBT\n${shown.join('\n')}\nET\nEMC\n`;
      reown(document, from, { page: to, mcid });
    }
    write(page, content);
  });
}

/** The last text that one marked content shows becomes the last of another, in its place. */
export function replaceText(bytes: Uint8Array, at: Marked, by: Marked): Promise<Uint8Array> {
  return harmed(bytes, (document) => {
    const other = operations(read(document.getPage(by.page))).filter((one) => one.mcid === by.mcid && shows(one));
    const page = document.getPage(at.page);
    const all = operations(read(page));
    const last = all.findLastIndex((one) => one.mcid === at.mcid && shows(one));
    write(page, all.map(({ source }, index) => (index === last ? (other.at(-1)?.source ?? '') : source)).join(''));
  });
}

/** The element at `index`, counted from the top in reading order, is no longer in the structure, nor what is below it. */
export function dropElement(bytes: Uint8Array, index: number): Promise<Uint8Array> {
  return harmed(bytes, (document) => {
    const { element, parent } = elementsOf(document)[index]!;
    const kids = kidsOf(document, parent).filter((kid) => document.context.lookup(kid) !== element);
    parent.set(PDFName.of('K'), document.context.obj(kids));
  });
}

/** The element at `index` stands in the structure before the one at `before`. */
export function moveElement(bytes: Uint8Array, index: number, before: number): Promise<Uint8Array> {
  return harmed(bytes, (document) => {
    const all = elementsOf(document);
    const [moved, other] = [all[index]!, all[before]!];
    const place = ({ element, parent }: Owned) =>
      kidsOf(document, parent).findIndex((kid) => document.context.lookup(kid) === element);
    const [from, ref] = [place(moved), kidsOf(document, moved.parent)[place(moved)]!];
    moved.parent.set(PDFName.of('K'), document.context.obj(kidsOf(document, moved.parent).toSpliced(from, 1)));
    const kids = kidsOf(document, other.parent).toSpliced(place(other), 0, ref);
    other.parent.set(PDFName.of('K'), document.context.obj(kids));
  });
}

/** The element at `index` stands in the structure before what is right before it there. */
export function moveBack(bytes: Uint8Array, index: number): Promise<Uint8Array> {
  return harmed(bytes, (document) => {
    const { element, parent } = elementsOf(document)[index]!;
    const kids = kidsOf(document, parent);
    const at = kids.findIndex((kid) => document.context.lookup(kid) === element);
    const others = kids.toSpliced(at, 1);
    parent.set(PDFName.of('K'), document.context.obj(others.toSpliced(at - 1, 0, kids[at]!)));
  });
}

/** The element at `index` has another role. */
export function changeRole(bytes: Uint8Array, index: number, role: string): Promise<Uint8Array> {
  return harmed(bytes, (document) => elementsOf(document)[index]!.element.set(PDFName.of('S'), PDFName.of(role)));
}

/** An element says nothing any more of what it shows. */
export function dropAlt(bytes: Uint8Array, index: number): Promise<Uint8Array> {
  return harmed(bytes, (document) => void elementsOf(document)[index]!.element.delete(PDFName.of('Alt')));
}

/** The file does not say its language. */
export function dropLanguage(bytes: Uint8Array): Promise<Uint8Array> {
  return harmed(bytes, ({ catalog }) => void catalog.delete(PDFName.of('Lang')));
}

/** A link of a page leads to another destination, or nowhere. */
export function retargetLink(
  bytes: Uint8Array,
  page: number,
  link: number,
  destination: string | null,
): Promise<Uint8Array> {
  return retargetLinks(bytes, [[page, link]], destination === null ? {} : { destination });
}

/** A link, by page and position of each of its annotations, leads elsewhere: by default nowhere. */
export function retargetLinks(
  bytes: Uint8Array,
  links: readonly (readonly [page: number, position: number])[],
  { destination, url }: { readonly destination?: string; readonly url?: string },
): Promise<Uint8Array> {
  return harmed(bytes, (document) => {
    for (const [page, position] of links) {
      const annotation = document.getPage(page).node.lookup(PDFName.of('Annots'), PDFArray).lookup(position, PDFDict);
      annotation.delete(PDFName.of('A'));
      annotation.delete(PDFName.of('Dest'));
      if (destination !== undefined) annotation.set(PDFName.of('Dest'), PDFHexString.fromText(destination));
      if (url !== undefined)
        annotation.set(PDFName.of('A'), document.context.obj({ S: 'URI', URI: PDFString.of(url) }));
    }
  });
}

/** The annotations of a link are no longer on their pages. */
export function dropLinks(
  bytes: Uint8Array,
  links: readonly (readonly [page: number, position: number])[],
): Promise<Uint8Array> {
  return harmed(bytes, (document) => {
    // The last first, as those behind move up.
    for (const [page, position] of [...links].sort(([, a], [, b]) => b - a))
      document.getPage(page).node.lookup(PDFName.of('Annots'), PDFArray).remove(position);
  });
}

/** A link of a page lies so much further to the right and up. Points. */
export function shiftLink(bytes: Uint8Array, page: number, link: number, by: readonly [number, number]) {
  return harmed(bytes, (document) => {
    const annotation = document.getPage(page).node.lookup(PDFName.of('Annots'), PDFArray).lookup(link, PDFDict);
    const corners = annotation.lookup(PDFName.of('Rect'), PDFArray).asArray() as PDFNumber[];
    annotation.set(PDFName.of('Rect'), document.context.obj(corners.map((one, at) => one.asNumber() + by[at % 2]!)));
  });
}

/** A link of a page is gone; what it belongs to stays, with its other lines. */
export function dropLink(bytes: Uint8Array, page: number, link: number): Promise<Uint8Array> {
  return harmed(bytes, (document) => {
    const annotations = document.getPage(page).node.lookup(PDFName.of('Annots'), PDFArray);
    const dropped = annotations.get(link);
    annotations.remove(link);
    for (const { element } of elementsOf(document)) {
      const kids = kidsOf(document, element).filter((kid) => {
        const held = document.context.lookup(kid);
        return !(held instanceof PDFDict && held.get(PDFName.of('Obj')) === dropped);
      });
      if (element.has(PDFName.of('K'))) element.set(PDFName.of('K'), document.context.obj(kids));
    }
  });
}

/** A page has a link more, over everything, which is no part of the structure. */
export function addLink(bytes: Uint8Array, page: number, url: string): Promise<Uint8Array> {
  return harmed(bytes, (document) => {
    const link = { Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 400, 400], A: { S: 'URI', URI: PDFString.of(url) } };
    document.getPage(page).node.addAnnot(document.context.register(document.context.obj(link)));
  });
}

/** The first page's label is another number: so are all after it. */
export function renumberPages(bytes: Uint8Array, first: number): Promise<Uint8Array> {
  return harmed(bytes, (document) => {
    const labels = document.context.obj({ Nums: [0, { S: PDFName.of('D'), St: first }] });
    document.catalog.set(PDFName.of('PageLabels'), labels);
  });
}

interface Taken {
  readonly from: Marked;
  readonly taken: readonly Operation[];
}

/** Takes what is shown out of its page; the operations around it stay, as later ones go on from them. Paths stay unpainted. */
function takeOut(document: PDFDocument, contents: readonly Marked[]): Taken[] {
  return contents.map((from) => {
    const page = document.getPage(from.page);
    const all = operations(read(page));
    const isTaken = (one: Operation) => one.mcid === from.mcid && shows(one);
    const left = (one: Operation) => (one.mcid === from.mcid && paints(one) ? '\nn' : one.source);
    write(page, all.flatMap((one) => (isTaken(one) ? [] : [left(one)])).join(''));
    return { from, taken: all.filter(isTaken) };
  });
}

export function read({ node, doc }: PDFPage): string {
  const stream = doc.context.lookup(node.get(PDFName.of('Contents')));
  if (!(stream instanceof PDFRawStream)) throw new Error('A page has its content in one stream.');
  return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
}

export function write({ node, doc }: PDFPage, content: string): void {
  node.set(PDFName.of('Contents'), doc.context.register(doc.context.flateStream(Buffer.from(content, 'latin1'))));
}

interface Owned {
  readonly element: PDFDict;
  readonly parent: PDFDict;
}

/** All elements of the structure, parents before children. */
export function elementsOf(document: PDFDocument): Owned[] {
  const root = document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  const below = (parent: PDFDict): Owned[] =>
    kidsOf(document, parent).flatMap((kid) => {
      const element = document.context.lookup(kid);
      return element instanceof PDFDict && element.has(PDFName.of('S')) ? [{ element, parent }, ...below(element)] : [];
    });
  return below(root);
}

export function kidsOf(document: PDFDocument, element: PDFDict): PDFObject[] {
  const given = element.get(PDFName.of('K'));
  const kids = given && document.context.lookup(given);
  if (kids instanceof PDFArray) return kids.asArray();
  return given ? [given] : [];
}

/** Content belongs to the same element where it is now. */
function reown(document: PDFDocument, from: Marked, to: Marked): void {
  const pages = document.getPages().map(({ ref }) => ref);
  for (const { element } of elementsOf(document)) {
    const kids = kidsOf(document, element).map((kid) => {
      const held = document.context.lookup(kid);
      const page = (held instanceof PDFDict ? held : element).get(PDFName.of('Pg')) ?? element.get(PDFName.of('Pg'));
      const mcid = held instanceof PDFDict ? held.get(PDFName.of('MCID')) : held;
      const owns = mcid instanceof PDFNumber && mcid.asNumber() === from.mcid && page === pages[from.page];
      return owns ? document.context.obj({ Type: 'MCR', Pg: pages[to.page] as PDFRef, MCID: to.mcid }) : kid;
    });
    if (kids.length > 0) element.set(PDFName.of('K'), document.context.obj(kids));
  }
}
