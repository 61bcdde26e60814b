import type { FinishedLink } from '../report.js';
import type { Destinations } from './destinations.js';
import { type Dict, Ref } from './object.js';
import type { Objects } from './objects.js';
import { type PdfPage, readBox } from './page-tree.js';

/** The link annotations of a page (ISO 32000-1, 12.5.6.5), also noted in `byObject` by object number. */
export function readLinks(
  objects: Objects,
  page: PdfPage,
  destinations: Destinations,
  byObject: Map<number, FinishedLink>,
): readonly FinishedLink[] {
  const links: FinishedLink[] = [];
  for (const object of objects.array(page.dict.get('Annots')) ?? []) {
    const annotation = objects.dict(object);
    if (!annotation || objects.name(annotation.get('Subtype')) !== 'Link') continue;
    const link = readLink(objects, page, annotation, destinations);
    links.push(link);
    if (object instanceof Ref) byObject.set(object.number, link);
  }
  return links;
}

function readLink(objects: Objects, page: PdfPage, annotation: Dict, destinations: Destinations): FinishedLink {
  const [x, y] = page.mediaBox;
  const [left, bottom, right, top] = readBox(objects, annotation.get('Rect'));
  const action = objects.dict(annotation.get('A'));
  const web = action && objects.name(action.get('S')) === 'URI';
  return {
    page: page.index,
    left: left - x,
    bottom: bottom - y,
    right: right - x,
    top: top - y,
    url: web ? objects.text(action.get('URI')) : null,
    destination: destinations.of(annotation).destination,
    contents: objects.text(annotation.get('Contents')) ?? '',
  };
}
