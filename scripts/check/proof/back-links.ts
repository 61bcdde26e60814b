import { type CitedOnPart, citedOn, type Spot } from '../../citation/cited-on.js';
import type { FinishedElement } from '../finished/report.js';
import type { ReportLink, ReportPassage } from './passage.js';
import { letters, plainText } from './plain-text.js';
import { leadsTo, textFinder } from './positions.js';
import type { Proofs } from './proofs.js';

/** Where an entry is cited: on a page, by a link of the text or by the mark of a note. */
interface Citing {
  readonly page: number;
  readonly from: FinishedElement;
}

/** What is wrong with how an entry says where it is cited, though the pages are right; null for nothing. */
export type BackLinkFault = (id: string, links: readonly ReportLink[], said: string) => string | null;

/** Knows what an entry says, and where each of its page numbers leads back to. */
export function backLinkFaults(proofs: Proofs): BackLinkFault {
  const citing = citingPlaces(proofs);
  const find = textFinder(proofs.report);
  return (id, links, said) => {
    const places = citing.get(id) ?? [];
    const pages = [...new Set(places.map(({ page }) => page))].sort((a, b) => a - b);
    const parts = citedOn(
      proofs.cited.metadata.lang,
      pages.map((page) => spotOf(page, proofs)),
      slidesIn(said),
    );
    const expected = plainText(parts.map(({ text }) => text).join(''));
    if (said !== letters(expected)) return `The entry says “${said}”, not “${expected}”`;
    const wrong = wrongLink(parts, links, (href, label) =>
      places.some(
        ({ page, from }) =>
          plainText(proofs.labelOf(page)) === label && leadsTo(href.slice(1), from, proofs.report, find),
      ),
    );
    return wrong === null ? null : `The entry’s page ${wrong} does not lead to where it is cited there`;
  };
}

/** The first of an entry's pages that does not lead where it should, as `isRight` says. */
function wrongLink(
  parts: readonly CitedOnPart[],
  links: readonly ReportLink[],
  isRight: (href: string, label: string) => boolean,
): string | null {
  const labels = parts.filter(({ href }) => href !== null).map(({ text }) => plainText(text));
  const back = links.slice(Math.max(0, links.length - labels.length));
  return labels.find((label, at) => !back[at]?.href?.startsWith('#') || !isRight(back[at].href, label)) ?? null;
}

/** Places from which links lead to each entry. */
function citingPlaces({ file }: Proofs): ReadonlyMap<string, readonly Citing[]> {
  const found = new Map<string, Citing[]>();
  // A note that goes on over a page is led back to where it cites there.
  const enter = ({ links }: ReportPassage, mark: FinishedElement | null) => {
    for (const { element, href } of links) {
      const page = element.links[0]?.page;
      if (href === null || page === undefined) continue;
      const id = href.slice(1);
      const places = found.get(id) ?? [];
      found.set(id, places);
      places.push({ page, from: element }, ...(mark ? [{ page, from: mark }] : []));
    }
  };
  const marks = new Map(file.marks.map(({ number, element }) => [number, element]));
  for (const passage of file.text) enter(passage, null);
  for (const { number, passages } of file.notes) for (const one of passages) enter(one, marks.get(number) ?? null);
  return found;
}

function spotOf(page: number, { labelOf }: Proofs): Spot {
  const label = labelOf(page);
  // Roman folios and those after them do not count on from each other.
  return { label, at: /^\d/.test(label) ? page + 0.5 : page, href: '#' };
}

/** Longest run of slides that is written as a range. */
const MOST_SLIDES = 10_000;

/** Whatever numbers an entry names behind those of its pages are slides: here it matters only how they are said. */
function slidesIn(said: string): Spot[] {
  const [, ...others] = said.split(/[;·؛；]/);
  const written = [...(others.at(-1) ?? '').matchAll(/(\d+)(?:–(\d+))?/g)];
  return written.flatMap(([, first, last = first]) => {
    const [from, to] = [Number(first), Math.min(Number(last), Number(first) + MOST_SLIDES)];
    return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => {
      return { label: `${from + i}`, at: from + i, href: null };
    });
  });
}
