import type { CitedInline, Section } from '../paper/index.js';
import type { Bibliography, BibliographyEntry } from './cited-paper.js';

/** The entries that stand in a section, without those of its subsections; in several lists of it, more than once. */
export function entriesIn(
  { id, blocks }: Pick<Section<CitedInline>, 'id' | 'blocks'>,
  bibliography: Bibliography | null,
): readonly BibliographyEntry[] {
  if (!bibliography) return [];
  if (bibliography.lists.size === 0) return bibliography.section === id ? bibliography.entries : [];
  return blocks.flatMap(({ place }) => bibliography.lists.get(place) ?? []);
}
