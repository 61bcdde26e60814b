import type { CitedPaper } from '../../citation/index.js';
import { type Block, type CitedInline, slideHomes } from '../../paper/index.js';
import { allSections } from '../coverage.js';
import type { FinishedSlide } from '../finished/deck.js';

/**
 * What the drafted slides of each section are made of, by its id: its own blocks, then those of the sections inside it
 * that begin no slides. What has slides of its author's is left out.
 */
export function homeBlocks(cited: CitedPaper, slides: readonly FinishedSlide[]): Map<string, Block<CitedInline>[]> {
  const written = new Set(slides.filter(({ origin }) => origin === 'written').map(({ section }) => section));
  const homes = slideHomes(cited.sections, cited.metadata);
  const found = new Map<string, Block<CitedInline>[]>();
  for (const { id, blocks } of allSections(cited.sections)) {
    const home = homes.get(id) ?? null;
    if (home === null || written.has(id) || written.has(home)) continue;
    const known = found.get(home);
    if (known) known.push(...blocks);
    else found.set(home, [...blocks]);
  }
  return found;
}
