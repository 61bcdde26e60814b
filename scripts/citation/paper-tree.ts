import type { Block, CitedInline, Metadata, Section, SourceInline } from '../paper/index.js';
import { type Inlines, mapBlocks } from './blocks.js';
import { citeInlines } from './inlines.js';
import type { Run } from './run.js';

export interface CitedTree {
  readonly metadata: Metadata<CitedInline>;
  readonly preamble: readonly Block<CitedInline>[];
  readonly sections: readonly Section<CitedInline>[];
}

/** One pass over the whole paper in the order in which it is printed. */
export function citeTree(run: Run): CitedTree {
  const { paper } = run;
  const inlines: Inlines = (children) => citeInlines(run, children);
  return {
    metadata: citeMetadata(paper.metadata, inlines),
    preamble: mapBlocks(paper.preamble, inlines),
    sections: paper.sections.map((section) => citeSection(run, section, inlines)),
  };
}

function citeMetadata(metadata: Metadata<SourceInline>, inlines: Inlines): Metadata<CitedInline> {
  return {
    ...metadata,
    title: inlines(metadata.title),
    shortTitle: inlines(metadata.shortTitle),
    subtitle: inlines(metadata.subtitle),
    authors: metadata.authors.map((author) => ({
      ...author,
      name: inlines(author.name),
      affiliations: author.affiliations.map(inlines),
    })),
    tocTitle: inlines(metadata.tocTitle),
    date: inlines(metadata.date),
    abstract: mapBlocks(metadata.abstract, inlines),
    referencesTitle: inlines(metadata.referencesTitle),
  };
}

function citeSection(run: Run, section: Section<SourceInline>, inlines: Inlines): Section<CitedInline> {
  run.section = section.id;
  return {
    ...section,
    title: inlines(section.title),
    blocks: mapBlocks(section.blocks, inlines),
    sections: section.sections.map((child) => citeSection(run, child, inlines)),
  };
}
