import type {
  FinishedContent,
  FinishedElement,
  FinishedLink,
  FinishedOutlineEntry,
  FinishedReport,
  FinishedTarget,
} from '../scripts/check/finished/report.js';
import type { ReadElement, ReadLink, ReadOutlineEntry, ReadPdf, ReadTarget } from './reader.js';

/** What outside readers saw of a file, as our own reader would say it: a second witness for the checks. */
export function finishedReport(pdf: ReadPdf): FinishedReport {
  const links = new Map(pdf.links.map((link) => [link, linkOf(link)] as const));
  return {
    pages: pdf.pages.map(({ number, label, width, height, items }) => ({
      index: number - 1,
      label,
      width,
      height,
      texts: items.map(({ string, x, y, width, size, mcid, artifact }) => ({
        text: string,
        x,
        y,
        width,
        size,
        mcid,
        artifact,
      })),
      links: pdf.links.flatMap((link) => (link.page === number ? [links.get(link) as FinishedLink] : [])),
    })),
    structure: elementOf(pdf.structure, null, links),
    outline: pdf.outline.map(entryOf),
    destinations: new Map([...pdf.destinations].map(([name, target]) => [name, targetOf(target)])),
    attachments: pdf.attachments,
    title: String(pdf.info.get('Title') ?? ''),
    lang: pdf.lang,
    archive: null,
  };
}

function elementOf(
  read: ReadElement,
  parent: FinishedElement | null,
  links: ReadonlyMap<ReadLink, FinishedLink>,
): FinishedElement {
  const content: (FinishedContent | FinishedElement)[] = [];
  const { role, id, lang, alt, actualText, title, attributes } = read;
  const own = read.links.flatMap((link) => links.get(link) ?? []);
  const element = { role, id, lang, alt, actualText, title, attributes, content, parent, links: own };
  let at = 0;
  for (const part of read.content) {
    if (typeof part !== 'string') content.push(elementOf(part, element, links));
    else {
      const { page, mcid } = read.places[at++] as ReadElement['places'][number];
      // What is drawn this reader does not say.
      content.push({ page: page - 1, mcid, text: part, drawn: true });
    }
  }
  return element;
}

function linkOf({ page, rect, written, destination, contents }: ReadLink): FinishedLink {
  return { page: page - 1, ...rect, url: written, destination, contents };
}

function entryOf({ title, destination, target, children }: ReadOutlineEntry): FinishedOutlineEntry {
  return { title, destination, target: target && targetOf(target), children: children.map(entryOf) };
}

function targetOf({ page, x, y }: ReadTarget): FinishedTarget {
  return { page: page - 1, x, y };
}
