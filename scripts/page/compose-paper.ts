import type { CitedPaper } from '../citation/cited-paper.js';
import type { CitedInline, Place, Section } from '../paper/index.js';
import { type Tag, tag } from '../paper/tag.js';
import { composeBibliography } from './compose/bibliography.js';
import { composeContents } from './compose/contents.js';
import { composeSectionHeading } from './compose/heading.js';
import { composeTitle } from './compose/title.js';
import { Flow, type Scope, type Tools } from './flow.js';
import type { Strip } from './strip.js';

/** The whole paper as one vertical list, and its structure. */
export function composePaper<R>(cited: CitedPaper, tools: Tools<R>): { strips: readonly Strip<R>[]; structure: Tag } {
  const { metadata } = cited;
  const { design } = tools;
  const structure = tag('Document', null, { lang: metadata.lang });
  const flow = new Flow(tools);
  const scope: Scope = {
    parent: structure,
    left: 0,
    measure: design.measure,
    text: design.styles.body,
    grid: true,
    spaced: false,
    depth: 0,
  };
  composeTitle(metadata, startOf(cited), flow, scope);
  if (metadata.toc && cited.sections.length > 0) composeContents(cited.sections, startOf(cited), flow, scope);
  tools.compose(cited.preamble, flow, scope);
  for (const section of cited.sections) composeSection(section, cited, flow, scope);
  return { strips: flow.strips, structure };
}

function composeSection<R>(section: Section<CitedInline>, cited: CitedPaper, flow: Flow<R>, scope: Scope): void {
  const inner: Scope = { ...scope, parent: tag('Sect', scope.parent, { place: section.place }) };
  composeSectionHeading(section, flow, inner);
  const below: Scope = { ...inner, depth: scope.depth + 1 };
  flow.tools.compose(section.blocks, flow, below);
  if (cited.bibliography?.section === section.id) composeBibliography(cited.bibliography, flow, below);
  for (const child of section.sections) composeSection(child, cited, flow, below);
}

/** Where text that the report adds of itself is said to come from. */
export function startOf(cited: CitedPaper): Place {
  return { file: cited.file, line: 1, column: 1, endLine: 1, endColumn: 1 };
}
