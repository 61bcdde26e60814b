import PDFArray from 'pdf-lib/es/core/objects/PDFArray';
import PDFDict from 'pdf-lib/es/core/objects/PDFDict';
import PDFHexString from 'pdf-lib/es/core/objects/PDFHexString';
import PDFName from 'pdf-lib/es/core/objects/PDFName';
import PDFNumber from 'pdf-lib/es/core/objects/PDFNumber';
import type PDFObject from 'pdf-lib/es/core/objects/PDFObject';
import PDFRef from 'pdf-lib/es/core/objects/PDFRef';
import PDFString from 'pdf-lib/es/core/objects/PDFString';
import type PDFContext from 'pdf-lib/es/core/PDFContext';
import PDFParser from 'pdf-lib/es/core/parser/PDFParser';

/** A PDF file as a browser printed it. */
export interface Printed {
  readonly context: PDFContext;
  readonly pages: readonly { readonly ref: PDFRef; readonly dict: PDFDict }[];
  /** The top of its structure; null where it is not tagged. */
  readonly top: PDFDict | null;
  /** The pages, by index, that names lead to. */
  readonly destinations: ReadonlyMap<string, number>;
}

/** @throws Error with a clause where it is no such file. */
export async function openPrinted(bytes: Uint8Array): Promise<Printed> {
  const context = await PDFParser.forBytesWithOptions(bytes, Number.POSITIVE_INFINITY).parseDocument();
  const catalog = context.lookup(context.trailerInfo.Root);
  if (!(catalog instanceof PDFDict)) throw new Error('it printed a file without a catalog');
  const pages = pagesBelow(context, catalog.get(PDFName.of('Pages')));
  const tree = dictOf(catalog, 'StructTreeRoot');
  const index = new Map(pages.map(({ ref }, i) => [ref, i]));
  const named = dictOf(catalog, 'Dests')?.entries() ?? [];
  const destinations = named.flatMap(([name, value]): [string, number][] => {
    const place = context.lookup(value);
    const page = place instanceof PDFArray ? index.get(place.get(0) as PDFRef) : undefined;
    return page === undefined ? [] : [[name.decodeText(), page]];
  });
  return { context, pages, top: (tree && dictOf(tree, 'K')) ?? null, destinations: new Map(destinations) };
}

function pagesBelow(context: PDFContext, node: PDFObject | undefined): { ref: PDFRef; dict: PDFDict }[] {
  const dict = context.lookup(node);
  if (!(node instanceof PDFRef) || !(dict instanceof PDFDict)) return [];
  const kids = dict.lookup(PDFName.of('Kids'));
  return kids instanceof PDFArray ? kids.asArray().flatMap((kid) => pagesBelow(context, kid)) : [{ ref: node, dict }];
}

/** An entry of a page, or of the nodes above it (ISO 32000-1, 7.7.3.4). */
export function inherited(page: PDFDict, name: string): PDFObject | undefined {
  for (let node: PDFDict | undefined = page, depth = 0; node && depth < 64; node = dictOf(node, 'Parent'), depth++) {
    const value = node.lookup(PDFName.of(name));
    if (value) return value;
  }
  return undefined;
}

/** Width and height of the slides, in points. */
export function sizeOf({ pages }: Printed): { readonly width: number; readonly height: number } {
  const box = pages[0] && inherited(pages[0].dict, 'MediaBox');
  const sides = box instanceof PDFArray ? box.asArray() : [];
  const [, , width, height] = sides.map((side) => (side instanceof PDFNumber ? side.asNumber() : 0));
  return { width: width ?? 0, height: height ?? 0 };
}

/** The entry of a dictionary, itself a dictionary. */
export function dictOf(dict: PDFDict, name: string): PDFDict | undefined {
  const value = dict.lookup(PDFName.of(name));
  return value instanceof PDFDict ? value : undefined;
}

/** The text of an entry; null where it has none. */
export function stringOf(dict: PDFDict, name: string): string | null {
  const value = dict.lookup(PDFName.of(name));
  if (value instanceof PDFName) return value.decodeText();
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : null;
}
