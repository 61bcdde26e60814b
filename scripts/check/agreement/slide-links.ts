import type { CitedPaper } from '../../citation/index.js';
import type { WrittenSlide } from '../../deck/index.js';
import { type Diagnostic, diagnose } from '../../diagnostic.js';
import { type Block, type CitedInline, eachBlock, eachInline, inlinesOf, type Section } from '../../paper/index.js';
import { allSections } from '../coverage.js';

/** Addresses that a section's hand-written slides lead to, and the section does not name. */
export function checkSlideLinks(slides: readonly WrittenSlide[], section: string, cited: CitedPaper): Diagnostic[] {
  const links = slides.flatMap((slide) => slide.links).filter(({ url }) => /^https?:/i.test(url));
  if (links.length === 0) return [];
  const known = addressesOf(section, cited);
  return links
    .filter(({ url }) => !known.some((address) => leadsTo(address, plainAddress(url))))
    .map(({ url, place }) =>
      diagnose('slide-link', place, `The slide leads to ${url}, which its section does not name`, {
        actual: url,
        hint: 'Name it in the section as well, or take it off the slide.',
      }),
    );
}

/** A slide may name a whole site where the section names one of its pages. */
function leadsTo(address: string, wanted: string): boolean {
  return address === wanted || address.startsWith(`${wanted}/`);
}

/** Without what does not change where it leads. */
function plainAddress(url: string): string {
  return url
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.|dx\.)?/, '')
    .replace(/[#].*$/, '')
    .replace(/\/+$/, '');
}

/** The addresses of a section and those inside it, of their notes, and of the works they cite. */
function addressesOf(id: string, { sections, notes, uses, bibliography }: CitedPaper): string[] {
  const section = allSections(sections).find((one) => one.id === id);
  if (!section) return [];
  const within = allSections([section]);
  const ids = new Set<string | null>(within.map((one) => one.id));
  const keys = new Set(uses.filter((use) => ids.has(use.section)).map(({ key }) => key));
  const entries = (bibliography?.entries ?? []).filter(({ key }) => keys.has(key));
  return [
    ...within.flatMap(inSection),
    ...notes.filter((note) => ids.has(note.section)).flatMap(({ blocks }) => inBlocks(blocks)),
    ...entries.flatMap(({ content }) => inInlines(content)),
  ].map(plainAddress);
}

function inSection({ title, blocks }: Section<CitedInline>): string[] {
  return [...inInlines(title), ...inBlocks(blocks)];
}

function inBlocks(blocks: readonly Block<CitedInline>[]): string[] {
  const found: string[] = [];
  eachBlock(blocks, (block) => {
    for (const run of inlinesOf(block)) found.push(...inInlines(run));
  });
  return found;
}

/** Addresses as links, and as text. */
function inInlines(inlines: readonly CitedInline[]): string[] {
  const found: string[] = [];
  eachInline(inlines, (inline) => {
    if (inline.kind === 'link') found.push(inline.url);
    else if ('value' in inline) found.push(...(inline.value.match(/https?:\/\/[^\s<>"]*[^\s<>".,;:)]/g) ?? []));
  });
  return found;
}
