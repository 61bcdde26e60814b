import { citedOn, type Spot } from '../../citation/cited-on.js';
import { type Diagnostic, diagnose } from '../../diagnostic.js';
import type { FinishedDeck } from '../finished/deck.js';
import { backLinkFaults } from './back-links.js';
import { type CitingSlides, citingSlides, numbersIn } from './citing-slides.js';
import type { ReportPassage } from './passage.js';
import { letters, plainText } from './plain-text.js';
import { printed } from './printed.js';
import type { Proofs } from './proofs.js';

/**
 * Behind each entry of the bibliography stand the pages on which links lead to it and the slides of the finished deck
 * that cite it, or nothing. Where the author wants citations without links, nothing tells them in the files.
 */
export function checkBackReferences(proofs: Proofs): Diagnostic[] {
  const { bibliography, metadata } = proofs.cited;
  if (!bibliography || !metadata.backref || !metadata.linkCitations) return [];
  const pagesOf = citingPages(proofs);
  const faultOf = backLinkFaults(proofs);
  const slidesOf = proofs.deck && isCounted(proofs.deck) ? citingSlides(proofs.cited, proofs.deck) : null;
  return bibliography.entries.flatMap(({ id, key, content, place }) => {
    const entry = proofs.named.get(id)?.report;
    const own = letters(plainText(printed(content)));
    const said = letters(entry?.text ?? '').slice(own.length);
    // An entry that would have needed more lines says nothing.
    if (!entry || said === '') return [];
    const spots = [...(pagesOf.get(id) ?? [])].sort((a, b) => a - b).map((page) => spotOf(page, proofs));
    const expected = plainText(
      citedOn(metadata.lang, spots, [])
        .map(({ text }) => text)
        .join(''),
    );
    const pages = letters(expected).slice(0, -1);
    const rest = said.slice(pages.length);
    if (!said.startsWith(pages) || (pages !== '' && !SLIDES_OR_END.test(rest))) {
      const reason = 'The entry says that it is cited on other pages than it is';
      return [diagnose('back-reference', place, reason, { expected: [expected], actual: said })];
    }
    const fault = pages === '' ? null : faultOf(id, entry.links, said);
    if (fault !== null) return [diagnose('back-reference', place, fault, { actual: said })];
    const cites = slidesOf?.(key);
    const named = numbersIn(rest);
    if (!cites || isSaid(cites, named)) return [];
    const due = [...cites.sure].join(', ') || 'none';
    const reason = 'The entry says that it is cited on other slides than it is';
    return [diagnose('back-reference', place, reason, { expected: [due], actual: [...named].join(', ') || 'none' })];
  });
}

/** Behind the pages stand a stop, or slides. */
const SLIDES_OR_END = /^\.?(?:[;·؛；]|.?$)/;

/** Slides out of order are reported as such: their numbers say nothing. */
function isCounted({ slides }: FinishedDeck): boolean {
  return slides.every(({ id, number }) => id === String(number) || !/^\d+$/.test(id));
}

function isSaid({ sure, possible }: CitingSlides, named: ReadonlySet<number>): boolean {
  return (
    [...sure].every((slide) => named.has(slide)) && [...named].every((slide) => sure.has(slide) || possible.has(slide))
  );
}

/** Pages on which links to each entry stand. */
function citingPages({ file }: Proofs): ReadonlyMap<string, ReadonlySet<number>> {
  const found = new Map<string, Set<number>>();
  const enter = ({ links }: ReportPassage) => {
    for (const { element, href } of links) {
      const page = element.links[0]?.page;
      if (href === null || page === undefined) continue;
      const id = href.slice(1);
      const pages = found.get(id) ?? new Set();
      found.set(id, pages.add(page));
    }
  };
  for (const passage of file.text) enter(passage);
  for (const { passages } of file.notes) for (const passage of passages) enter(passage);
  return found;
}

function spotOf(page: number, { labelOf }: Proofs): Spot {
  const label = labelOf(page);
  // Roman folios and those after them do not count on from each other.
  return { label, at: /^\d/.test(label) ? page + 0.5 : page, href: null };
}
