import { type Diagnostic, diagnose } from '../../diagnostic.js';
import type { Place } from '../../paper/index.js';
import { type FinishedElement, type FinishedLink, type FinishedText, isElement } from '../finished/report.js';
import type { Proofs } from './proofs.js';

/** Every link lies on the text that it belongs to, on each of its lines, and there are no others. */
export function checkLinkPlaces(proofs: Proofs): Diagnostic[] {
  const linked = proofs.report.structure ? linkedElements(proofs.report.structure) : [];
  const textsOf = textFinder(proofs);
  const faults = linked.flatMap((element) => faultOf(element, textsOf, proofs) ?? []);
  const places = faults.length > 0 ? placesOf(proofs) : null;
  const found = faults.map(({ element, page, reason }) =>
    diagnose('link-place', places?.get(element) ?? proofs.placeOfPage(page), reason),
  );
  return [...found, ...strays(linked, proofs)];
}

/** Elements with links of their own. */
function linkedElements(element: FinishedElement): FinishedElement[] {
  const below = element.content.flatMap((part) => (isElement(part) ? linkedElements(part) : []));
  return element.links.length > 0 ? [element, ...below] : below;
}

type TextsOf = (element: FinishedElement) => readonly PlacedText[];

interface PlacedText extends FinishedText {
  readonly page: number;
}

/** Finds all that is shown of an element; pages are read when they are first asked for. */
function textFinder({ report }: Proofs): TextsOf {
  const known = new Map<number, ReadonlyMap<number, readonly PlacedText[]>>();
  const textsOf: TextsOf = (element) =>
    element.content.flatMap((part) => {
      if (isElement(part)) return part.links.length > 0 ? [] : textsOf(part);
      const texts = known.get(part.page) ?? byContent(part.page, report.pages[part.page]?.texts ?? []);
      known.set(part.page, texts);
      return texts.get(part.mcid) ?? [];
    });
  return textsOf;
}

function byContent(page: number, texts: readonly FinishedText[]): ReadonlyMap<number, readonly PlacedText[]> {
  const found = new Map<number, PlacedText[]>();
  for (const text of texts) {
    if (text.mcid === null || text.text.trim() === '') continue;
    const some = found.get(text.mcid);
    if (some) some.push({ ...text, page });
    else found.set(text.mcid, [{ ...text, page }]);
  }
  return found;
}

interface Fault {
  readonly element: FinishedElement;
  readonly page: number;
  readonly reason: string;
}

function faultOf(element: FinishedElement, textsOf: TextsOf, { labelOf }: Proofs): Fault | null {
  const texts = textsOf(element);
  const bare = texts.find((text) => !isCovered(text, element.links));
  const page = (index: number) => `on page ${labelOf(index)}`;
  if (bare) {
    const reason = `“${bare.text.trim()}” ${page(bare.page)} is part of a link that does not lie on it`;
    return { element, page: bare.page, reason };
  }
  const empty = element.links.find((link) => texts.length > 0 && !isFilled(link, texts));
  if (!empty) return null;
  return { element, page: empty.page, reason: `A link to ${targetOf(empty)} lies beside its text ${page(empty.page)}` };
}

/** How far text may reach past its link, as part of its size: letters lean over, and marks hang. */
const SLACK = 0.3;
/** Middle of small letters above the baseline, as part of the size. */
const MIDDLE = 0.25;

/** A link lies where a text begins, and it or another where that ends: white within may have none. */
function isCovered(text: PlacedText, links: readonly FinishedLink[]): boolean {
  const beside = links.filter((link) => isBeside(link, text));
  const [start, end] = [text.x, text.x + text.width];
  const slack = SLACK * text.size;
  // The white at a text's end may be as wide as a letter.
  const endSlack = /\s$/.test(text.text) ? text.size : slack;
  const first = beside.some(({ left, right }) => left <= start + slack && start < right);
  return first && beside.some(({ left, right }) => left < end && end <= right + endSlack);
}

/** A link begins and ends where texts do that stand under it, or within them. */
function isFilled(link: FinishedLink, texts: readonly PlacedText[]): boolean {
  const beside = texts.filter((text) => isBeside(link, text));
  // Letters from right to left may be shown in a way that says nothing of where they end.
  if (beside.some(({ width, size }) => width < SLACK * size * 0.5)) return true;
  const starts = beside.some(({ x, size }) => x - SLACK * size <= link.left);
  return starts && beside.some(({ x, width, size }) => link.right <= x + width + SLACK * size);
}

/** They are on one line. */
function isBeside({ page, bottom, top }: FinishedLink, text: PlacedText): boolean {
  const middle = text.y + MIDDLE * text.size;
  return page === text.page && bottom <= middle && middle <= top;
}

function targetOf({ url, destination }: FinishedLink): string {
  return `“${url ?? destination ?? 'nowhere'}”`;
}

/** Links that belong to nothing. */
function strays(linked: readonly FinishedElement[], { report, placeOfPage, labelOf }: Proofs): Diagnostic[] {
  const owned = new Set(linked.flatMap(({ links }) => links));
  return report.pages.flatMap(({ index, links }) =>
    links
      .filter((link) => !owned.has(link))
      .map((link) => {
        const reason = `On page ${labelOf(index)} lies a link to ${targetOf(link)} that belongs to no text`;
        return diagnose('link-place', placeOfPage(index), reason);
      }),
  );
}

/** Where in the paper an element's passage stands that has links, or the mark of a note. */
function placesOf({ text, notes, file, cited }: Proofs): ReadonlyMap<FinishedElement, Place> {
  const places = new Map<FinishedElement, Place>();
  for (const { paper, report } of [...text, ...[...notes.values()].flatMap(({ pairs }) => pairs)])
    report?.links.forEach(({ element }, at) => {
      const own = paper?.links?.length === report.links.length ? paper.links[at] : paper;
      if (own) places.set(element, own.place);
    });
  for (const { element, number } of file.marks) {
    const place = cited.notes[number - 1]?.markPlace;
    if (place) for (const link of linkedElements(element)) places.set(link, place);
  }
  return places;
}
