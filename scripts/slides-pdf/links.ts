import PDFArray from 'pdf-lib/es/core/objects/PDFArray';
import PDFDict from 'pdf-lib/es/core/objects/PDFDict';
import PDFName from 'pdf-lib/es/core/objects/PDFName';
import PDFNumber from 'pdf-lib/es/core/objects/PDFNumber';
import type PDFRef from 'pdf-lib/es/core/objects/PDFRef';
import { literal, number, spokenString, textString } from '../pdf/syntax.js';
import type { OutlinedSlide } from './outline.js';
import { dictOf, stringOf } from './printed.js';
import type { OwnedArea } from './tags.js';
import type { Writing } from './writing.js';

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
 * Link annotations (ISO 32000-1, 12.5.6.5), their keys in the parent tree behind those of the streams. What leads
 * nowhere in the deck is left without. Enters each at its element.
 */
export function writeLinks({ file, printed, slides, marked: { streams, tagged } }: Writing): WrittenLinks {
  const targets: Targets = { slideOf: printed.destinations, slides };
  const firstKey = streams.length;
  const byPage = new Map<number, PDFRef[]>();
  const owners: OwnedArea['owner'][] = [];
  const links: SlideLink[] = [];
  for (const { page, area, owner } of tagged.areas) {
    const link = printed.context.lookup(area);
    const box = link instanceof PDFDict ? boxOf(link) : null;
    const leads = link instanceof PDFDict ? destination(link, targets) : null;
    if (!box || !leads) continue;
    // F 4: printed with the page (ISO 19005-3, 6.3.2). No border.
    const ref = file.add(
      `<</Type/Annot/Subtype/Link/Rect[${box.map(number).join(' ')}]/Border[0 0 0]/F 4/StructParent ${firstKey + owners.length}/Contents${spokenString(leads.text)}${leads.entry}>>`,
    );
    links.push({ page, box, leads: leads.to, text: leads.text });
    owners.push(owner);
    owner.annotations.push({ page, ref });
    byPage.set(page, [...(byPage.get(page) ?? []), ref]);
  }
  return { byPage, owners, links };
}

/** Where links lead to inside the deck. */
interface Targets {
  /** The slide, by index, that a name of the browser's stands for. */
  readonly slideOf: ReadonlyMap<string, number>;
  readonly slides: readonly OutlinedSlide[];
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
