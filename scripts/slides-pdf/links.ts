import PDFArray from 'pdf-lib/es/core/objects/PDFArray';
import PDFDict from 'pdf-lib/es/core/objects/PDFDict';
import PDFName from 'pdf-lib/es/core/objects/PDFName';
import PDFNumber from 'pdf-lib/es/core/objects/PDFNumber';
import type PDFRef from 'pdf-lib/es/core/objects/PDFRef';
import type { PdfFile } from '../pdf/objects.js';
import { literal, number, textString } from '../pdf/syntax.js';
import { dictOf, type Printed, stringOf } from './printed.js';
import type { OwnedArea } from './tags.js';

/** Where links lead to inside the deck. */
export interface Targets {
  /** The slide, by index, that a name of the browser's stands for. */
  readonly slideOf: ReadonlyMap<string, number>;
  readonly slides: readonly { readonly name: string; readonly title: string }[];
}

export interface WrittenLinks {
  readonly byPage: ReadonlyMap<number, readonly PDFRef[]>;
  readonly owners: readonly OwnedArea['owner'][];
  readonly links: readonly SlideLink[];
}

/** A link as it was written. Points, from the page's lower left. */
export interface SlideLink {
  /** Index of its page. */
  readonly page: number;
  readonly box: Box;
  /** An address of the web, or the number of a slide. */
  readonly leads: string | number;
  readonly text: string;
}

/** Left, bottom, right, top. */
type Box = readonly [number, number, number, number];

/**
 * Link annotations (ISO 32000-1, 12.5.6.5), their keys in the parent tree from `firstKey` on. What leads nowhere in the
 * deck is left without. Gives the annotations of each page, and enters each at its element.
 */
export function writeLinks(
  file: PdfFile,
  printed: Printed,
  areas: readonly OwnedArea[],
  targets: Targets,
  firstKey: number,
): WrittenLinks {
  const byPage = new Map<number, PDFRef[]>();
  const owners: OwnedArea['owner'][] = [];
  const links: SlideLink[] = [];
  for (const { page, area, owner } of areas) {
    const link = printed.context.lookup(area);
    const box = link instanceof PDFDict ? boxOf(link) : null;
    const leads = link instanceof PDFDict ? destination(link, targets) : null;
    if (!box || !leads) continue;
    // F 4: printed with the page (ISO 19005-3, 6.3.2). No border.
    const ref = file.add(
      `<</Type/Annot/Subtype/Link/Rect[${box.map(number).join(' ')}]/Border[0 0 0]/F 4/StructParent ${firstKey + owners.length}/Contents${textString(leads.text)}${leads.entry}>>`,
    );
    links.push({ page, box, leads: leads.to, text: leads.text });
    owners.push(owner);
    owner.annotations.push({ page, ref });
    byPage.set(page, [...(byPage.get(page) ?? []), ref]);
  }
  return { byPage, owners, links };
}

interface Leads {
  readonly text: string;
  readonly to: string | number;
  readonly entry: string;
}

/** What a reader says of the link (ISO 14289-1, 7.18.5), and where it leads. */
function destination(link: PDFDict, { slideOf, slides }: Targets): Leads | null {
  const uri = stringOf(dictOf(link, 'A') ?? link, 'URI');
  if (uri !== null && uri !== '') return { text: uri, to: uri, entry: `/A<</S/URI/URI${literal(uri)}>>` };
  const index = slideOf.get(stringOf(link, 'Dest') ?? '') ?? -1;
  const slide = slides[index];
  if (!slide) return null;
  return { text: slide.title || slide.name, to: index + 1, entry: `/Dest${textString(slide.name)}` };
}

function boxOf(link: PDFDict): Box | null {
  const box = link.lookup(PDFName.of('Rect'));
  if (!(box instanceof PDFArray)) return null;
  const sides = box.asArray().flatMap((side) => (side instanceof PDFNumber ? [side.asNumber()] : []));
  return sides.length === 4 ? (sides as unknown as Box) : null;
}
