import { Broken } from '../unreadable.js';
import { type Dict, type PdfObject, Ref } from './object.js';
import type { Objects } from './objects.js';

const DEEPEST = 64;
const MOST_PAGES = 100_000;

export interface PdfPage {
  readonly index: number;
  /** Object number; null where the page is no object of its own. */
  readonly object: number | null;
  readonly dict: Dict;
  readonly resources: Dict | null;
  /** Left, bottom, right, top. */
  readonly mediaBox: readonly [number, number, number, number];
}

interface Inherited {
  readonly resources: PdfObject | undefined;
  readonly mediaBox: PdfObject | undefined;
}

/** The pages in order, with what they inherit (ISO 32000-1, 7.7.3). */
export function readPageTree(objects: Objects, root: PdfObject | undefined): readonly PdfPage[] {
  const pages: PdfPage[] = [];
  const seen = new Set<Dict>();
  const visit = (object: PdfObject | undefined, above: Inherited, depth: number): void => {
    const dict = objects.dict(object);
    if (!dict || seen.has(dict)) throw new Broken('The tree of pages has a page that is missing, or comes again');
    seen.add(dict);
    if (depth > DEEPEST) throw new Broken(`The tree of pages is more than ${DEEPEST} levels deep`);
    const resources = dict.get('Resources') ?? above.resources;
    const mediaBox = dict.get('MediaBox') ?? above.mediaBox;
    const kids = objects.array(dict.get('Kids'));
    if (kids) for (const kid of kids) visit(kid, { resources, mediaBox }, depth + 1);
    else {
      if (pages.length === MOST_PAGES) throw new Broken(`The file has more than ${MOST_PAGES} pages`);
      const number = object instanceof Ref ? object.number : null;
      const box = readBox(objects, mediaBox);
      pages.push({ index: pages.length, object: number, dict, resources: objects.dict(resources), mediaBox: box });
    }
  };
  visit(root, { resources: undefined, mediaBox: undefined }, 0);
  return pages;
}

/** A rectangle with its corners in order (7.9.5). */
export function readBox(objects: Objects, object: PdfObject | undefined): readonly [number, number, number, number] {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = (objects.array(object) ?? []).map((one) => objects.number(one) ?? 0);
  return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)];
}
